#include "core/base/settings.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

int bounded(const QSettings& file, const QString& key, int fallback, int low, int high)
{
    bool ok = false;
    const int value = file.value(key, fallback).toInt(&ok);
    return std::clamp(ok ? value : fallback, low, high);
}

EndpointSettings readEndpoint(const QSettings& file, const QString& group)
{
    EndpointSettings endpoint;
    static_cast<void>(endpoint.setAddresses(file.value(group + "/url"_L1).toString())); // a wrong one counts as none
    endpoint.model = file.value(group + "/model"_L1).toString().trimmed();
    endpoint.api = apiNamed(file.value(group + "/api"_L1).toString().trimmed()).value_or(Api::Auto);
    return endpoint;
}

void writeEndpoint(QSettings& file, const QString& group, const EndpointSettings& endpoint)
{
    file.setValue(group + "/url"_L1, endpoint.addresses());
    file.setValue(group + "/model"_L1, endpoint.model);
    file.setValue(group + "/api"_L1, apiName(endpoint.api));
}

} // namespace

QString apiName(Api api)
{
    switch (api) {
    case Api::Auto:
        return u"auto"_s;
    case Api::OpenAi:
        return u"openai"_s;
    case Api::Ollama:
        return u"ollama"_s;
    case Api::Anthropic:
        return u"anthropic"_s;
    }
    return {};
}

std::optional<Api> apiNamed(const QString& name)
{
    for (const Api api : {Api::Auto, Api::OpenAi, Api::Ollama, Api::Anthropic}) {
        if (name.compare(apiName(api), Qt::CaseInsensitive) == 0)
            return api;
    }
    return {};
}

QString EndpointSettings::addresses() const
{
    QStringList all;
    if (!url.isEmpty())
        all.append(url.toString());
    for (const QUrl& replica : replicas)
        all.append(replica.toString());
    return all.join(u' ');
}

Result<void> EndpointSettings::setAddresses(const QString& text)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QList<QUrl> urls;
    for (const QString& each : text.split(between, Qt::SkipEmptyParts)) {
        const auto parsed = parseEndpointUrl(each);
        if (!parsed.ok())
            return parsed.error();
        if (!urls.contains(*parsed))
            urls.append(*parsed);
    }
    url = urls.isEmpty() ? QUrl() : urls.takeFirst();
    replicas = urls;
    return {};
}

Settings loadSettings(const QString& path)
{
    const Settings d;
    const QSettings file(path, QSettings::IniFormat);
    Settings s;
    s.embedding = readEndpoint(file, u"embedding"_s);
    s.chat = readEndpoint(file, u"chat"_s);
    s.parallel = file.value(u"parallel"_s, d.parallel).toBool();
    s.adaptive = file.value(u"adaptive"_s, d.adaptive).toBool();
    s.concurrency = bounded(file, u"concurrency"_s, d.concurrency, 1, 64);
    s.maxConcurrentQueries = bounded(file, u"max_concurrent_queries"_s, d.maxConcurrentQueries, 1, 64);
    s.queryCount = bounded(file, u"query_count"_s, d.queryCount, 1, 16);
    s.maxProcessingTime =
        Milliseconds(bounded(file, u"max_processing_time_ms"_s, int(d.maxProcessingTime.count()), 100, 600'000));
    s.requestTimeout =
        Milliseconds(bounded(file, u"request_timeout_ms"_s, int(d.requestTimeout.count()), 100, 3'600'000));
    s.retries = bounded(file, u"retries"_s, d.retries, 0, 10);
    s.hedge = file.value(u"hedge"_s, d.hedge).toBool();
    s.requestsPerMinute = bounded(file, u"requests_per_minute"_s, d.requestsPerMinute, 0, 1'000'000);
    s.tokensPerMinute = bounded(file, u"tokens_per_minute"_s, d.tokensPerMinute, 0, 1'000'000'000);
    s.judge = file.value(u"judge"_s, d.judge).toBool();
    s.fallback = file.value(u"fallback"_s, d.fallback).toBool();
    s.spareChat = readEndpoint(file, u"spare_chat"_s);
    s.rerank = readEndpoint(file, u"rerank"_s);
    s.cache = file.value(u"cache"_s, d.cache).toBool();
    s.memory = file.value(u"memory"_s, d.memory).toBool();
    s.cacheMegabytes = bounded(file, u"cache_megabytes"_s, d.cacheMegabytes, 1, 1'000'000);
    // A wrong address counts as none.
    s.vectorStore = parseEndpointUrl(file.value(u"vector_store/url"_s).toString()).valueOr({});
    s.metricsPort = bounded(file, u"metrics_port"_s, d.metricsPort, 0, 65'535);
    const auto prices = parsePrices(file.value(u"prices"_s).toStringList().join(u'\n'));
    s.prices = prices.ok() ? *prices : d.prices;
    s.currency = file.value(u"currency"_s, d.currency).toString().left(8);
    s.chunkTokens = bounded(file, u"chunk_tokens"_s, d.chunkTokens, 32, 2048);
    s.chunkOverlapTokens = bounded(file, u"chunk_overlap_tokens"_s, d.chunkOverlapTokens, 0, s.chunkTokens / 2);
    s.hitsPerQuery = bounded(file, u"hits_per_query"_s, d.hitsPerQuery, 1, 200);
    s.passagesInPrompt = bounded(file, u"passages_in_prompt"_s, d.passagesInPrompt, 1, 50);
    s.promptTokens = bounded(file, u"prompt_tokens"_s, d.promptTokens, 200, 200'000);
    s.ocr = file.value(u"ocr"_s, d.ocr).toBool();
    s.libraryFolder = file.value(u"library_folder"_s, d.libraryFolder).toString();
    s.ocrLanguages = file.value(u"ocr_languages"_s, d.ocrLanguages).toString();
    s.localOnly = file.value(u"local_only"_s, d.localOnly).toBool();
    s.searxng = file.value(u"web/searxng"_s, d.searxng).toBool();
    s.searxngUrl = parseEndpointUrl(file.value(u"web/searxng_url"_s).toString()).valueOr(d.searxngUrl);
    s.brave = file.value(u"web/brave"_s, d.brave).toBool();
    s.braveUrl = parseEndpointUrl(file.value(u"web/brave_url"_s).toString()).valueOr(d.braveUrl);
    s.perplexity = file.value(u"web/perplexity"_s, d.perplexity).toBool();
    s.perplexityUrl = parseEndpointUrl(file.value(u"web/perplexity_url"_s).toString()).valueOr(d.perplexityUrl);
    s.perplexityModel = file.value(u"web/perplexity_model"_s, d.perplexityModel).toString().trimmed();
    s.fileFolders = file.value(u"file_folders"_s).toStringList();
    return s;
}

Result<void> saveSettings(const Settings& s, const QString& path)
{
    QSettings file(path, QSettings::IniFormat);
    writeEndpoint(file, u"embedding"_s, s.embedding);
    writeEndpoint(file, u"chat"_s, s.chat);
    file.setValue(u"parallel"_s, s.parallel);
    file.setValue(u"adaptive"_s, s.adaptive);
    file.setValue(u"concurrency"_s, s.concurrency);
    file.setValue(u"max_concurrent_queries"_s, s.maxConcurrentQueries);
    file.setValue(u"query_count"_s, s.queryCount);
    file.setValue(u"max_processing_time_ms"_s, int(s.maxProcessingTime.count()));
    file.setValue(u"request_timeout_ms"_s, int(s.requestTimeout.count()));
    file.setValue(u"retries"_s, s.retries);
    file.setValue(u"hedge"_s, s.hedge);
    file.setValue(u"requests_per_minute"_s, s.requestsPerMinute);
    file.setValue(u"tokens_per_minute"_s, s.tokensPerMinute);
    file.setValue(u"judge"_s, s.judge);
    file.setValue(u"fallback"_s, s.fallback);
    writeEndpoint(file, u"spare_chat"_s, s.spareChat);
    writeEndpoint(file, u"rerank"_s, s.rerank);
    file.setValue(u"cache"_s, s.cache);
    file.setValue(u"memory"_s, s.memory);
    file.setValue(u"cache_megabytes"_s, s.cacheMegabytes);
    file.setValue(u"vector_store/url"_s, s.vectorStore.toString());
    file.setValue(u"metrics_port"_s, s.metricsPort);
    file.setValue(u"prices"_s, s.prices.isEmpty() ? QStringList() : priceLines(s.prices).split(u'\n'));
    file.setValue(u"currency"_s, s.currency);
    file.setValue(u"chunk_tokens"_s, s.chunkTokens);
    file.setValue(u"chunk_overlap_tokens"_s, s.chunkOverlapTokens);
    file.setValue(u"hits_per_query"_s, s.hitsPerQuery);
    file.setValue(u"passages_in_prompt"_s, s.passagesInPrompt);
    file.setValue(u"prompt_tokens"_s, s.promptTokens);
    file.setValue(u"ocr"_s, s.ocr);
    file.setValue(u"library_folder"_s, s.libraryFolder);
    file.setValue(u"ocr_languages"_s, s.ocrLanguages);
    file.setValue(u"local_only"_s, s.localOnly);
    file.setValue(u"web/searxng"_s, s.searxng);
    file.setValue(u"web/searxng_url"_s, s.searxngUrl.toString());
    file.setValue(u"web/brave"_s, s.brave);
    file.setValue(u"web/brave_url"_s, s.braveUrl.toString());
    file.setValue(u"web/perplexity"_s, s.perplexity);
    file.setValue(u"web/perplexity_url"_s, s.perplexityUrl.toString());
    file.setValue(u"web/perplexity_model"_s, s.perplexityModel);
    file.setValue(u"file_folders"_s, s.fileFolders);
    file.sync();
    if (file.status() != QSettings::NoError) {
        return Error::make(
            ErrorCode::Io,
            u"The settings could not be saved to %1. Check that the folder is writable and has room."_s.arg(path));
    }
    return {};
}

Result<QUrl> parseEndpointUrl(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const auto refuse = [&](const QString& why) {
        const QString shown =
            url.isValid() ? url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) : trimmed.left(80);
        return Error::make(
            ErrorCode::InvalidInput,
            u"“%1” is not an endpoint address: %2. Write it like http://127.0.0.1:11434/v1."_s.arg(shown, why));
    };
    if (trimmed.isEmpty() || !url.isValid())
        return refuse(u"it cannot be read as a URL"_s);
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return refuse(u"only http and https are allowed"_s);
    if (url.host().isEmpty())
        return refuse(u"it names no host"_s);
    if (!url.userInfo().isEmpty())
        return refuse(u"a user name or password does not belong in it; give the key separately"_s);
    if (url.hasQuery() || url.hasFragment())
        return refuse(u"nothing may follow the path"_s);
    return url;
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    // Only what is an address: a name such as 127.0.0.999 would be looked up, and may be found anywhere.
    static const QRegularExpression loopback4(u"^127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}$"_s);
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 ||
           loopback4.match(host).hasMatch();
}

} // namespace sheaf
