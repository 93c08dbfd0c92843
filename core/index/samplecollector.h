#pragma once

#include "core/concurrency/requesttracker.h"
#include "core/index/callsample.h"
#include "core/network/endpointguard.h"

#include <map>

namespace sheaf {

// Adds what happens up into samples, one for each minute, endpoint and kind of call, until somebody takes them. `now`
// is the time of the wall, UTC. Any thread.
class SampleCollector
{
public:
    // A call that was stopped is not counted.
    void callEnded(const TrackedCall& call, const QDateTime& now);
    // The tokens of an answered call; the cost where it is known. They are counted as a kind of call of their own,
    // "tokens".
    void tokensUsed(const QString& endpoint, int prompt, int completion, std::optional<double> cost,
                    const QDateTime& now);
    void questionEnded(const QList<Span>& spans, const QDateTime& now);
    // Both since the program began; counted as "cache".
    void cacheAsked(qint64 hits, qint64 misses, const QDateTime& now);
    // What the endpoints are doing at the moment. One that does nothing and is well leaves no trace.
    void look(const QList<EndpointLoad>& loads, const QDateTime& now);

    // What is there and stays, in order of time.
    QList<CallSample> pending() const;
    // What is there, no longer kept here.
    QList<CallSample> take();

private:
    CallSample& at(const QDateTime& now, const QString& endpoint, const QString& task);

    mutable std::mutex m_mutex;
    std::map<std::tuple<qint64, QString, QString>, CallSample> m_samples; // minute, endpoint, task
    qint64 m_hits = 0;
    qint64 m_misses = 0;
};

} // namespace sheaf
