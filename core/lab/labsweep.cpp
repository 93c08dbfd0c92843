#include "core/lab/labsweep.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int widestSwept = 64;

bool sameItems(const WorkloadOutcome& a, const WorkloadOutcome& b)
{
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                      [](const auto& x, const auto& y) { return !x.ok() || !y.ok() || *x == *y; });
}

} // namespace

struct LabSweep::State
{
    QList<Step> steps;
    QList<PassResult> passes; // of the present step
    std::optional<PassResult> baseline;
    SweepReport report;
    std::stop_token stop;
    LabRun::Progress progress;
    Rows rows;
};

double SweepRow::ratioToIdeal() const
{
    return ideal.count() > 0 ? double(time.count()) / double(ideal.count()) : 0.0;
}

double SweepReport::speedup(const SweepRow& row) const
{
    return row.time.count() > 0 ? double(rows.first().time.count()) / double(row.time.count()) : 0.0;
}

void SweepReport::fit()
{
    QList<ScalePoint> points;
    for (const SweepRow& row : std::as_const(rows)) {
        if (!row.adaptive)
            points.append({row.window, row.time});
    }
    amdahl = fitAmdahl(points);
    usl = fitUsl(points);
    knee = kneeOf(points);
}

QList<int> sweepWindows(int items)
{
    QList<int> windows;
    for (const int window : {1, 2, 4, 8, 16, 20, 32, 64}) {
        if (window <= items)
            windows.append(window);
    }
    if (items > windows.last() && items < widestSwept)
        windows.append(items);
    return windows;
}

LabSweep::LabSweep(LabRun& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{}

Future<SweepReport> LabSweep::run(std::stop_token stop, const LabRun::Progress& progress, const Rows& rows)
{
    auto state = std::make_shared<State>();
    state->stop = stop;
    state->progress = progress;
    state->rows = rows;
    state->report.options = m_run.options();
    state->report.simulated = m_run.isSimulated();
    for (const int window : sweepWindows(m_run.callCount()))
        state->steps.append({window, false});
    if (m_run.options().adaptive)
        state->steps.append({widestSwept, true});
    return then(m_run.prepare(stop), this, [this, state] {
        return then(next(state), this, [state] {
            SweepReport report = state->report;
            report.fit();
            return report;
        });
    });
}

Future<void> LabSweep::next(const std::shared_ptr<State>& state)
{
    if (state->steps.isEmpty())
        return readyFuture<void>({});
    const Step step = state->steps.first();
    if (state->progress)
        state->progress(step.window);
    const auto pass = m_run.pass(step.window, step.adaptive, m_run.callCount(), state->stop);
    return then(pass, this, [this, state, step](const PassResult& result) {
        if (!state->baseline)
            state->baseline = result;
        state->passes.append(result);
        if (state->passes.size() == m_run.options().repeat) {
            state->report.rows.append(rowOf(step, state->passes, *state->baseline));
            state->passes.clear();
            state->steps.removeFirst();
            if (state->rows) {
                SweepReport known = state->report;
                known.fit();
                state->rows(known);
            }
        }
        return next(state);
    });
}

SweepRow LabSweep::rowOf(const Step& step, const QList<PassResult>& passes, const PassResult& baseline) const
{
    SweepRow row;
    row.window = step.adaptive ? passes.last().finalWindow : step.window;
    row.adaptive = step.adaptive;
    row.ideal = idealSchedule(m_run.callsOf(baseline), m_run.options().machines(step.window));
    row.identical = true;
    QList<Duration> times;
    QList<Duration> unqueued;
    for (const PassResult& pass : passes) {
        times.append(pass.wall);
        row.calls += int(pass.outcome.items.size());
        row.failed += pass.failed();
        row.retries += pass.retries();
        row.identical = row.identical && sameItems(pass.outcome, baseline.outcome);
        if (pass.server)
            row.serverPeak = std::max(row.serverPeak.value_or(0), pass.server->peakInFlight);
        for (const TrackedCall& call : pass.calls) {
            if (call.started)
                unqueued.append(*call.finished - *call.started);
        }
    }
    row.time = medianOf(times);
    row.unqueued = percentilesOf(unqueued);
    return row;
}

Result<SweepReport> sweepFromJson(const QJsonObject& object)
{
    const QJsonObject options = object.value("options"_L1).toObject();
    const auto workload = labWorkloadNamed(options.value("workload"_L1).toString());
    const QJsonArray rows = object.value("rows"_L1).toArray();
    if (!workload || rows.isEmpty())
        return Error::make(ErrorCode::InvalidInput, u"This is no sweep that Sheaf has written."_s);
    SweepReport report;
    report.simulated = object.value("simulated"_L1).toBool();
    report.options.workload = *workload;
    report.options.items = options.value("n"_L1).toInt();
    if (report.simulated) {
        report.options.latencyMs = options.value("latency_ms"_L1).toInt();
        report.options.jitter = options.value("jitter"_L1).toDouble();
        report.options.serverLimit = options.value("server_limit"_L1).toInt();
        report.options.requestsPerMinute = options.value("rate_per_minute"_L1).toInt();
        report.options.faults = options.value("faults"_L1).toDouble();
    }
    const auto ms = [](const QJsonObject& from, QLatin1StringView name) {
        return std::chrono::duration_cast<Duration>(
            std::chrono::duration<double, std::milli>(from.value(name).toDouble()));
    };
    for (const QJsonValue& value : rows) {
        const QJsonObject one = value.toObject();
        SweepRow row;
        row.window = one.value("window"_L1).toInt();
        row.adaptive = one.value("adaptive"_L1).toBool();
        row.time = ms(one, "time_ms"_L1);
        row.ideal = ms(one, "ideal_ms"_L1);
        row.unqueued.p50 = ms(one, "p50_ms"_L1);
        row.unqueued.p99 = ms(one, "p99_ms"_L1);
        row.calls = one.value("calls"_L1).toInt();
        row.failed = one.value("failed"_L1).toInt();
        row.retries = one.value("retries"_L1).toInteger();
        row.identical = one.value("identical"_L1).toBool();
        if (const QJsonValue peak = one.value("server_peak"_L1); peak.isDouble())
            row.serverPeak = peak.toInt();
        if (row.window < 1 || row.time <= Duration::zero())
            return Error::make(ErrorCode::InvalidInput, u"A row of this sweep has no window or no time."_s);
        report.rows.append(row);
    }
    report.fit();
    return report;
}

QJsonObject toJson(const SweepReport& report)
{
    QJsonArray rows;
    for (const SweepRow& row : report.rows)
        rows.append(QJsonObject{{u"window"_s, row.window},
                                {u"adaptive"_s, row.adaptive},
                                {u"time_ms"_s, toMs(row.time)},
                                {u"ideal_ms"_s, toMs(row.ideal)},
                                {u"ratio_to_ideal"_s, row.ratioToIdeal()},
                                {u"speedup"_s, report.speedup(row)},
                                {u"p50_ms"_s, toMs(row.unqueued.p50)},
                                {u"p99_ms"_s, toMs(row.unqueued.p99)},
                                {u"calls"_s, row.calls},
                                {u"failed"_s, row.failed},
                                {u"error_rate"_s, row.errorRate()},
                                {u"retries"_s, row.retries},
                                {u"identical"_s, row.identical},
                                {u"server_peak"_s, row.serverPeak ? QJsonValue(*row.serverPeak) : QJsonValue()}});
    QJsonObject object{{u"simulated"_s, report.simulated},
                       {u"options"_s, toJson(report.options, report.simulated)},
                       {u"rows"_s, rows},
                       {u"serial_fraction"_s, QJsonValue()},
                       {u"usl"_s, QJsonValue()},
                       {u"knee"_s, QJsonValue()}};
    if (report.amdahl)
        object[u"serial_fraction"_s] = report.amdahl->serialFraction;
    if (report.usl)
        object[u"usl"_s] = QJsonObject{{u"contention"_s, report.usl->contention},
                                       {u"coherency"_s, report.usl->coherency},
                                       {u"peak"_s, report.usl->peak ? QJsonValue(*report.usl->peak) : QJsonValue()}};
    if (report.knee)
        object[u"knee"_s] = QJsonObject{{u"window"_s, report.knee->window},
                                        {u"speedup"_s, report.knee->speedup},
                                        {u"gains_beyond"_s, report.knee->gainsBeyond},
                                        {u"text"_s, kneeInWords(*report.knee)}};
    return object;
}

} // namespace sheaf
