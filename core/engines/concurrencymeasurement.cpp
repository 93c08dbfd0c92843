#include "core/engines/concurrencymeasurement.h"

#include "core/concurrency/combine.h"
#include "core/engines/makeclient.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

std::function<Future<void>(int)> asker(const Endpoint& endpoint, const EndpointRuntime& runtime, MeasuredCall kind,
                                       const CallContext& call, QObject* context)
{
    if (kind == MeasuredCall::Embedding) {
        const auto client = makeEmbeddingClient(endpoint, runtime);
        return [client, call, context](int number) {
            return then(client->embed({u"probe %1"_s.arg(number)}, TextKind::Query, call), context,
                        [](const QList<Vector>&) {});
        };
    }
    const auto client = makeChatClient(endpoint, runtime);
    return [client, call, context](int number) {
        ChatRequest request;
        request.messages = {{ChatMessage::Role::User, u"Say the number %1."_s.arg(number)}};
        request.maxTokens = 1;
        return then(client->chat(request, call), context, [](const ChatReply&) {});
    };
}

} // namespace

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

ConcurrencyMeasurement::ConcurrencyMeasurement(const Endpoint& endpoint, const EndpointRuntime& runtime,
                                               MeasuredCall kind, int n, const CallContext& call)
    : m_clock(runtime.clock)
    , m_ask(asker(endpoint, runtime, kind, call, &m_context))
    , m_n(std::max(1, n))
    , m_call(call)
{}

Future<ConcurrencyReport> ConcurrencyMeasurement::run()
{
    const auto first = then(m_ask(++m_asked), &m_context, [this] { return timed(); });
    const auto second = then(first, &m_context, [this] { return timed(); });
    const auto opened = then(second, &m_context, [this] { return burst(); });
    return then(opened, &m_context, [this](const ConcurrencyReport&) { return burst(); });
}

Future<void> ConcurrencyMeasurement::timed()
{
    m_start = m_clock.now();
    return then(m_ask(++m_asked), &m_context, [this] {
        const Duration took = m_clock.now() - m_start;
        m_report.single = m_report.single > Duration::zero() ? std::min(m_report.single, took) : took;
    });
}

Future<ConcurrencyReport> ConcurrencyMeasurement::burst()
{
    m_ended.clear();
    m_start = m_clock.now();
    QList<Future<void>> calls;
    for (int i = 0; i < m_n; ++i)
        calls.append(then(m_ask(++m_asked), &m_context, [this] { m_ended.append(m_clock.now() - m_start); }));
    return then(all(calls, &m_context), &m_context,
                [this](const QList<Result<void>>& results) -> Result<ConcurrencyReport> {
                    if (m_call.stopRequested())
                        return Error::cancelled();
                    m_report.sent = m_n;
                    m_report.failed =
                        int(std::count_if(results.cbegin(), results.cend(), [](const auto& r) { return !r.ok(); }));
                    if (m_report.failed == m_report.sent)
                        return results.first().error();
                    m_report.wall = *std::max_element(m_ended.cbegin(), m_ended.cend());
                    m_report.ranAtOnce = ranAtOnce(m_report.single, m_ended);
                    return m_report;
                });
}

} // namespace sheaf
