#pragma once

#include "core/engines/concurrencymeasurement.h"
#include "core/engines/serverkind.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// What is found at an address.
struct EndpointReport
{
    using Kind = ServerKind;

    QUrl base; // what to keep in the settings: apiBase, or ollamaBase where Ollama's own protocol is spoken
    bool reachable = false; // asked for its models it answered over HTTP, perhaps with an error
    Kind kind = Kind::Unknown;
    QStringList models;                    // as the server names them, in its order
    Duration latency{};                    // of the first answer, connecting included
    std::optional<Error> error;            // why there is no list of models
    std::optional<int> embeddingDimension; // where a model was given and it embeds
};

// Where model servers listen on this machine unless told otherwise.
struct LocalSearch
{
    // Ollama, LM Studio, llama.cpp, vLLM, Jan, GPT4All, text-generation-webui
    QList<int> ports{11434, 1234, 8080, 8000, 1337, 4891, 5000};
    Milliseconds limit{300}; // for each answer to begin; on loopback that is soon
};

// Looks at endpoints. Called in the thread it is made in. Its runtime should hold a transport that neither queues nor
// retries: a limiter would be measured in the server's place. Destroying it stops its calls.
class EndpointProbe
{
public:
    explicit EndpointProbe(const EndpointRuntime& runtime);

    // Asks for the list of models, and on this machine, or where the person gave no path, which program it is. Fails
    // only when stopped; what is wrong with the endpoint stands in the report. Waits at most five seconds for each.
    Future<EndpointReport> probe(const Endpoint& endpoint, const CallContext& call);

    // The model servers on 127.0.0.1, all ports looked at at once, in their order. What answers there but is none is
    // left out; one that wants a key is there with its error. No key is sent.
    Future<QList<EndpointReport>> probeLocal(const CallContext& call, const LocalSearch& search = {});

    // See ConcurrencyMeasurement.
    Future<ConcurrencyReport> measureConcurrency(const Endpoint& endpoint, int n, const CallContext& call,
                                                 MeasuredCall kind = MeasuredCall::Embedding);

private:
    struct Look;
    enum class Purpose { Models, Program }; // what is asked for: its models, or which program it is

    Future<EndpointReport> look(const Endpoint& endpoint, Milliseconds limit, const CallContext& call);
    // The body of a 2xx answer that is no web page.
    Future<QByteArray> fetch(const std::shared_ptr<Look>& look, const QUrl& url, Purpose purpose,
                             const CallContext& call);
    Future<EndpointReport> withDimension(const Endpoint& endpoint, EndpointReport report, const CallContext& call);

    EndpointRuntime m_runtime;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

// The names in an answer to /models ("data"[]."id") or to Ollama's /api/tags ("models"[]."name"). BadResponse for
// anything else. Pure.
Result<QStringList> parseModelList(const QByteArray& body, const QString& source);

} // namespace sheaf
