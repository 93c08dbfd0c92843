#pragma once

#include "core/concurrency/requesttracker.h"
#include "core/network/endpointguard.h"

namespace sheaf {

// One call of a run as it can be drawn. Times count from the run's beginning.
struct LabCall
{
    int item = -1;
    TrackedCall::State state = TrackedCall::State::Pending;
    int attempts = 0;
    Duration queued{};
    std::optional<Duration> started; // of the last try
    Duration end{};                  // of an open call: when it was looked at

    bool operator==(const LabCall&) const = default;
};

// One run of a workload, while it goes on or after it.
struct LabLane
{
    bool begun = false;
    bool done = false;
    int items = 0;  // that it is to do
    int window = 0; // calls in flight that are allowed now
    Duration elapsed{};
    QList<LabCall> calls; // what was wanted so far, by item

    int count(TrackedCall::State state) const;
    // Tries beyond the first of each call.
    int retries() const;
};

// The calls of a run as they stand at `now`. Pure.
QList<LabCall> labCalls(const QList<TrackedCall>& calls, TimePoint begun, TimePoint now);

// A race or a sweep as it stands. Lists are shared, so that copies are cheap.
struct LabSnapshot
{
    quint64 revision = 0; // grows with every change
    TimePoint now{};
    LabLane sequential;
    LabLane parallel;              // of a sweep the present window
    std::optional<Duration> ideal; // of the parallel run, as soon as the times of the calls are known
    QList<int> critical;           // items of the longest chain, where items wait for each other
    bool serverChanged = false;    // the simulated server is no longer what `ideal` was reckoned with
    QList<EndpointLoad> loads;     // of the run that goes on, or of the last
};

} // namespace sheaf
