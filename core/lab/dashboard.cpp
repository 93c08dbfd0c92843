#include "core/lab/dashboard.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sheaf {

namespace {

constexpr qsizetype mostQuestions = 2000;
constexpr int mostPoints = 240;

using Step = std::chrono::minutes;

// The shortest of these that leaves few enough points between the two moments.
Step stepFor(const QDateTime& from, const QDateTime& to)
{
    const qint64 minutes = std::max<qint64>(1, from.msecsTo(to) / 60'000);
    for (const Step step : {Step(1), Step(5), Step(15), Step(60), Step(120), Step(360), Step(1440), Step(10'080)}) {
        if (minutes / step.count() < mostPoints)
            return step;
    }
    return Step(minutes / mostPoints + 1);
}

QDateTime stepOf(const QDateTime& minute, Step step)
{
    const qint64 ms = qint64(Milliseconds(step).count());
    return QDateTime::fromMSecsSinceEpoch(minute.toMSecsSinceEpoch() / ms * ms, Qt::UTC);
}

QStringList listOf(const std::set<QString>& names)
{
    return {names.begin(), names.end()};
}

void addRun(Dashboard::Question& question, const StoredRun& run)
{
    question.failed = question.failed || run.failed;
    if (!run.parallel) {
        question.oneByOneMs = run.wallMs;
        question.oneByOneMeasured = true;
        if (!question.run.isValid())
            question.run = run.id;
        return;
    }
    question.run = run.id;
    question.parallelMs = run.wallMs;
    if (!question.oneByOneMeasured)
        question.oneByOneMs = run.sequentialMs;
}

void addQuestions(Dashboard& dashboard, const QList<StoredRun>& runs, const DashboardFilter& filter,
                  const QDateTime& from)
{
    QHash<QString, qsizetype> races;
    std::set<QString> modes;
    for (const StoredRun& run : runs) {
        if (run.asked < from)
            continue;
        if (!run.mode.isEmpty())
            modes.insert(run.mode);
        if (!filter.mode.isEmpty() && run.mode != filter.mode)
            continue;
        qsizetype at = run.pair.isEmpty() ? -1 : races.value(run.pair, -1);
        if (at < 0) {
            at = dashboard.questions.size();
            dashboard.questions.append({{}, run.asked, run.question});
            if (!run.pair.isEmpty())
                races.insert(run.pair, at);
        }
        addRun(dashboard.questions[at], run);
    }
    if (dashboard.questions.size() > mostQuestions)
        dashboard.questions.resize(mostQuestions);
    std::reverse(dashboard.questions.begin(), dashboard.questions.end());
    dashboard.modes = listOf(modes);
}

bool isCall(const CallSample& sample)
{
    return sample.answered > 0 || !sample.failed.isEmpty();
}

bool isLoad(const CallSample& sample)
{
    return sample.window > 0 || sample.inFlight > 0 || sample.breaker > 0;
}

bool isUse(const CallSample& sample)
{
    return sample.promptTokens + sample.completionTokens + sample.cacheHits + sample.cacheMisses > 0;
}

// What is chosen leaves the counts of tokens and of the cache in, which are of no kind of call.
bool isWanted(const CallSample& sample, const DashboardFilter& filter)
{
    const bool endpoint = filter.endpoint.isEmpty() || sample.endpoint == filter.endpoint;
    const bool task = filter.task.isEmpty() || sample.task == filter.task || (!isCall(sample) && !isLoad(sample));
    return endpoint && task;
}

void addCall(std::map<std::pair<bool, QString>, Dashboard::Task>& tasks, const CallSample& sample)
{
    const bool ofQuestions = sample.endpoint.isEmpty();
    Dashboard::Task& task = tasks[{!ofQuestions, sample.task}];
    task.task = sample.task;
    task.ofQuestions = ofQuestions;
    task.answered += sample.answered;
    task.retries += sample.retries;
    task.latency.add(sample.latency);
    for (auto each = sample.failed.begin(); each != sample.failed.end(); ++each)
        task.failed[each.key()] += each.value();
}

void addUse(std::map<QDateTime, Dashboard::Use>& uses, const CallSample& sample, const QDateTime& at)
{
    Dashboard::Use& use = uses[at];
    use.at = at;
    use.promptTokens += sample.promptTokens;
    use.completionTokens += sample.completionTokens;
    use.tokensUnpriced += sample.tokensUnpriced;
    use.cost += sample.cost;
    use.cacheHits += sample.cacheHits;
    use.cacheMisses += sample.cacheMisses;
}

using Loads = std::map<std::pair<QString, QString>, std::map<QDateTime, Dashboard::Load>>;

void addLoad(Loads& loads, const CallSample& sample, const QDateTime& at)
{
    Dashboard::Load& load = loads[{sample.endpoint, sample.task}][at];
    load.at = at;
    load.window = std::max(load.window, sample.window);
    load.inFlight = std::max(load.inFlight, sample.inFlight);
    load.queued = std::max(load.queued, sample.queued);
    load.breaker = std::max(load.breaker, sample.breaker);
}

void addSamples(Dashboard& dashboard, const QList<CallSample>& samples, const DashboardFilter& filter,
                const QDateTime& from, Step step)
{
    std::map<std::pair<bool, QString>, Dashboard::Task> tasks;
    std::map<QDateTime, Dashboard::Use> uses;
    Loads loads;
    std::set<QString> endpointNames;
    std::set<QString> taskNames;
    for (const CallSample& sample : samples) {
        if (sample.minute < stepOf(from, Step(1)))
            continue;
        if (!sample.endpoint.isEmpty())
            endpointNames.insert(sample.endpoint);
        if (isCall(sample) || isLoad(sample))
            taskNames.insert(sample.task);
        if (!isWanted(sample, filter))
            continue;
        const QDateTime at = stepOf(sample.minute, step);
        if (isCall(sample))
            addCall(tasks, sample);
        if (isUse(sample))
            addUse(uses, sample, at);
        if (isLoad(sample))
            addLoad(loads, sample, at);
    }
    for (auto& [key, task] : tasks)
        dashboard.tasks.append(task);
    for (auto& [at, use] : uses)
        dashboard.use.append(use);
    for (auto& [key, points] : loads) {
        Dashboard::Endpoint endpoint{key.first, key.second, {}};
        for (auto& [at, load] : points)
            endpoint.loads.append(load);
        dashboard.endpoints.append(endpoint);
    }
    std::stable_sort(dashboard.endpoints.begin(), dashboard.endpoints.end(),
                     [](const auto& a, const auto& b) { return a.loads.size() > b.loads.size(); });
    dashboard.endpointNames = listOf(endpointNames);
    dashboard.taskNames = listOf(taskNames);
}

} // namespace

QDateTime beginOf(DashboardRange range, const QDateTime& now)
{
    switch (range) {
    case DashboardRange::Hour:
        return now.addSecs(-3600);
    case DashboardRange::Day:
        return now.addDays(-1);
    case DashboardRange::Week:
        return now.addDays(-7);
    case DashboardRange::All:
        break;
    }
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

Dashboard dashboardOf(const QList<StoredRun>& runs, const QList<CallSample>& samples, const DashboardFilter& filter,
                      const QDateTime& now)
{
    Dashboard dashboard;
    const QDateTime from = beginOf(filter.range, now);
    addQuestions(dashboard, runs, filter, from);
    QDateTime first = from;
    if (filter.range == DashboardRange::All)
        first = samples.isEmpty() ? now : samples.first().minute;
    const Step step = stepFor(first, now);
    dashboard.step = step;
    addSamples(dashboard, samples, filter, from, step);
    return dashboard;
}

} // namespace sheaf
