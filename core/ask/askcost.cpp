#include "core/ask/askcost.h"

#include "core/base/settings.h"

namespace sheaf {

std::optional<double> costOfCalls(const QList<TrackedCall>& calls, const QString& correlationId)
{
    double sum = 0;
    for (const TrackedCall& call : calls) {
        // One that was not answered has not been charged for, as far as anybody knows.
        if (call.correlationId != correlationId || call.state != TrackedCall::State::Completed)
            continue;
        if (call.cost)
            sum += *call.cost;
        else if (!isLoopback(QUrl(call.endpoint)))
            return std::nullopt;
    }
    return sum;
}

} // namespace sheaf
