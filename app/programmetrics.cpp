#include "app/programmetrics.h"

#include "core/base/logging.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const QList<double> milliseconds{5,     10,    25,    50,     100,    150,    250,    500,
                                 1'000, 2'500, 5'000, 10'000, 30'000, 60'000, 120'000};
const QList<double> ratios{1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16, 20, 32, 64};

constexpr auto durationHelp = "Time of calls to endpoints and of whole questions, in milliseconds, without waiting"_L1;

} // namespace

ProgramMetrics::ProgramMetrics(const QString& file)
    : m_file(file)
    , m_before(file.isEmpty() ? MetricsSnapshot() : Metrics::load(file).valueOr({}))
{}

void ProgramMetrics::callEnded(const TrackedCall& call)
{
    if (call.state == TrackedCall::State::Cancelled)
        return;
    if (call.started && call.finished)
        m_metrics.histogram(u"parallel_execution_duration_ms"_s, durationHelp, {{u"task"_s, call.task}}, milliseconds)
            .observe(toMs(*call.finished - *call.started));
    if (call.attempts > 1)
        m_metrics.counter(u"parallel_task_retries_total"_s, u"Second and further tries"_s, {{u"task"_s, call.task}})
            .add(quint64(call.attempts - 1));
    if (call.hedged)
        m_metrics
            .counter(u"parallel_task_hedged_total"_s, u"Late calls that were sent twice"_s, {{u"task"_s, call.task}})
            .add();
    if (call.state == TrackedCall::State::Failed)
        m_metrics
            .counter(u"parallel_task_failures_total"_s, u"Calls that failed for good, by the kind of error"_s,
                     {{u"task"_s, call.task}, {u"kind"_s, call.error ? errorName(call.error->code) : QString()}})
            .add();
    else
        m_metrics.counter(u"parallel_tasks_total"_s, u"Calls that were answered"_s, {{u"task"_s, call.task}}).add();
}

void ProgramMetrics::questionAnswered(const AskRun& run)
{
    const QString mode = run.options.parallel ? u"parallel"_s : u"sequential"_s;
    if (run.error) {
        m_metrics
            .counter(u"parallel_task_failures_total"_s, u"Calls that failed for good, by the kind of error"_s,
                     {{u"task"_s, u"question"_s}, {u"kind"_s, errorName(run.error->code)}})
            .add();
        return;
    }
    m_metrics
        .histogram(u"parallel_execution_duration_ms"_s, durationHelp, {{u"task"_s, u"question"_s}, {u"mode"_s, mode}},
                   milliseconds)
        .observe(toMs(run.total));
    if (run.options.parallel && run.summary.total > Duration::zero())
        m_metrics
            .histogram(u"parallel_speedup_ratio"_s,
                       u"Time of a question's parts one after the other by the time it took"_s, {}, ratios)
            .observe(toMs(run.summary.sequentialEquivalent) / toMs(run.summary.total));
}

void ProgramMetrics::tokensUsed(const TokenUse& use, std::optional<double> cost, const QString& currency)
{
    const auto tokens = [&](const QString& kind, int count) {
        if (count > 0)
            m_metrics
                .counter(u"parallel_tokens_total"_s, u"Tokens of answered calls, as the servers say"_s,
                         {{u"model"_s, use.model}, {u"kind"_s, kind}})
                .add(quint64(count));
    };
    tokens(u"prompt"_s, use.prompt);
    tokens(u"completion"_s, use.completion);
    if (!cost)
        m_metrics
            .counter(u"parallel_tokens_unpriced_total"_s, u"Tokens of models without a price in the settings"_s,
                     {{u"model"_s, use.model}})
            .add(quint64(use.prompt + use.completion));
    else if (*cost > 0)
        m_metrics
            .counter(u"parallel_cost_micros_total"_s, u"What answered calls have cost, in millionths of the currency"_s,
                     {{u"model"_s, use.model}, {u"currency"_s, currency}})
            .add(quint64(std::llround(*cost * 1e6)));
}

void ProgramMetrics::look(const QList<EndpointLoad>& loads)
{
    for (const EndpointLoad& load : loads) {
        const MetricLabels labels{{u"endpoint"_s, load.origin}, {u"task"_s, load.task}};
        const auto set = [&](const QString& name, const QString& help, double value) {
            m_metrics.gauge(name, help, labels).set(value);
        };
        set(u"parallel_calls_in_flight"_s, u"Calls in the air"_s, load.queue.inFlight);
        set(u"parallel_calls_queued"_s, u"Calls that wait for their turn"_s, load.queue.queued);
        set(u"parallel_limiter_window"_s, u"Calls that may be in the air at once"_s, load.window);
        set(u"parallel_breaker_state"_s, u"0 closed, 1 half-open, 2 open"_s,
            load.breaker == CircuitBreaker::State::Closed     ? 0
            : load.breaker == CircuitBreaker::State::HalfOpen ? 1
                                                              : 2);
    }
}

void ProgramMetrics::save()
{
    if (m_file.isEmpty() || m_metrics.snapshot() == MetricsSnapshot())
        return; // a run that counted nothing leaves no file
    if (const auto saved = m_metrics.mergeInto(m_file); !saved.ok())
        qCWarning(lcBase, "the counts of this run were not kept: %s", qUtf8Printable(saved.error().message));
}

} // namespace sheaf
