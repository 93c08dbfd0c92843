#pragma once

#include "core/engines/endpoint.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// What is found at an address.
struct EndpointReport
{
    enum class Kind { Unknown, OpenAiCompatible, Ollama };

    QUrl base;              // apiBase of what was asked for: what to keep in the settings
    bool reachable = false; // something answered over HTTP, perhaps with an error
    Kind kind = Kind::Unknown;
    QStringList models;                    // as the server names them, in its order
    Duration latency{};                    // of the first answer, connecting included
    std::optional<Error> error;            // why there is no list of models
    std::optional<int> embeddingDimension; // where a model was given and it embeds
};

// How many calls ran at once.
struct ConcurrencyReport
{
    int sent = 0;
    int failed = 0;
    Duration single{}; // one call alone, warm
    Duration wall{};   // all of them together, warm
    int ranAtOnce = 0;
};

// Looks at an endpoint. Called in the thread it is made in. Its runtime should hold a transport that neither queues nor
// retries: a limiter would be measured in the server's place. Destroying it stops its calls.
class EndpointProbe
{
public:
    explicit EndpointProbe(const EndpointRuntime& runtime);

    // GET {base}/models, and where the person gave no path also Ollama's GET /api/tags. Fails only when stopped; what
    // is wrong with the endpoint stands in the report. Waits at most five seconds for each.
    Future<EndpointReport> probe(const Endpoint& endpoint, const CallContext& call);

    // Embeds tiny texts: one to load the model, two one after the other for the time of a single call, and twice n at
    // once, of which the first round only opens the connections. Fails where a single call fails.
    Future<ConcurrencyReport> measureConcurrency(const Endpoint& endpoint, int n, const CallContext& call);

private:
    struct Measurement;

    Future<QStringList> listModels(const Endpoint& endpoint, const QUrl& url, const CallContext& call,
                                   const std::shared_ptr<EndpointReport>& report);
    Future<EndpointReport> withDimension(const Endpoint& endpoint, EndpointReport report, const CallContext& call);
    Future<ConcurrencyReport> burst(const std::shared_ptr<Measurement>& measurement);

    EndpointRuntime m_runtime;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

// The names in an answer to /models ("data"[]."id") or to Ollama's /api/tags ("models"[]."name"). BadResponse for
// anything else. Pure.
Result<QStringList> parseModelList(const QByteArray& body, const QString& source);

// How many of the calls that were sent together ran at once, from the moments at which each had ended, counted from the
// start, and the time of one call alone. Those of the first wave end within one and a half times that time; where the
// times scatter more, the mean over the whole run is the better bound from below. Pure.
int ranAtOnce(Duration single, const QList<Duration>& ended);

} // namespace sheaf
