#include "core/engines/endpointprobe.h"

#include "core/base/json.h"
#include "core/concurrency/combine.h"
#include "core/engines/apiendpoint.h"
#include "core/engines/openaiembeddingclient.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Milliseconds probeTimeout{5'000};

} // namespace

struct EndpointProbe::Measurement
{
    std::unique_ptr<OpenAiEmbeddingClient> client;
    std::shared_ptr<LinkedStop> stop;
    CallContext call;
    int n = 1;
    ConcurrencyReport report;
    TimePoint start;
    QList<Duration> ended;
    int asked = 0;

    // Never the same text twice, so that no cache answers.
    Future<QList<Vector>> embedOne() { return client->embed({u"probe %1"_s.arg(++asked)}, TextKind::Query, call); }
};

Result<QStringList> parseModelList(const QByteArray& body, const QString& source)
{
    const auto parsed = parseJsonObject(body, u"The list of models of %1"_s.arg(source));
    if (!parsed.ok())
        return parsed.error();
    const bool ollama = (*parsed)["models"_L1].isArray();
    if (!ollama && !(*parsed)["data"_L1].isArray())
        return Error::make(ErrorCode::BadResponse, u"%1 answered, but not with a list of models."_s.arg(source));
    QStringList models;
    for (const QJsonValue& model : (*parsed)[ollama ? "models"_L1 : "data"_L1].toArray()) {
        const QString name = model[ollama ? "name"_L1 : "id"_L1].toString();
        if (!name.isEmpty())
            models.append(name);
    }
    return models;
}

int ranAtOnce(Duration single, const QList<Duration>& ended)
{
    if (ended.isEmpty() || single <= Duration::zero())
        return 0;
    const Duration wall = *std::max_element(ended.cbegin(), ended.cend());
    const auto firstWave =
        std::count_if(ended.cbegin(), ended.cend(), [&](Duration end) { return 2 * end <= 3 * single; });
    const auto mean = wall > Duration::zero() ? single.count() * ended.size() / wall.count() : ended.size();
    return int(std::clamp<qint64>(std::max<qint64>(firstWave, mean), 1, ended.size()));
}

EndpointProbe::EndpointProbe(const EndpointRuntime& runtime)
    : m_runtime(runtime)
{}

Future<EndpointReport> EndpointProbe::probe(const Endpoint& endpoint, const CallContext& call)
{
    const auto stop = m_stops.join(call);
    const CallContext inner = call.withStop(stop->token());
    auto report = std::make_shared<EndpointReport>();
    report->base = apiBase(endpoint.base);
    QList<Future<QStringList>> lists{listModels(endpoint, endpointUrl(endpoint.base, u"models"_s), inner, report)};
    if (isBareServer(endpoint.base))
        lists.append(listModels(endpoint, serverUrl(endpoint.base, u"api/tags"_s), inner, report));
    return then(all(lists, &m_context), &m_context,
                [this, stop, inner, endpoint, report](QList<Result<QStringList>> found) -> Future<EndpointReport> {
                    if (inner.stopRequested())
                        return failedFuture<EndpointReport>(Error::cancelled());
                    using Kind = EndpointReport::Kind;
                    const bool ollama = found.size() > 1 && found[1].ok();
                    report->kind = ollama ? Kind::Ollama : found[0].ok() ? Kind::OpenAiCompatible : Kind::Unknown;
                    if (found[0].ok() || ollama)
                        report->models = found[0].ok() ? *found[0] : *found[1];
                    else
                        report->error = found[0].error();
                    if (report->error || endpoint.model.isEmpty())
                        return readyFuture<EndpointReport>(*report);
                    return withDimension(endpoint, *report, inner);
                });
}

Future<QStringList> EndpointProbe::listModels(const Endpoint& endpoint, const QUrl& url, const CallContext& call,
                                              const std::shared_ptr<EndpointReport>& report)
{
    EndpointRuntime quick = m_runtime;
    quick.requestTimeout = probeTimeout;
    const ApiEndpoint api(endpoint, quick);
    const HttpRequest request = api.get(url, u"probe"_s);
    const TimePoint start = m_runtime.clock.now();
    return then(m_runtime.transport.send(request, call), &m_context,
                [this, api, request, report, start](HttpResponse response) -> Result<QStringList> {
                    if (!report->reachable)
                        report->latency = m_runtime.clock.now() - start;
                    report->reachable = true;
                    if (const auto error = api.refusal(request, response))
                        return *error;
                    return parseModelList(response.body, api.origin());
                });
}

Future<EndpointReport> EndpointProbe::withDimension(const Endpoint& endpoint, EndpointReport report,
                                                    const CallContext& call)
{
    const auto client = std::make_shared<OpenAiEmbeddingClient>(endpoint, m_runtime);
    return then(client->embed({u"probe"_s}, TextKind::Query, call), &m_context,
                [client, report = std::move(report)](Result<QList<Vector>> vectors) mutable {
                    if (vectors.ok())
                        report.embeddingDimension = int(vectors->first().size());
                    return report;
                });
}

Future<ConcurrencyReport> EndpointProbe::measureConcurrency(const Endpoint& endpoint, int n, const CallContext& call)
{
    auto m = std::make_shared<Measurement>();
    m->client = std::make_unique<OpenAiEmbeddingClient>(endpoint, m_runtime);
    m->stop = m_stops.join(call);
    m->call = call.withStop(m->stop->token());
    m->n = std::max(1, n);
    const auto timed = [this, m](const QList<Vector>&) {
        m->start = m_runtime.clock.now();
        return m->embedOne();
    };
    const auto keepBest = [this, m](const QList<Vector>& vectors) {
        const Duration took = m_runtime.clock.now() - m->start;
        m->report.single = m->report.single > Duration::zero() ? std::min(m->report.single, took) : took;
        return vectors;
    };
    const auto warm = m->embedOne();
    const auto first = then(then(warm, &m_context, timed), &m_context, keepBest);
    const auto second = then(then(first, &m_context, timed), &m_context, keepBest);
    const auto opened = then(second, &m_context, [this, m](const QList<Vector>&) { return burst(m); });
    return then(opened, &m_context, [this, m](const ConcurrencyReport&) { return burst(m); });
}

Future<ConcurrencyReport> EndpointProbe::burst(const std::shared_ptr<Measurement>& m)
{
    m->ended.clear();
    m->start = m_runtime.clock.now();
    QList<Future<QList<Vector>>> calls;
    for (int i = 0; i < m->n; ++i) {
        calls.append(then(m->embedOne(), &m_context, [this, m](QList<Vector> vectors) {
            m->ended.append(m_runtime.clock.now() - m->start);
            return vectors;
        }));
    }
    return then(
        all(calls, &m_context), &m_context, [m](QList<Result<QList<Vector>>> results) -> Result<ConcurrencyReport> {
            if (m->call.stopRequested())
                return Error::cancelled();
            ConcurrencyReport& report = m->report;
            report.sent = m->n;
            report.failed = int(std::count_if(results.cbegin(), results.cend(), [](const auto& r) { return !r.ok(); }));
            if (report.failed == report.sent)
                return results.first().error();
            report.wall = *std::max_element(m->ended.cbegin(), m->ended.cend());
            report.ranAtOnce = ranAtOnce(report.single, m->ended);
            return report;
        });
}

} // namespace sheaf
