#pragma once

#include "support/fakeui.h"

#include <cmath>

namespace sheaf::test {

inline Span dashboardSpan(int id, const QString& kind, int from, int to, const QList<int>& after = {})
{
    Span made;
    made.id = id;
    made.kind = kind;
    made.name = QStringLiteral("query %1").arg(id);
    made.lane = id;
    made.start = Milliseconds(from);
    made.end = Milliseconds(to);
    made.after = after;
    made.outcome = Span::Outcome::Done;
    return made;
}

// Five queries, each embedded and then searched, and their hits fused.
inline QList<Span> dashboardSpans()
{
    QList<Span> spans;
    QList<int> searches;
    for (int i = 0; i < 5; ++i) {
        const int embedded = 60 + 15 * i;
        spans.append(dashboardSpan(1 + 2 * i, QStringLiteral("embed"), 0, embedded));
        spans.append(dashboardSpan(2 + 2 * i, QStringLiteral("search"), embedded, embedded + 8 + i, {1 + 2 * i}));
        searches.append(2 + 2 * i);
    }
    spans.append(dashboardSpan(11, QStringLiteral("fuse"), 132, 134, searches));
    return spans;
}

// Questions and calls of the last hours, to `count` of them; the newest a minute ago.
inline QList<StoredRun> dashboardRuns(int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList modes{QStringLiteral("fanout"), QStringLiteral("quick"), QStringLiteral("research")};
    QList<StoredRun> runs;
    for (int i = 0; i < count; ++i) {
        StoredRun run;
        run.id = RunId{count - i};
        run.asked = now.addSecs(-60 - 900 * i);
        run.question = QStringLiteral("How often are the filters of machine %1 changed, and by whom?").arg(i + 1);
        run.queries = 8;
        run.wallMs = 120 + 60 * std::sin(i * 0.9) + (i % 7 == 3 ? 240 : 0);
        run.sequentialMs = run.wallMs * (4 + 2 * std::cos(i * 0.5));
        run.criticalPathMs = run.wallMs * 0.9;
        run.mode = modes.at(i % 3);
        runs.append(run);
    }
    return runs;
}

inline QList<CallSample> dashboardCalls(int minutes)
{
    const qint64 last = QDateTime::currentDateTimeUtc().toMSecsSinceEpoch() / 60'000;
    QList<CallSample> samples;
    const auto add = [&](int ago, const QString& endpoint, const QString& task) -> CallSample& {
        CallSample sample;
        sample.minute = QDateTime::fromMSecsSinceEpoch((last - ago) * 60'000, Qt::UTC);
        sample.endpoint = endpoint;
        sample.task = task;
        samples.append(sample);
        return samples.last();
    };
    const QString server = QStringLiteral("http://127.0.0.1:11434");
    for (int ago = minutes; ago >= 1; --ago) {
        const std::pair<QString, double> tasks[] = {{QStringLiteral("embed"), 90}, {QStringLiteral("chat"), 900}};
        for (const auto& [task, ms] : tasks) {
            CallSample& sample = add(ago, server, task);
            for (int i = 0; i < 20; ++i)
                sample.latency.add(Milliseconds(qint64(ms * std::exp(0.45 * std::sin(i * 37.0 + ago)))));
            sample.answered = 20;
            sample.retries = ago % 5 == 0 ? 2 : 0;
            if (ago % 9 == 0)
                sample.failed = {{QStringLiteral("timed_out"), 1 + ago % 2}, {QStringLiteral("rate_limited"), 2}};
            sample.window = task == QStringLiteral("embed") ? 4 + 4 * ((minutes - ago) * 4 / minutes) : 6;
            sample.inFlight = sample.window - ago % 3;
            sample.queued = ago % 4 * 3;
            sample.breaker = ago > 30 && ago < 34 ? 2 : ago == 30 ? 1 : 0;
        }
        CallSample& tokens = add(ago, server, QStringLiteral("tokens"));
        tokens.promptTokens = 4000 + 900 * (ago % 5);
        tokens.completionTokens = 700 + 100 * (ago % 3);
        tokens.cost = 0.002 + 0.0005 * (ago % 4);
        CallSample& cache = add(ago, {}, QStringLiteral("cache"));
        cache.cacheHits = 12 + ago % 6;
        cache.cacheMisses = 5;
        CallSample& search = add(ago, {}, QStringLiteral("search"));
        search.answered = 8;
        for (int i = 0; i < 8; ++i)
            search.latency.add(Milliseconds(4 + i));
    }
    return samples;
}

// A library with a past.
struct FakePast
{
    QList<StoredRun> runs;
    QList<CallSample> calls;
    QHash<qint64, QList<Span>> spans;
    std::optional<Error> error;
    int asked = 0;

    void serve(Workspace& workspace)
    {
        workspace.runsSince = [this](const QDateTime& from, RunId after, int) {
            ++asked;
            if (error)
                return failedFuture<QList<StoredRun>>(*error);
            QList<StoredRun> found = runs;
            found.removeIf([&](const StoredRun& run) { return run.asked < from || run.id.value <= after.value; });
            return readyFuture<QList<StoredRun>>(found);
        };
        workspace.callSamples = [this](const QDateTime& from) {
            QList<CallSample> found = calls;
            found.removeIf([&](const CallSample& sample) { return sample.minute < from; });
            return readyFuture<QList<CallSample>>(found);
        };
        workspace.spansOf = [this](RunId run) {
            return spans.contains(run.value)
                       ? readyFuture<QList<Span>>(spans.value(run.value))
                       : failedFuture<QList<Span>>(
                             Error::make(ErrorCode::NotFound, QStringLiteral("That run is no longer recorded.")));
        };
    }
};

} // namespace sheaf::test
