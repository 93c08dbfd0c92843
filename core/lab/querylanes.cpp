#include "core/lab/querylanes.h"

namespace sheaf {

namespace {

TrackedCall::State stateOf(QueryLane::State state)
{
    switch (state) {
    case QueryLane::State::Waiting:
        return TrackedCall::State::Pending;
    case QueryLane::State::Embedding:
    case QueryLane::State::Searching:
        return TrackedCall::State::InProgress;
    case QueryLane::State::Done:
        return TrackedCall::State::Completed;
    case QueryLane::State::Failed:
        return TrackedCall::State::Failed;
    case QueryLane::State::Cancelled:
        return TrackedCall::State::Cancelled;
    }
    return TrackedCall::State::Pending;
}

} // namespace

LabLane laneOfQueries(const QList<QueryLane>& queries, Duration elapsed)
{
    LabLane lane;
    lane.begun = true;
    lane.items = int(queries.size());
    lane.elapsed = elapsed;
    for (const QueryLane& query : queries) {
        LabCall call;
        call.item = query.index;
        call.state = stateOf(query.state);
        const Duration worked = query.embedding + query.searching;
        const bool waits = query.state == QueryLane::State::Waiting || (query.ended() && worked == Duration::zero());
        if (waits) { // or it never came to anything
            call.queued = query.ended() ? query.waited : elapsed;
            call.end = call.queued;
        } else {
            call.attempts = 1;
            call.queued = query.waited;
            call.started = query.waited;
            call.end = query.waited + worked;
        }
        lane.calls.append(call);
    }
    return lane;
}

} // namespace sheaf
