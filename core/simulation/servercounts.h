#pragma once

#include "core/simulation/faultplan.h"

#include <QByteArray>
#include <QList>

namespace sheaf {

// How a request ended.
enum class RequestOutcome {
    Answered,  // whole, as asked for
    Refused,   // by rule: not understood, too many in a minute, no room in the queue
    Faulted,   // met a fault of the plan
    Abandoned, // the client went first, or sent more than is read
    Down,      // reset because the server is down
};

struct RequestRecord
{
    quint64 number = 0;          // from 0, in order of arrival since the start or the last reset
    std::optional<quint64> draw; // the number its latency and faults are drawn by, where any are
    int attempt = 0;
    QByteArray path;
    TimePoint arrived;
    std::optional<TimePoint> started; // when it got its slot, where it needed one
    TimePoint ended;
    int status = 0; // 0 where none was sent
    RequestOutcome outcome = RequestOutcome::Answered;
    std::optional<FaultKind> fault; // set where Faulted
    int generation = 0;             // of the counts: how often they had been reset when it came
};

// Calls for vectors and chat run and wait; lists and refusals at the door only count as received.
struct ServerCounts
{
    qint64 received = 0;
    qint64 answered = 0;
    qint64 refused = 0;
    qint64 abandoned = 0;
    qint64 turnedAway = 0; // requests and connections, while down
    int running = 0;       // holding a slot now
    int waiting = 0;       // for a slot, now
    int peakRunning = 0;
    int peakInFlight = 0; // running and waiting
    qint64 connections = 0;
    std::array<qint64, faultKindCount> faults{};

    qint64 faulted(FaultKind kind) const { return faults[size_t(kind)]; }
    qint64 faulted() const;
};

} // namespace sheaf
