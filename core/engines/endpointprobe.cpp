#include "core/engines/endpointprobe.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/concurrency/combine.h"
#include "core/engines/apiendpoint.h"
#include "core/engines/makeclient.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Milliseconds probeTimeout{5'000};

// What the calls of one look have brought.
struct FoundKind
{
    Result<QByteArray> models = Error::cancelled();
    Result<QByteArray> tags = Error::cancelled();
    Result<QByteArray> version = Error::cancelled();
    Result<QByteArray> lmStudio = Error::cancelled();
    Result<QByteArray> props = Error::cancelled();
};

// Beginning with what is hardest to mistake: llama.cpp also answers as Ollama does.
ServerKind kindOf(const FoundKind& found, Api api)
{
    const ServerKind listed = found.models.ok() ? kindOfModelList(*found.models) : ServerKind::Unknown;
    if (api == Api::Anthropic)
        return listed == ServerKind::Unknown ? listed : ServerKind::Anthropic;
    if (found.lmStudio.ok() && isLmStudioModels(*found.lmStudio))
        return ServerKind::LmStudio;
    if (listed == ServerKind::LlamaCpp || (found.props.ok() && isLlamaCppProps(*found.props)))
        return ServerKind::LlamaCpp;
    if (listed == ServerKind::Vllm)
        return listed;
    const bool tags = found.tags.ok() && parseModelList(*found.tags, {}).ok();
    if (tags || (found.version.ok() && isOllamaVersion(*found.version)))
        return ServerKind::Ollama;
    return found.models.ok() && parseModelList(*found.models, {}).ok() ? listed : ServerKind::Unknown;
}

} // namespace

struct EndpointProbe::Look
{
    ApiEndpoint api;
    std::shared_ptr<LinkedStop> stop;
    EndpointReport report;
};

Result<QStringList> parseModelList(const QByteArray& body, const QString& source)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The list of models of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    const bool ollama = (*parsed)["models"_L1].isArray();
    if (!ollama && !(*parsed)["data"_L1].isArray())
        return Error::make(ErrorCode::BadResponse,
                           Wording::tr("%1 answered, but not with a list of models.").arg(source));
    QStringList models;
    for (const QJsonValue& model : (*parsed)[ollama ? "models"_L1 : "data"_L1].toArray()) {
        const QString name = model[ollama ? "name"_L1 : "id"_L1].toString();
        if (!name.isEmpty())
            models.append(name);
    }
    return models;
}

EndpointProbe::EndpointProbe(const EndpointRuntime& runtime)
    : m_runtime(runtime)
{}

Future<EndpointReport> EndpointProbe::probe(const Endpoint& endpoint, const CallContext& call)
{
    return then(look(endpoint, probeTimeout, call), &m_context,
                [this, endpoint, call](const EndpointReport& report) -> Future<EndpointReport> {
                    if (report.error || endpoint.model.isEmpty())
                        return readyFuture<EndpointReport>(report);
                    return withDimension(endpoint, report, call);
                });
}

Future<QList<EndpointReport>> EndpointProbe::probeLocal(const CallContext& call, const LocalSearch& search)
{
    QList<Future<EndpointReport>> looks;
    for (const int port : search.ports) {
        Endpoint endpoint;
        endpoint.base = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
        looks.append(look(endpoint, search.limit, call));
    }
    return then(all(looks, &m_context), &m_context,
                [call](const QList<Result<EndpointReport>>& seen) -> Result<QList<EndpointReport>> {
                    if (call.stopRequested())
                        return Error::cancelled();
                    QList<EndpointReport> servers;
                    for (const auto& each : seen) {
                        const bool wantsKey = each.ok() && each->error && each->error->code == ErrorCode::Unauthorized;
                        if (each.ok() && (each->kind != ServerKind::Unknown || wantsKey))
                            servers.append(*each);
                    }
                    return servers;
                });
}

Future<EndpointReport> EndpointProbe::look(const Endpoint& endpoint, Milliseconds limit, const CallContext& call)
{
    EndpointRuntime quick = m_runtime;
    quick.requestTimeout = limit;
    auto look = std::make_shared<Look>(Look{ApiEndpoint(endpoint, quick), m_stops.join(call), {}});
    const CallContext inner = call.withStop(look->stop->token());
    const Api api = look->api.api();
    look->report.base = api == Api::Ollama ? ollamaBase(endpoint.base) : apiBase(endpoint.base);
    const auto none = [] { return failedFuture<QByteArray>(Error::cancelled()); };
    const bool anyProgram = api == Api::OpenAi && (isBareServer(endpoint.base) || isLoopback(endpoint.base));
    const bool ollama = api == Api::Ollama || anyProgram;
    const bool tags = api == Api::Ollama || isBareServer(endpoint.base);
    const auto beside = [&](const QString& path) {
        return anyProgram || api == Api::Ollama ? fetch(look, serverUrl(endpoint.base, path), Purpose::Program, inner)
                                                : none();
    };
    const QList<Future<QByteArray>> calls{
        fetch(look, endpointUrl(api == Api::Ollama ? ollamaBase(endpoint.base) : endpoint.base, u"models"_s),
              Purpose::Models, inner),
        tags && api != Api::Anthropic ? fetch(look, ollamaUrl(endpoint.base, u"tags"_s), Purpose::Models, inner)
                                      : none(),
        ollama ? fetch(look, ollamaUrl(endpoint.base, u"version"_s), Purpose::Program, inner) : none(),
        beside(u"api/v0/models"_s), beside(u"props"_s)};
    return then(all(calls, &m_context), &m_context,
                [look, inner, api](const QList<Result<QByteArray>>& bodies) -> Result<EndpointReport> {
                    if (inner.stopRequested())
                        return Error::cancelled();
                    const FoundKind found{bodies[0], bodies[1], bodies[2], bodies[3], bodies[4]};
                    EndpointReport& report = look->report;
                    report.kind = kindOf(found, api);
                    const QString source = look->api.origin();
                    const auto listed = [&source](const Result<QByteArray>& body) {
                        return body.ok() ? parseModelList(*body, source) : Result<QStringList>(body.error());
                    };
                    auto models = listed(found.models);
                    if (api == Api::Ollama || !models.ok()) {
                        const auto tagged = listed(found.tags);
                        if (tagged.ok() || api == Api::Ollama)
                            models = tagged;
                    }
                    if (models.ok())
                        report.models = *models;
                    else
                        report.error = models.error();
                    return report;
                });
}

Future<QByteArray> EndpointProbe::fetch(const std::shared_ptr<Look>& look, const QUrl& url, Purpose purpose,
                                        const CallContext& call)
{
    const HttpRequest request = look->api.get(url, u"probe"_s);
    const TimePoint start = m_runtime.clock.now();
    return then(m_runtime.transport.send(request, call), &m_context,
                [this, look, purpose, request, start](HttpResponse response) -> Result<QByteArray> {
                    if (purpose == Purpose::Models && !look->report.reachable) {
                        look->report.latency = m_runtime.clock.now() - start;
                        look->report.reachable = true;
                    }
                    if (const auto error = look->api.refusal(request, response))
                        return *error;
                    return response.body;
                });
}

Future<EndpointReport> EndpointProbe::withDimension(const Endpoint& endpoint, EndpointReport report,
                                                    const CallContext& call)
{
    const auto stop = m_stops.join(call);
    const auto client = makeEmbeddingClient(endpoint, m_runtime);
    return then(client->embed({u"probe"_s}, TextKind::Query, call.withStop(stop->token())), &m_context,
                [client, stop, report = std::move(report)](Result<QList<Vector>> vectors) mutable {
                    if (vectors.ok())
                        report.embeddingDimension = int(vectors->first().size());
                    return report;
                });
}

Future<ConcurrencyReport> EndpointProbe::measureConcurrency(const Endpoint& endpoint, int n, const CallContext& call,
                                                            MeasuredCall kind)
{
    const auto stop = m_stops.join(call);
    const auto measurement =
        std::make_shared<ConcurrencyMeasurement>(endpoint, m_runtime, kind, n, call.withStop(stop->token()));
    return then(measurement->run(), &m_context,
                [stop, measurement](Result<ConcurrencyReport> report) { return report; });
}

} // namespace sheaf
