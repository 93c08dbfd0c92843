#include "core/lab/labreport.h"

#include "core/base/json.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Duration rank(const QList<Duration>& sorted, double share)
{
    const auto place = qsizetype(std::ceil(share * double(sorted.size()) - 1e-9));
    return sorted[std::clamp<qsizetype>(place - 1, 0, sorted.size() - 1)];
}

double quotient(Duration a, Duration b)
{
    return b.count() > 0 ? double(a.count()) / double(b.count()) : 0.0;
}

QJsonObject toJson(const Percentiles& percentiles)
{
    return {{u"p50"_s, toMs(percentiles.p50)}, {u"p95"_s, toMs(percentiles.p95)}, {u"p99"_s, toMs(percentiles.p99)}};
}

QJsonValue msOrNull(const std::optional<Duration>& duration)
{
    return duration ? QJsonValue(toMs(*duration)) : QJsonValue();
}

template<class T>
QJsonValue countOrNull(const std::optional<T>& count)
{
    return count ? QJsonValue(qint64(*count)) : QJsonValue();
}

} // namespace

Percentiles percentilesOf(QList<Duration> durations)
{
    if (durations.isEmpty())
        return {};
    std::sort(durations.begin(), durations.end());
    return {rank(durations, 0.5), rank(durations, 0.95), rank(durations, 0.99)};
}

Duration medianOf(QList<Duration> durations)
{
    if (durations.isEmpty())
        return {};
    std::sort(durations.begin(), durations.end());
    const qsizetype middle = durations.size() / 2;
    return durations.size() % 2 == 1 ? durations[middle] : (durations[middle - 1] + durations[middle]) / 2;
}

double LabReport::ratioToIdeal() const
{
    return quotient(parallel, ideal);
}

double LabReport::speedup() const
{
    return quotient(sequential, parallel);
}

QJsonObject toJson(const LabOptions& options, bool simulated)
{
    QJsonObject object{{u"simulated"_s, simulated},
                       {u"workload"_s, labWorkloadName(options.workload)},
                       {u"n"_s, options.itemCount()},
                       {u"repeat"_s, options.repeat}};
    if (options.workload == LabWorkload::Embed)
        object[u"batch"_s] = options.batch;
    if (simulated) {
        object[u"latency_ms"_s] = options.latency();
        object[u"jitter"_s] = options.jitter;
        object[u"server_limit"_s] = options.serverLimit > 0 ? QJsonValue(options.serverLimit) : QJsonValue();
        object[u"rate_per_minute"_s] =
            options.requestsPerMinute > 0 ? QJsonValue(options.requestsPerMinute) : QJsonValue();
        object[u"faults"_s] = options.faults;
        object[u"seed"_s] = qint64(options.seed);
    }
    return object;
}

QJsonObject toJson(const LabReport& report)
{
    QJsonObject object{
        {u"simulated"_s, report.simulated},
        {u"options"_s, toJson(report.options, report.simulated)},
        {u"concurrency"_s, report.options.concurrency},
        {u"adaptive"_s, report.options.adaptive},
        {u"final_window"_s, report.window},
        {u"sequential_ms"_s, toMs(report.sequential)},
        {u"sequential_estimated"_s, report.sequentialEstimated},
        {u"parallel_ms"_s, toMs(report.parallel)},
        {u"ideal_ms"_s, toMs(report.ideal)},
        {u"lower_bound_ms"_s, toMs(report.lowerBound)},
        {u"ratio_to_ideal"_s, report.ratioToIdeal()},
        {u"speedup"_s, report.speedup()},
        {u"latency_ms"_s, QJsonObject{{u"queued"_s, toJson(report.queued)}, {u"unqueued"_s, toJson(report.unqueued)}}},
        {u"calls"_s, report.calls},
        {u"failed"_s, report.failed},
        {u"retries"_s, report.retries},
        {u"sent"_s, report.sent},
        {u"server_peak"_s, countOrNull(report.serverPeak)},
        {u"server_running"_s, countOrNull(report.serverRunning)},
        {u"connections"_s, countOrNull(report.connections)},
        {u"identical"_s, report.identical},
        {u"compared"_s, report.compared},
        {u"first_token_ms"_s, msOrNull(report.firstToken)},
        {u"critical_path_ms"_s, msOrNull(report.criticalPath)},
        {u"level_by_level_ms"_s, msOrNull(report.levelByLevel)}};
    QJsonArray runs;
    for (const Duration run : report.parallelRuns)
        runs.append(toMs(run));
    object[u"parallel_runs_ms"_s] = runs;
    QJsonArray differing;
    for (const int item : report.differing)
        differing.append(item);
    object[u"differing"_s] = differing;
    QJsonArray failures;
    for (const LabFailure& failure : report.failures)
        failures.append(QJsonObject{{u"item"_s, failure.item},
                                    {u"run"_s, failure.parallel ? u"parallel"_s : u"sequential"_s},
                                    {u"error"_s, toJson(failure.error)}});
    object[u"failures"_s] = failures;
    return object;
}

} // namespace sheaf
