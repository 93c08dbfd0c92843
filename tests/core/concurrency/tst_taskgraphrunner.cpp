#include "core/concurrency/taskgraphrunner.h"

#include "core/concurrency/stop.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(sheaf::TaskState)

namespace {

enum class Policy { Required, Optional, Fallback };
enum class Outcome { Succeeds, Fails, NeverEnds };

Error broken()
{
    return Error::make(ErrorCode::ServerError, u"it broke"_s);
}

} // namespace

class TestTaskGraphRunner : public QObject
{
    Q_OBJECT

private:
    FakeClock clock;
    QStringList log; // what started, what was told to stop

    // Work that gives `result` after `duration`, or never without one.
    template<class T>
    Future<T> work(const QString& name, std::optional<Duration> duration, Result<T> result, const CallContext& call)
    {
        log.append(name);
        const Promise<T> promise;
        if (duration)
            keep.append(clock.after(*duration, this, [promise, result] { promise.settle(result); }));
        keep.append(onStop(call.stop, this, [this, name] { log.append(name + u" stopped"_s); }));
        held.append(std::make_shared<Promise<T>>(promise));
        return promise.future();
    }
    auto timed(const QString& name, Milliseconds duration)
    {
        return [this, name, duration](const auto&... inputs) {
            const auto& call = std::get<sizeof...(inputs) - 1>(std::tie(inputs...));
            return work<QString>(name, duration, Result<QString>(name), call);
        };
    }
    template<class T>
    Result<T> drive(const Future<T>& future)
    {
        for (int i = 0; i < 1000; ++i) {
            settleEvents();
            if (future.isFinished())
                return resultOf<T>(future);
            if (clock.nextIn() == Duration::max())
                break;
            clock.advance(clock.nextIn());
        }
        return Error::make(ErrorCode::Internal, u"nothing is left that could end it"_s);
    }
    TaskGraph makeWorkflow()
    {
        TaskGraph graph;
        const auto a = graph.add({u"a"_s, u"read"_s, {}}, timed(u"a"_s, 500ms));
        const auto b = graph.add({u"b"_s, u"read"_s, {}}, timed(u"b"_s, 300ms));
        const auto c = graph.add({u"c"_s, u"read"_s, {}}, timed(u"c"_s, 200ms));
        const auto d = graph.add({u"d"_s, u"write"_s, {}}, timed(u"d"_s, 2000ms), a, b, c);
        graph.add({u"e"_s, u"check"_s, {}}, timed(u"e"_s, 100ms), d);
        graph.add({u"f"_s, u"check"_s, {}}, timed(u"f"_s, 150ms), d);
        graph.add({u"g"_s, u"check"_s, {}}, timed(u"g"_s, 50ms), d);
        return graph;
    }
    QList<TimerHandle> keep;
    QList<std::shared_ptr<void>> held;

private Q_SLOTS:
    void init() { log.clear(); }
    void cleanup()
    {
        keep.clear();
        held.clear();
        settleEvents();
        QCOMPARE(clock.pending(), 0); // no timer outlives its run
    }

    void typedResultsGoDown()
    {
        TaskGraph graph;
        const auto number = graph.add({u"number"_s, {}, {}}, [](const CallContext&) { return 6; });
        const auto text = graph.add({u"text"_s, {}, {}}, [](const CallContext&) { return Result<QString>(u"x"_s); });
        const auto nothing = graph.add({u"nothing"_s, {}, {}}, [](const CallContext&) {});
        const auto gone =
            graph.addOptional({u"gone"_s, {}, {}}, [](const CallContext&) { return Result<int>(broken()); });
        const auto stands = graph.addWithFallback(
            {u"stands"_s, {}, {}}, [](const Error& e) { return e.message; },
            [](const CallContext&) { return Result<QString>(broken()); });
        const auto end = graph.add(
            {u"end"_s, {}, {}},
            [](int n, const Result<int>& g, const QString& t, const QString& s, const CallContext&) {
                return readyFuture<QString>(t.repeated(n) + s + (g.ok() ? QString() : g.error().message));
            },
            number, gone, nothing, text, stands);
        const auto run = drive(runTaskGraph(graph, clock, {}, this));
        QVERIFY(run.ok() && !run->error);
        QCOMPARE(*run->result(end), u"xxxxxxit brokeit broke"_s);
        QCOMPARE(*run->result(stands), u"it broke"_s);
        QVERIFY(run->result(nothing).ok());
        QCOMPARE(run->result(gone).error().code, ErrorCode::ServerError);
        QVERIFY(run->report.tasks[gone.id()].state == TaskState::Missing);
        QVERIFY(run->report.tasks[stands.id()].state == TaskState::FallbackUsed);
    }
    void wrongGraphsAreRefused()
    {
        const auto fn = [](const CallContext&) { return 1; };
        TaskGraph other;
        const auto foreign = other.add({u"foreign"_s, {}, {}}, fn);
        TaskGraph twice;
        twice.add({u"a"_s, {}, {}}, fn);
        twice.add({u"a"_s, {}, {}}, fn);
        TaskGraph nameless;
        nameless.add({}, fn);
        TaskGraph mixed;
        mixed.add(
            {u"b"_s, {}, {}}, [](int, const CallContext&) { return 1; }, foreign);
        for (const TaskGraph& graph : {twice, nameless, mixed})
            QCOMPARE(drive(runTaskGraph(graph, clock, {}, this)).error().code, ErrorCode::InvalidInput);
        QVERIFY(drive(runTaskGraph(TaskGraph(), clock, {}, this))->report.tasks.isEmpty());
    }

    void workflow_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("total");
        QTest::newRow("as many as are ready") << 0 << 2650;
        QTest::newRow("three at once") << 3 << 2650;
        QTest::newRow("two at once") << 2 << 500 + 2000 + 150; // c follows b, g follows e
        QTest::newRow("one by one") << 1 << 3300;
    }
    void workflow()
    {
        QFETCH(int, window);
        QFETCH(int, total);
        TaskRunOptions options;
        options.window = window;
        const auto run = drive(runTaskGraph(makeWorkflow(), clock, {}, this, options));
        QVERIFY(run.ok() && !run->error);
        QCOMPARE(run->report.total, Duration(Milliseconds(total)));
        QCOMPARE(run->report.levelByLevel, Duration(2650ms));
        QCOMPARE(run->report.sequential, Duration(3300ms));
        QCOMPARE(run->report.criticalPath, (QList<int>{0, 3, 5}));
        QStringList values;
        for (const auto& value : run->values)
            values.append(*static_cast<const QString*>(value->get()));
        QCOMPARE(values, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}));
    }
    void noTaskWaitsForItsLevel()
    {
        TaskGraph graph;
        const auto quick = graph.add({u"quick"_s, {}, {}}, timed(u"quick"_s, 10ms));
        const auto slow = graph.add({u"slow"_s, {}, {}}, timed(u"slow"_s, 100ms));
        graph.add({u"long"_s, {}, {}}, timed(u"long"_s, 100ms), quick);
        graph.add({u"short"_s, {}, {}}, timed(u"short"_s, 10ms), slow);
        const auto run = drive(runTaskGraph(graph, clock, {}, this));
        QCOMPARE(run->report.total, Duration(110ms));
        QCOMPARE(run->report.levelByLevel, Duration(200ms));
        QCOMPARE(run->report.tasks[2].start, Duration(10ms));
    }

    void everyEnd_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<int>("outcome"); // after 100 ms
        QTest::addColumn<int>("stopAt");  // ms; -1 never
        QTest::addColumn<int>("deadline");
        QTest::addColumn<TaskState>("state");
        QTest::addColumn<TaskState>("dependant");
        QTest::addColumn<int>("endsAt");
        const char* policies[] = {"required", "optional", "fallback"};
        const char* outcomes[] = {"succeeds", "fails", "never ends"};
        const TaskState unhappy[] = {TaskState::Failed, TaskState::Missing, TaskState::FallbackUsed};
        for (int policy = 0; policy < 3; ++policy) {
            for (int outcome = 0; outcome < 3; ++outcome) {
                for (const int stopAt : {-1, 0, 30}) {
                    for (const int deadline : {-1, 0, 20, 60, 500}) {
                        // What comes first decides; a stop before a deadline of the same moment.
                        int endsAt = outcome == int(Outcome::NeverEnds) ? 1'000'000 : 100;
                        TaskState state = outcome == int(Outcome::Succeeds) ? TaskState::Done : unhappy[policy];
                        if (deadline >= 0 && deadline < endsAt) {
                            endsAt = deadline;
                            state = unhappy[policy];
                        }
                        TaskState after = state == TaskState::Failed ? TaskState::Skipped : TaskState::Done;
                        if (stopAt >= 0 && stopAt <= endsAt) {
                            endsAt = stopAt;
                            state = after = TaskState::Cancelled;
                        }
                        if (endsAt == 1'000'000)
                            continue; // nothing ever ends it
                        QTest::addRow("%s, %s, stop at %d, deadline %d", policies[policy], outcomes[outcome], stopAt,
                                      deadline)
                            << policy << outcome << stopAt << deadline << state << after << endsAt;
                    }
                }
            }
        }
    }
    void everyEnd()
    {
        QFETCH(int, policy);
        QFETCH(int, outcome);
        QFETCH(int, stopAt);
        QFETCH(int, deadline);
        QFETCH(TaskState, state);
        QFETCH(TaskState, dependant);
        QFETCH(int, endsAt);
        TaskGraph graph;
        TaskInfo info{u"task"_s, u"kind"_s, {}};
        if (deadline >= 0)
            info.deadline = Milliseconds(deadline);
        const auto fn = [&](const CallContext& call) {
            return work<int>(u"task"_s,
                             outcome == int(Outcome::NeverEnds) ? std::nullopt : std::optional<Duration>(100ms),
                             outcome == int(Outcome::Succeeds) ? Result<int>(1) : Result<int>(broken()), call);
        };
        const auto sum = [](int n, const CallContext&) { return n + 10; };
        if (policy == int(Policy::Required))
            graph.add({u"next"_s, {}, {}}, sum, graph.add(info, fn));
        else if (policy == int(Policy::Fallback))
            graph.add({u"next"_s, {}, {}}, sum, graph.addWithFallback(info, 2, fn));
        else
            graph.add(
                {u"next"_s, {}, {}}, [](const Result<int>& n, const CallContext&) { return n.valueOr(3) + 10; },
                graph.addOptional(info, fn));
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        call.span.recorder = std::make_shared<SpanRecorder>(std::shared_ptr<Clock>(&clock, [](Clock*) {}));
        if (stopAt == 0)
            stop.request_stop();
        else if (stopAt > 0)
            keep.append(clock.after(Milliseconds(stopAt), this, [&] { stop.request_stop(); }));
        const auto run = drive(runTaskGraph(graph, clock, call, this));
        QVERIFY(run.ok());
        const TaskRecord& task = run->report.tasks[0];
        QCOMPARE(task.state, state);
        QCOMPARE(run->report.tasks[1].state, dependant);
        QCOMPARE(task.end, Duration(Milliseconds(endsAt)));
        QCOMPARE(task.error.has_value(), state != TaskState::Done);
        QCOMPARE(run->error.has_value(), state == TaskState::Failed || state == TaskState::Cancelled);
        if (dependant == TaskState::Done) {
            const int given = state == TaskState::Done ? 1 : state == TaskState::FallbackUsed ? 2 : 3;
            QCOMPARE(*static_cast<const int*>(run->values[1]->get()), given + 10);
        }
        // Whoever was cut short was told to stop; whoever ended by itself was not.
        settleEvents();
        const bool started = stopAt != 0 && deadline != 0;
        QCOMPARE(log.contains(u"task"_s), started);
        QCOMPARE(log.contains(u"task stopped"_s), started && endsAt != 100);
        for (const Span& span : call.span.recorder->spans())
            QVERIFY(span.outcome != Span::Outcome::Running);
    }

    void failureEndsWhatElseRuns_data()
    {
        QTest::addColumn<bool>("stopOnFailure");
        QTest::addColumn<TaskState>("beside");
        QTest::addColumn<TaskState>("afterBeside");
        QTest::addColumn<int>("total");
        QTest::newRow("at once") << true << TaskState::Cancelled << TaskState::Skipped << 50;
        QTest::newRow("only what depends on it") << false << TaskState::Done << TaskState::Done << 210;
    }
    void failureEndsWhatElseRuns()
    {
        QFETCH(bool, stopOnFailure);
        QFETCH(TaskState, beside);
        QFETCH(TaskState, afterBeside);
        QFETCH(int, total);
        TaskGraph graph;
        const auto bad = graph.add(
            {u"bad"_s, {}, {}}, [&](const CallContext& call) { return work<QString>(u"bad"_s, 50ms, broken(), call); });
        const auto side = graph.add({u"beside"_s, {}, {}}, timed(u"beside"_s, 200ms));
        const auto next = graph.add({u"next"_s, {}, {}}, timed(u"next"_s, 10ms), bad);
        graph.add({u"last"_s, {}, {}}, timed(u"last"_s, 10ms), next, side);
        graph.add({u"after beside"_s, {}, {}}, timed(u"after beside"_s, 10ms), side);
        TaskRunOptions options;
        options.stopOnFailure = stopOnFailure;
        const auto run = drive(runTaskGraph(graph, clock, {}, this, options));
        QCOMPARE(run->error->message, u"it broke"_s);
        QCOMPARE(run->report.tasks[0].state, TaskState::Failed);
        QCOMPARE(run->report.tasks[1].state, beside);
        QCOMPARE(run->report.tasks[2].state, TaskState::Skipped);
        QCOMPARE(run->report.tasks[3].state, TaskState::Skipped);
        QCOMPARE(run->report.tasks[4].state, afterBeside);
        QCOMPARE(run->report.tasks[3].error->message, u"Not done, because “bad” failed: it broke"_s);
        QCOMPARE(run->report.total, Duration(Milliseconds(total)));
        settleEvents();
        QCOMPARE(log.contains(u"beside stopped"_s), stopOnFailure);
    }
    void theCallsDeadlineCountsForEveryTask()
    {
        TaskGraph graph;
        const auto a = graph.add({u"a"_s, {}, {}}, timed(u"a"_s, 30ms));
        const auto b = graph.addOptional({u"b"_s, {}, 1000ms}, timed(u"b"_s, 30ms), a);
        graph.addOptional({u"c"_s, {}, {}}, timed(u"c"_s, 30ms), b);
        CallContext call;
        call.deadline = clock.now() + 40ms;
        const auto run = drive(runTaskGraph(graph, clock, call, this));
        QCOMPARE(run->report.tasks[1].state, TaskState::Missing);
        QCOMPARE(run->report.tasks[1].error->code, ErrorCode::TimedOut);
        QCOMPARE(run->report.tasks[2].state, TaskState::Missing); // no time was left to begin
        QCOMPARE(run->report.total, Duration(40ms));
        QVERIFY(!log.contains(u"c"_s));
    }
    void spansFollowTheDependencies()
    {
        CallContext call;
        call.span.recorder = std::make_shared<SpanRecorder>(std::shared_ptr<Clock>(&clock, [](Clock*) {}));
        call.span.after = {call.span.begin(u"plan"_s, u"before"_s)};
        call.span.end(1);
        QVERIFY(drive(runTaskGraph(makeWorkflow(), clock, call, this)).ok());
        const auto spans = call.span.recorder->spans();
        QCOMPARE(spans.size(), 8);
        QCOMPARE(spans[1].after, QList<int>{1});
        QCOMPARE(spans[4].after, (QList<int>{1, 2, 3, 4}));
        QCOMPARE(spans[4].kind, u"write"_s);
        QCOMPARE(summarize(spans).criticalPath, Duration(2650ms));
    }
    void contextDestroyedMidway()
    {
        std::stop_token seen;
        auto context = std::make_unique<QObject>();
        CallContext call;
        call.span.recorder = std::make_shared<SpanRecorder>(std::shared_ptr<Clock>(&clock, [](Clock*) {}));
        TaskGraph graph;
        const auto a = graph.add({u"a"_s, {}, 900ms}, [&](const CallContext& inner) {
            seen = inner.stop;
            return work<QString>(u"a"_s, 100ms, u"a"_s, inner);
        });
        graph.add({u"b"_s, {}, {}}, timed(u"b"_s, 10ms), a);
        const auto future = runTaskGraph(graph, clock, call, context.get());
        clock.advance(50ms);
        settleEvents();
        context.reset();
        QVERIFY(seen.stop_requested());
        QCOMPARE(drive(future).error().code, ErrorCode::Cancelled);
        clock.advance(2s);
        settleEvents();
        QCOMPARE(log, (QStringList{u"a"_s, u"a stopped"_s}));
        QVERIFY(call.span.recorder->spans()[0].outcome == Span::Outcome::Cancelled);
    }
    void aGraphRunsTwice()
    {
        const TaskGraph graph = makeWorkflow();
        const auto first = runTaskGraph(graph, clock, {}, this);
        const auto second = runTaskGraph(graph, clock, {}, this);
        QCOMPARE(drive(first)->report.total, Duration(2650ms));
        QCOMPARE(drive(second)->report.total, Duration(2650ms));
        QCOMPARE(log.count(u"d"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestTaskGraphRunner)
#include "tst_taskgraphrunner.moc"
