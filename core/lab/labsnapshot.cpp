#include "core/lab/labsnapshot.h"

#include <algorithm>

namespace sheaf {

int LabLane::count(TrackedCall::State state) const
{
    return int(std::count_if(calls.begin(), calls.end(), [state](const LabCall& call) { return call.state == state; }));
}

int LabLane::retries() const
{
    int tries = 0;
    for (const LabCall& call : calls)
        tries += std::max(0, call.attempts - 1) + (call.state == TrackedCall::State::Retrying ? 1 : 0);
    return tries;
}

QList<LabCall> labCalls(const QList<TrackedCall>& calls, TimePoint begun, TimePoint now)
{
    QList<LabCall> drawn;
    drawn.reserve(calls.size());
    for (const TrackedCall& call : calls) {
        bool isNumber = false;
        LabCall one;
        one.item = call.correlationId.toInt(&isNumber);
        if (!isNumber)
            continue; // none of the workload's
        one.state = call.state;
        one.attempts = call.attempts;
        one.queued = call.queued - begun;
        if (call.started)
            one.started = *call.started - begun;
        one.end = call.finished.value_or(now) - begun;
        drawn.append(one);
    }
    std::stable_sort(drawn.begin(), drawn.end(), [](const LabCall& a, const LabCall& b) { return a.item < b.item; });
    return drawn;
}

} // namespace sheaf
