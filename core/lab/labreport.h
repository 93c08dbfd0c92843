#pragma once

#include "core/base/error.h"
#include "core/concurrency/requesttracker.h"
#include "core/lab/laboptions.h"

#include <QJsonObject>

namespace sheaf {

// Half, 95 and 99 of 100 calls took at most so long (the nearest rank).
struct Percentiles
{
    Duration p50{};
    Duration p95{};
    Duration p99{};
};
// Zeros where there is nothing. Pure.
Percentiles percentilesOf(QList<Duration> durations);
Duration medianOf(QList<Duration> durations);

// An item that ended with an error.
struct LabFailure
{
    int item = 0;
    bool parallel = false; // in which run
    Error error;
};

// A workload one by one and in parallel. Counts are of the parallel runs, over all repeats.
struct LabReport
{
    LabOptions options;
    bool simulated = false;
    Duration sequential{};            // median of the repeats
    bool sequentialEstimated = false; // scaled up from a sample
    Duration parallel{};              // median of the repeats
    Duration ideal{};      // with the calls in that order, see schedule.h; as if there were no faults and no rate
    Duration lowerBound{}; // in any order
    QList<Duration> parallelRuns;

    Percentiles queued;   // of a call from the moment it was wanted
    Percentiles unqueued; // from the moment its last try was sent
    int calls = 0;        // items that were to be done
    int failed = 0;
    qint64 retries = 0;
    qint64 sent = 0;
    int window = 0; // at the end
    // Known of a simulated server only.
    std::optional<int> serverPeak;    // calls it had at once, waiting ones among them
    std::optional<int> serverRunning; // calls it worked on at once
    std::optional<qint64> connections;

    bool identical = false; // every item that was done in both runs gave the same, and there is one
    int compared = 0;
    QList<int> differing;
    QList<LabFailure> failures;

    std::optional<Duration> firstToken;
    std::optional<Duration> criticalPath;
    std::optional<Duration> levelByLevel;
    QList<int> critical; // items of the longest chain, where items wait for each other

    // Of the first repeat, for a trace.
    QList<TrackedCall> sequentialCalls;
    QList<TrackedCall> parallelCalls;
    TimePoint sequentialBegun{};
    TimePoint parallelBegun{};

    double ratioToIdeal() const;
    double speedup() const;
};

QJsonObject toJson(const LabReport& report);
// The options a run was made with, as every output of the lab names them.
QJsonObject toJson(const LabOptions& options, bool simulated);

} // namespace sheaf
