#pragma once

#include "core/base/clock.h"
#include "core/base/pricetable.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace sheaf {

// The protocol an endpoint speaks. Auto: told from its address, see apiOf() of core/engines/endpoint.h.
enum class Api { Auto, OpenAi, Ollama, Anthropic };

// "auto", "openai", "ollama", "anthropic", as the settings file and the command line write it.
QString apiName(Api api);
// Nothing for any other word.
std::optional<Api> apiNamed(const QString& name);

// How the window looks: as the system does, or always light or dark.
enum class Appearance { System, Light, Dark };

// Where a model answers. An empty URL means the built-in engine.
struct EndpointSettings
{
    QUrl url;
    QString model;
    Api api = Api::Auto;
    QList<QUrl> replicas = {}; // other addresses of the same model; the work is shared among them

    bool isBuiltin() const { return url.isEmpty(); }
    // The addresses as a person writes them, with spaces between.
    QString addresses() const;
    // From such a line, commas allowed; empty: the built-in engine. An address that is none changes nothing.
    Result<void> setAddresses(const QString& text);
    bool operator==(const EndpointSettings&) const = default;
};

// Everything a person can choose, under the same names as in the settings file. No secret is ever among them.
struct Settings
{
    EndpointSettings embedding;
    EndpointSettings chat;

    bool parallel = true;                   // false: one call at a time, the same hits
    bool adaptive = true;                   // how many calls an endpoint is worth is found by itself
    int concurrency = 20;                   // calls in flight per endpoint and kind, where it is not
    int maxConcurrentQueries = 8;           // lanes of one question at once
    int queryCount = 8;                     // the question itself and its variants
    Milliseconds maxProcessingTime{30'000}; // retrieval of one question; what is there by then is used
    Milliseconds requestTimeout{120'000};   // one call, from the moment it is sent
    int retries = 3;                        // beyond the first try
    bool hedge = true;                      // ask a late query's embedding twice, five in a hundred at most
    int requestsPerMinute = 0;              // per endpoint and kind; 0: what the service's answers say
    int tokensPerMinute = 0;                // likewise
    bool judge = false;                     // the chat model grades each answer too
    bool fallback = true;                   // the built-in engine answers where the chat endpoint does not
    EndpointSettings spareChat;             // asked before that, where one is named
    EndpointSettings rerank = {};           // puts the passages found into a better order, where one is named
    bool cache = true;                      // keep vectors and answers, so that nothing is asked for twice
    bool memory = true; // keep what was asked and answered, and use it; false: nothing is kept or recalled
    int cacheMegabytes = 512;
    QList<ModelPrice> prices = {};
    QString currency = QStringLiteral("USD"); // of the prices
    QUrl vectorStore = {};      // a Qdrant server that holds the vectors; empty: a file beside the library
    QString libraryFolder = {}; // where the library lives; empty: the platform's folder for it
    int metricsPort = 0;        // Prometheus text on 127.0.0.1; 0: nobody listens

    int chunkTokens = 256;       // size of a chunk
    int chunkOverlapTokens = 32; // shared with the chunk before it
    int hitsPerQuery = 20;       // kept of each query before fusion
    int passagesInPrompt = 8;    // kept after fusion
    int promptTokens = 3000;     // budget for the passages
    bool ocr = true;             // recognise text on pages that have none, where Tesseract is installed
    QString ocrLanguages;        // Tesseract's names, "deu+eng"; empty: the system's language and English
    bool localOnly = false;      // refuse every endpoint that is not on this machine

    // Services that search the web, each off until it is switched on; the question goes there as it stands.
    bool searxng = false;
    QUrl searxngUrl = QUrl(QStringLiteral("http://127.0.0.1:8888"));
    bool brave = false;
    QUrl braveUrl = QUrl(QStringLiteral("https://api.search.brave.com"));
    bool perplexity = false;
    QUrl perplexityUrl = QUrl(QStringLiteral("https://api.perplexity.ai"));
    QString perplexityModel = QStringLiteral("sonar");
    QStringList fileFolders = {}; // whose files may be looked into; empty: none

    bool prefetch = true;                   // search while the question is typed, before Enter
    bool prefetchPaid = false;              // then also by calls to endpoints that are not on this machine
    bool prefetchVariants = false;          // and have the chat model think of the variants then
    int extractionTries = 3;                // of one call that reads a chunk for fields, the first included
    Milliseconds extractionTimeout{60'000}; // of each: a chunk is short, and a server that needs longer is stuck
    bool notifications = true;              // say when long work has ended and the window is not looked at
    bool trayIcon = false;
    Appearance appearance = Appearance::System;
    int textPercent = 0; // of the usual size, 80 to 200; 0: as the system's font is

    bool operator==(const Settings&) const = default;
};

// INI file with one key per member; what is missing keeps its default, and what is out of range is brought into it. See
// core/base/settingsfile.h for the keys, and for files that come from elsewhere.
Settings loadSettings(const QString& path);
Result<void> saveSettings(const Settings& settings, const QString& path);

// Only http and https with a host, no user name, no password, no query, no control characters.
Result<QUrl> parseEndpointUrl(const QString& text);
// Loopback by address or by the name localhost.
bool isLoopback(const QUrl& url);

} // namespace sheaf
