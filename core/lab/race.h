#pragma once

#include "core/ask/askengines.h"
#include "core/lab/labsnapshot.h"
#include "core/lab/racereport.h"

#include <QObject>

namespace sheaf {

// Whether two runs found the same: fused chunks in the same order with the same ranks.
RaceReport compareRuns(const AskRun& sequential, const AskRun& parallel);

// Asks one question both ways, one after the other, and compares time and hits. Both runs ask the same queries: those
// given in the options, else the ones that the expander made for the first of them beforehand, unmeasured. Retrieval
// alone is raced, and before it every text search runs once unmeasured, so that neither side pays for a cold cache.
// Both runs are recorded under one race id. Lives in the thread that made it.
class Race final : public QObject
{
    Q_OBJECT

public:
    explicit Race(AskEngines engines, QObject* parent = nullptr);

    // Fails with the first run's error where that could not be asked at all. A stop ends as Cancelled.
    Future<RaceReport> run(const QString& question, AskOptions options, std::stop_token stop);
    // How it stands, for a view that draws it while it runs: a call for each query. At most 30 times a second it is
    // another.
    const LabSnapshot& snapshot() const { return m_snapshot; }

private:
    Future<QStringList> variantsFor(const QString& question, const AskOptions& options, const CallContext& call);
    Future<void> warmUp(const QStringList& queries, const AskOptions& options, const CallContext& call);
    Future<AskRun> oneRun(const QString& question, AskOptions options, bool parallel, std::stop_token stop);

    void show(bool parallel, const QList<QueryLane>& lanes, Duration elapsed, bool done);

    AskEngines m_engines;
    LabSnapshot m_snapshot;
};

} // namespace sheaf
