#include "core/network/endpointpool.h"

#include <algorithm>
#include <functional>

namespace sheaf {

namespace {

constexpr int outlierFactor = 3;
constexpr std::chrono::seconds ejection{30};

QList<qsizetype> without(const QList<qsizetype>& all, const std::function<bool(qsizetype)>& unwanted)
{
    QList<qsizetype> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), [&](qsizetype i) { return !unwanted(i); });
    return kept.isEmpty() ? all : kept;
}

QList<qsizetype> withoutOutliers(const QList<PoolMember>& members, const QList<qsizetype>& all)
{
    std::optional<Duration> fastest;
    for (const qsizetype i : all) {
        if (members[i].median)
            fastest = std::min(fastest.value_or(*members[i].median), *members[i].median);
    }
    const auto isOutlier = [&](qsizetype i) {
        return fastest && members[i].median && *members[i].median > outlierFactor * *fastest &&
               members[i].idle.value_or(Duration::max()) < ejection;
    };
    if (2 * std::count_if(all.begin(), all.end(), isOutlier) > all.size())
        return all;
    return without(all, isOutlier);
}

} // namespace

qsizetype chooseMember(const QList<PoolMember>& members, qsizetype last)
{
    Q_ASSERT(!members.isEmpty());
    QList<qsizetype> left;
    for (qsizetype i = 0; i < members.size(); ++i)
        left.append((last + 1 + i) % members.size());
    left = without(left, [&](qsizetype i) { return members[i].open; });
    left = without(left, [&](qsizetype i) { return members[i].failedJustNow; });
    left = withoutOutliers(members, left);
    return *std::min_element(left.begin(), left.end(),
                             [&](qsizetype a, qsizetype b) { return members[a].crowding < members[b].crowding; });
}

} // namespace sheaf
