#pragma once

#include "core/base/clock.h"

#include <QList>
#include <optional>

namespace sheaf {

// One of several addresses that serve the same model, as the choice sees it.
struct PoolMember
{
    double crowding = 0;            // in flight and waiting for each place in its window
    bool open = false;              // its breaker lets nothing through
    bool failedJustNow = false;     // in this very call
    std::optional<Duration> median; // of its last calls, where known
    std::optional<Duration> idle;   // since it was last asked; nothing where it never was
};

// Where the next try goes: the least crowded of those that work; among equals the one after `last`, so that they take
// turns. Left out, while there is another: an open one, the one that has just failed this call, and an outlier, whose
// median is three times that of the fastest other one (Envoy's outlier detection ejects for 30 s; here it is asked
// again with one call when it was not for 30 s). At most half are left out as outliers. Pure; the list is not empty.
qsizetype chooseMember(const QList<PoolMember>& members, qsizetype last);

} // namespace sheaf
