#include "core/index/samplecollector.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 minuteMs = 60'000;

int rankOf(CircuitBreaker::State state)
{
    return state == CircuitBreaker::State::Closed ? 0 : state == CircuitBreaker::State::HalfOpen ? 1 : 2;
}

} // namespace

CallSample& SampleCollector::at(const QDateTime& now, const QString& endpoint, const QString& task)
{
    const qint64 minute = now.toMSecsSinceEpoch() / minuteMs;
    CallSample& sample = m_samples[{minute, endpoint, task}];
    sample.minute = QDateTime::fromMSecsSinceEpoch(minute * minuteMs, Qt::UTC);
    sample.endpoint = endpoint;
    sample.task = task;
    return sample;
}

void SampleCollector::callEnded(const TrackedCall& call, const QDateTime& now)
{
    if (call.state != TrackedCall::State::Completed && call.state != TrackedCall::State::Failed)
        return;
    const std::lock_guard lock(m_mutex);
    CallSample& sample = at(now, call.endpoint, call.task);
    sample.retries += std::max(0, call.attempts - 1);
    if (call.state == TrackedCall::State::Failed) {
        ++sample.failed[call.error ? errorName(call.error->code) : u"unknown"_s];
        return;
    }
    ++sample.answered;
    if (call.started && call.finished)
        sample.latency.add(*call.finished - *call.started);
}

void SampleCollector::tokensUsed(const QString& endpoint, int prompt, int completion, std::optional<double> cost,
                                 const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    CallSample& sample = at(now, endpoint, u"tokens"_s);
    sample.promptTokens += prompt;
    sample.completionTokens += completion;
    sample.cost += cost.value_or(0);
    sample.tokensUnpriced += cost ? 0 : prompt + completion;
}

void SampleCollector::questionEnded(const QList<Span>& spans, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    for (const Span& span : spans) {
        if (span.outcome != Span::Outcome::Done && span.outcome != Span::Outcome::Failed)
            continue;
        CallSample& sample = at(now, {}, span.kind);
        if (span.outcome == Span::Outcome::Failed) {
            ++sample.failed[u"failed"_s]; // the call behind it says why
            continue;
        }
        ++sample.answered;
        sample.latency.add(span.duration());
    }
}

void SampleCollector::cacheAsked(qint64 hits, qint64 misses, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    if (hits == m_hits && misses == m_misses)
        return;
    CallSample& sample = at(now, {}, u"cache"_s);
    sample.cacheHits += hits - m_hits;
    sample.cacheMisses += misses - m_misses;
    m_hits = hits;
    m_misses = misses;
}

void SampleCollector::look(const QList<EndpointLoad>& loads, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    for (const EndpointLoad& load : loads) {
        const int breaker = rankOf(load.breaker);
        if (load.queue.inFlight == 0 && load.queue.queued == 0 && breaker == 0)
            continue;
        CallSample& sample = at(now, load.origin, load.task);
        sample.window = std::max(sample.window, load.window);
        sample.inFlight = std::max(sample.inFlight, load.queue.inFlight);
        sample.queued = std::max(sample.queued, load.queue.queued);
        sample.breaker = std::max(sample.breaker, breaker);
    }
}

QList<CallSample> SampleCollector::pending() const
{
    const std::lock_guard lock(m_mutex);
    QList<CallSample> samples;
    for (const auto& [key, sample] : m_samples)
        samples.append(sample);
    return samples;
}

QList<CallSample> SampleCollector::take()
{
    const std::lock_guard lock(m_mutex);
    QList<CallSample> samples;
    for (auto& [key, sample] : std::exchange(m_samples, {}))
        samples.append(sample);
    return samples;
}

} // namespace sheaf
