#pragma once

#include "core/lab/labrun.h"
#include "core/lab/scalability.h"

namespace sheaf {

// The workload with one window.
struct SweepRow
{
    int window = 1; // of the adaptive one where it ended
    bool adaptive = false;
    Duration time{}; // median of the repeats
    Duration ideal{};
    int calls = 0;
    int failed = 0;
    qint64 retries = 0;
    bool identical = false; // gave what one by one gave, item by item, where both were done
    std::optional<int> serverPeak;
    Percentiles unqueued;

    double ratioToIdeal() const;
    double errorRate() const { return calls > 0 ? double(failed) / calls : 0.0; }
};

struct SweepReport
{
    LabOptions options;
    bool simulated = false;
    QList<SweepRow> rows; // the first is one by one
    std::optional<AmdahlFit> amdahl;
    std::optional<UslFit> usl;
    std::optional<Knee> knee;

    double speedup(const SweepRow& row) const;
    // Fits the laws to the rows there are, and finds the knee.
    void fit();
};

QJsonObject toJson(const SweepReport& report);

// What toJson() wrote, as far as a chart and a table need it: of the options workload, count and server. The laws are
// fitted anew. InvalidInput where it is none. Pure.
Result<SweepReport> sweepFromJson(const QJsonObject& object);

// 1, 2, 4, 8, 16, 20, 32 and 64, as far as there are items, and the number of items where it lies between.
QList<int> sweepWindows(int items);

// The same workload with 1, 2, 4, … calls in flight, and with the adaptive window where the options ask for it.
class LabSweep final : public QObject
{
    Q_OBJECT

public:
    // Keep `run` until the future has ended.
    explicit LabSweep(LabRun& run, QObject* parent = nullptr);

    // Told of every row that is done: all there are so far, fitted.
    using Rows = std::function<void(const SweepReport&)>;

    // As LabRun::race().
    Future<SweepReport> run(std::stop_token stop, const LabRun::Progress& progress = {}, const Rows& rows = {});

private:
    struct Step
    {
        int window;
        bool adaptive;
    };
    struct State;

    Future<void> next(const std::shared_ptr<State>& state);
    SweepRow rowOf(const Step& step, const QList<PassResult>& passes, const PassResult& baseline) const;

    LabRun& m_run;
};

} // namespace sheaf
