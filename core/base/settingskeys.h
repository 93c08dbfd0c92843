#pragma once

#include "core/base/settings.h"

#include <QVariant>

// Every member of Settings with its key in the file and how it is written there: the one list that reading, writing,
// listing and comparing go by. A codec's `store` gives the value for the file; `parse` takes one over, and what it says
// is wrong with it is empty where nothing is. What cannot be read changes nothing.
namespace sheaf::keys {

struct Flag
{
    QVariant store(bool on) const { return on; }
    QString parse(const QVariant& value, bool& on) const;
};

// Also durations, in milliseconds. What is out of range is brought into it.
struct Number
{
    int low;
    int high;
    QVariant store(int number) const { return number; }
    QVariant store(Milliseconds time) const { return int(time.count()); }
    QString parse(const QVariant& value, int& number) const;
    QString parse(const QVariant& value, Milliseconds& time) const;
};

struct Text
{
    int longest;
    QVariant store(const QString& text) const { return text; }
    QString parse(const QVariant& value, QString& text) const;
};

struct TextList
{
    QVariant store(const QStringList& list) const { return list; }
    QString parse(const QVariant& value, QStringList& list) const;
};

struct Address
{
    bool mayBeEmpty;
    QVariant store(const QUrl& url) const { return url.toString(); }
    QString parse(const QVariant& value, QUrl& url) const;
};

// Of an endpoint: its address and those of its replicas.
struct Addresses
{
    QVariant store(const EndpointSettings& endpoint) const { return endpoint.addresses(); }
    QString parse(const QVariant& value, EndpointSettings& endpoint) const;
};

struct Protocol
{
    QVariant store(Api api) const { return apiName(api); }
    QString parse(const QVariant& value, Api& api) const;
};

struct Look
{
    QVariant store(Appearance appearance) const;
    QString parse(const QVariant& value, Appearance& appearance) const;
};

struct Prices
{
    QVariant store(const QList<ModelPrice>& prices) const;
    QString parse(const QVariant& value, QList<ModelPrice>& prices) const;
};

// `visit(key, member, codec)` for each. `S` is Settings or const Settings.
template<class S, class Visit>
void forEach(S& s, Visit&& visit)
{
    const auto at = [](const char* key) { return QString::fromLatin1(key); };
    const auto endpoint = [&](const char* group, auto& value) {
        visit(at(group) + QStringLiteral("/url"), value, Addresses());
        visit(at(group) + QStringLiteral("/model"), value.model, Text{200});
        visit(at(group) + QStringLiteral("/api"), value.api, Protocol());
    };
    endpoint("embedding", s.embedding);
    endpoint("chat", s.chat);
    endpoint("rerank", s.rerank);
    endpoint("spare_chat", s.spareChat);
    visit(at("parallel"), s.parallel, Flag());
    visit(at("adaptive"), s.adaptive, Flag());
    visit(at("concurrency"), s.concurrency, Number{1, 64});
    visit(at("max_concurrent_queries"), s.maxConcurrentQueries, Number{1, 64});
    visit(at("query_count"), s.queryCount, Number{1, 16});
    visit(at("max_processing_time_ms"), s.maxProcessingTime, Number{100, 600'000});
    visit(at("request_timeout_ms"), s.requestTimeout, Number{100, 3'600'000});
    visit(at("retries"), s.retries, Number{0, 10});
    visit(at("hedge"), s.hedge, Flag());
    visit(at("requests_per_minute"), s.requestsPerMinute, Number{0, 1'000'000});
    visit(at("tokens_per_minute"), s.tokensPerMinute, Number{0, 1'000'000'000});
    visit(at("extraction_tries"), s.extractionTries, Number{1, 10});
    visit(at("extraction_timeout_ms"), s.extractionTimeout, Number{100, 3'600'000});
    visit(at("fallback"), s.fallback, Flag());
    visit(at("prefetch"), s.prefetch, Flag());
    visit(at("prefetch_paid"), s.prefetchPaid, Flag());
    visit(at("prefetch_variants"), s.prefetchVariants, Flag());
    visit(at("hits_per_query"), s.hitsPerQuery, Number{1, 200});
    visit(at("passages_in_prompt"), s.passagesInPrompt, Number{1, 50});
    visit(at("prompt_tokens"), s.promptTokens, Number{200, 200'000});
    visit(at("judge"), s.judge, Flag());
    visit(at("vector_store/url"), s.vectorStore, Address{true});
    visit(at("chunk_tokens"), s.chunkTokens, Number{32, 2048});
    visit(at("chunk_overlap_tokens"), s.chunkOverlapTokens, Number{0, 1024});
    visit(at("ocr"), s.ocr, Flag());
    visit(at("ocr_languages"), s.ocrLanguages, Text{200});
    visit(at("web/searxng"), s.searxng, Flag());
    visit(at("web/searxng_url"), s.searxngUrl, Address{false});
    visit(at("web/brave"), s.brave, Flag());
    visit(at("web/brave_url"), s.braveUrl, Address{false});
    visit(at("web/perplexity"), s.perplexity, Flag());
    visit(at("web/perplexity_url"), s.perplexityUrl, Address{false});
    visit(at("web/perplexity_model"), s.perplexityModel, Text{200});
    visit(at("file_folders"), s.fileFolders, TextList());
    visit(at("local_only"), s.localOnly, Flag());
    visit(at("memory"), s.memory, Flag());
    visit(at("cache"), s.cache, Flag());
    visit(at("cache_megabytes"), s.cacheMegabytes, Number{1, 1'000'000});
    visit(at("metrics_port"), s.metricsPort, Number{0, 65'535});
    visit(at("library_folder"), s.libraryFolder, Text{4096});
    visit(at("appearance"), s.appearance, Look());
    visit(at("text_percent"), s.textPercent, Number{0, 200});
    visit(at("notifications"), s.notifications, Flag());
    visit(at("tray_icon"), s.trayIcon, Flag());
    visit(at("prices"), s.prices, Prices());
    visit(at("currency"), s.currency, Text{8});
}

} // namespace sheaf::keys
