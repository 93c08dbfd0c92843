#include "core/lab/schedule.h"

#include <algorithm>
#include <numeric>
#include <queue>

namespace sheaf {

namespace {

// For each call the longest chain that begins with it.
QList<Duration> tails(const QList<DependentCall>& calls)
{
    QList<Duration> tail(calls.size());
    for (qsizetype i = calls.size() - 1; i >= 0; --i) {
        tail[i] += calls[i].duration; // what follows it has been added already
        for (const int before : calls[i].after)
            tail[before] = std::max(tail[before], tail[i]);
    }
    return tail;
}

// Times with what ends then, earliest first, among equals the smaller number.
using Ends = std::priority_queue<std::pair<Duration, int>, std::vector<std::pair<Duration, int>>, std::greater<>>;

} // namespace

Schedule listSchedule(const QList<Duration>& durations, int machines)
{
    Ends free; // machines
    for (int i = 0; i < std::max(1, machines); ++i)
        free.emplace(Duration::zero(), i);
    Schedule schedule;
    schedule.calls.reserve(durations.size());
    for (const Duration duration : durations) {
        const auto [start, machine] = free.top();
        free.pop();
        free.emplace(start + duration, machine);
        schedule.calls.append({machine, start, start + duration});
        schedule.makespan = std::max(schedule.makespan, start + duration);
    }
    return schedule;
}

Duration lowerBound(const QList<Duration>& durations, int machines)
{
    if (durations.isEmpty())
        return Duration::zero();
    const Duration sum = std::accumulate(durations.begin(), durations.end(), Duration::zero());
    const Duration longest = *std::max_element(durations.begin(), durations.end());
    const auto count = Duration::rep(std::max(1, machines));
    return std::max(longest, Duration((sum.count() + count - 1) / count));
}

Schedule listSchedule(const QList<DependentCall>& calls, int machines)
{
    const QList<Duration> tail = tails(calls);
    QList<int> missing(calls.size());
    QList<QList<int>> followers(calls.size());
    const auto later = [&tail](int a, int b) { return tail[a] != tail[b] ? tail[a] < tail[b] : a > b; };
    std::priority_queue<int, std::vector<int>, decltype(later)> ready(later);
    for (int i = 0; i < calls.size(); ++i) {
        missing[i] = int(calls[i].after.size());
        for (const int before : calls[i].after)
            followers[before].append(i);
        if (missing[i] == 0)
            ready.push(i);
    }
    QList<int> idle(std::max(1, machines));
    std::iota(idle.begin(), idle.end(), 0);
    Ends running; // calls
    Schedule schedule;
    schedule.calls.resize(calls.size());
    Duration now{};
    while (!ready.empty() || !running.empty()) {
        while (!ready.empty() && !idle.isEmpty()) {
            const int call = ready.top();
            ready.pop();
            schedule.calls[call] = {idle.takeFirst(), now, now + calls[call].duration};
            running.emplace(now + calls[call].duration, call);
        }
        now = running.top().first;
        while (!running.empty() && running.top().first == now) {
            const int call = running.top().second;
            running.pop();
            const int machine = schedule.calls[call].machine;
            idle.insert(std::lower_bound(idle.begin(), idle.end(), machine), machine);
            for (const int follower : followers[call]) {
                if (--missing[follower] == 0)
                    ready.push(follower);
            }
        }
        schedule.makespan = now;
    }
    return schedule;
}

Duration longestPath(const QList<DependentCall>& calls)
{
    const QList<Duration> tail = tails(calls);
    return tail.isEmpty() ? Duration::zero() : *std::max_element(tail.begin(), tail.end());
}

QList<int> longestChain(const QList<DependentCall>& calls)
{
    const auto alone = [](const DependentCall& call) { return call.after.isEmpty(); };
    if (std::all_of(calls.begin(), calls.end(), alone))
        return {};
    const QList<Duration> tail = tails(calls);
    QList<int> chain;
    // The next one waits for the last one and has the longest chain behind it; the first waits for nobody.
    const auto next = [&](int last) {
        int best = -1;
        for (int i = last + 1; i < calls.size(); ++i) {
            const bool follows = last < 0 ? calls[i].after.isEmpty() : calls[i].after.contains(last);
            if (follows && (best < 0 || tail[i] > tail[best]))
                best = i;
        }
        return best;
    };
    for (int call = next(-1); call >= 0; call = next(call))
        chain.append(call);
    return chain;
}

Duration idealSchedule(const QList<DependentCall>& calls, int machines)
{
    const bool independent =
        std::all_of(calls.begin(), calls.end(), [](const DependentCall& call) { return call.after.isEmpty(); });
    if (!independent)
        return listSchedule(calls, machines).makespan;
    QList<Duration> durations;
    for (const DependentCall& call : calls)
        durations.append(call.duration);
    return listSchedule(durations, machines).makespan;
}

} // namespace sheaf
