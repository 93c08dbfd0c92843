#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/concurrency/spanrecorder.h"

#include <QList>
#include <memory>
#include <optional>
#include <stop_token>

namespace sheaf {

// Who goes first wherever work waits: a person before a guess before the background.
enum class Priority { Interactive, Prefetch, Background };
inline constexpr int priorityCount = 3;

// What goes down with every call.
struct CallContext
{
    std::stop_token stop;              // asked by every loop and every wait
    std::optional<TimePoint> deadline; // steady clock; absolute, so that it travels
    Priority priority = Priority::Interactive;
    SpanScope span;        // where measured times of this call are recorded, if anywhere
    QString correlationId; // ties log lines together
    std::shared_ptr<const QList<DocumentId>> documents = {}; // whose text is in it, for the list of what was sent

    // For work that nobody waits for.
    static CallContext background(std::stop_token token = {})
    {
        CallContext call;
        call.stop = std::move(token);
        call.priority = Priority::Background;
        return call;
    }
    bool stopRequested() const { return stop.stop_requested(); }
    CallContext withStop(std::stop_token token) const
    {
        CallContext copy = *this;
        copy.stop = std::move(token);
        return copy;
    }
    CallContext withSpan(SpanScope scope) const
    {
        CallContext copy = *this;
        copy.span = std::move(scope);
        return copy;
    }
    // With text of these; each counts once.
    CallContext about(const QList<DocumentId>& texts) const
    {
        QList<DocumentId> each;
        for (const DocumentId id : texts) {
            if (id.isValid() && !each.contains(id))
                each.append(id);
        }
        CallContext copy = *this;
        copy.documents = std::make_shared<const QList<DocumentId>>(std::move(each));
        return copy;
    }
};

} // namespace sheaf
