#pragma once

#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/concurrency/retry.h"
#include "core/network/httptransport.h"

#include <QThreadPool>

namespace sheaf {

// Where a model answers. `base` is what a person writes: http://h:p, http://h:p/, http://h:p/v1, http://h:p/v1/.
struct Endpoint
{
    QUrl base;
    QString model;
    Secret key;
    bool allowUnencryptedKey = false; // the person has confirmed plain http to another machine
    Api api = Api::Auto;
    QList<QUrl> replicas = {}; // other addresses that serve the same model under the same path
};

// What the endpoint speaks; never Auto. Told from the address where nobody has said: api.anthropic.com speaks
// Anthropic's protocol; Ollama's own is spoken below the path /api, and on port 11434 where no path was given; all else
// is OpenAI-compatible.
Api apiOf(const Endpoint& endpoint);

// The tokens of an answered call, as the server says.
struct TokenUse
{
    QString model;
    QUrl url; // of the call
    int prompt = 0;
    int completion = 0;
};

// What a client of an endpoint works with; all of it outlives the client.
struct EndpointRuntime
{
    HttpTransport& transport; // a GuardedTransport, or a plain one where nothing may wait or be retried
    QThreadPool& pool;        // where answers are parsed
    Clock& clock;
    RandomSource random;
    RetryPolicy retry;                    // for answers that arrived but cannot be used
    Milliseconds requestTimeout{120'000}; // one call, from the moment it is sent
    bool hedge = true;                    // a late query may be embedded twice at once

    // How many calls of a kind an address is worth at once, and what an answered call has cost (HttpResponse::callId).
    // Empty where nobody knows or counts.
    std::function<int(const QUrl&, const QString& task)> callsAtOnce = {};
    std::function<void(qint64 callId, const TokenUse&)> spent = {};
    int tries = 0; // of one call at most, the first included; 0: as the transport has it
};

// The address all paths of the API are below, without a slash at the end. "/v1" is added where the person gave no path;
// a path that was given is kept, less the name of a call that was pasted with it ("/chat/completions", "/embeddings",
// "/messages", "/models"). api.perplexity.ai has its calls at the top.
QUrl apiBase(const QUrl& base);
// apiBase and a path in it: "embeddings", "chat/completions", "models"; "messages" for Anthropic.
QUrl endpointUrl(const QUrl& base, const QString& path);
// The server that speaks Ollama's own protocol: without /api or /v1 and what may stand behind them.
QUrl ollamaBase(const QUrl& base);
// ollamaBase and a call of its protocol: "chat", "embed", "tags", "version", "pull".
QUrl ollamaUrl(const QUrl& base, const QString& call);
// The server itself, for calls that stand beside the API, such as Ollama's "api/tags".
QUrl serverUrl(const QUrl& base, const QString& path);
// Whether the person gave no path at all, so that anything may be looked for there.
bool isBareServer(const QUrl& base);

} // namespace sheaf
