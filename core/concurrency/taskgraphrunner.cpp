#include "core/concurrency/taskgraphrunner.h"

#include "core/concurrency/stop.h"

#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Value = TaskGraph::Value;

class Runner : public std::enable_shared_from_this<Runner>
{
public:
    Runner(const TaskGraph& graph, Clock& clock, const CallContext& call, QObject* context,
           const TaskRunOptions& options)
        : m_graph(graph)
        , m_clock(clock)
        , m_call(call)
        , m_context(context)
        , m_options(options)
        , m_origin(clock.now())
        , m_tasks(size_t(graph.nodes().size()))
        , m_open(int(graph.nodes().size()))
    {
        for (int id = 0; id < m_open; ++id) {
            const TaskGraph::Node& node = m_graph.nodes()[id];
            TaskRecord record;
            record.id = id;
            record.name = node.info.name;
            record.kind = node.info.kind;
            record.after = node.after;
            m_run.report.tasks.append(record);
            m_run.values.append(Error::cancelled());
            m_tasks[size_t(id)].waitingFor = int(node.after.size());
            for (const int before : node.after)
                m_tasks[size_t(before)].dependants.append(id);
            if (node.after.isEmpty())
                m_ready.insert(id);
        }
    }
    // The context went with tasks in the air: nobody waits for them any more.
    ~Runner()
    {
        for (int id = 0; id < int(m_tasks.size()); ++id) {
            if (isRunning(id)) {
                m_tasks[size_t(id)].stop->requestStop();
                m_call.span.end(m_tasks[size_t(id)].span, Span::Outcome::Cancelled);
            }
        }
    }
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    Future<TaskRun> begin()
    {
        m_stop = onStop(m_call.stop, m_context, [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->advance();
        });
        const Future<TaskRun> future = m_promise.future();
        advance();
        return future;
    }

private:
    struct Running
    {
        int waitingFor = 0;
        QList<int> dependants;
        bool ended = false;
        std::optional<LinkedStop> stop; // once started
        TimerHandle timer;
        int span = 0;
    };

    TaskRecord& record(int id) { return m_run.report.tasks[id]; }
    Duration elapsed() const { return m_clock.now() - m_origin; }
    bool isRunning(int id) const { return m_tasks[size_t(id)].stop && !m_tasks[size_t(id)].ended; }

    void advance()
    {
        if (m_call.stopRequested())
            endRun(TaskState::Cancelled, Error::cancelled());
        const int window = m_options.window > 0 ? m_options.window : std::numeric_limits<int>::max();
        while (m_running < window && !m_ready.empty()) {
            const int id = *m_ready.begin();
            m_ready.erase(m_ready.begin());
            start(id);
        }
        if (m_open > 0 || m_promise.isSettled())
            return;
        m_run.report = reportOf(std::move(m_run.report.tasks));
        m_stop.reset();
        m_promise.settle(std::move(m_run));
    }

    void start(int id)
    {
        const TaskGraph::Node& node = m_graph.nodes()[id];
        Running& task = m_tasks[size_t(id)];
        record(id).started = true;
        record(id).start = elapsed();
        task.stop.emplace(m_call.stop);
        ++m_running;

        SpanScope scope = m_call.span;
        TaskGraph::Inputs inputs;
        for (const int before : node.after) {
            inputs.append(m_run.values.at(before));
            if (m_tasks[size_t(before)].span)
                scope.after.append(m_tasks[size_t(before)].span);
        }
        task.span = scope.begin(node.info.kind, node.info.name);
        CallContext call = m_call.withStop(task.stop->token()).withSpan(scope.measuring(task.span));
        if (node.info.deadline) {
            const TimePoint own = m_clock.now() + *node.info.deadline;
            call.deadline = call.deadline ? std::min(own, *call.deadline) : own;
        }
        if (call.deadline && *call.deadline <= m_clock.now()) {
            outOfTime(id);
            return;
        }
        if (call.deadline) {
            task.timer = m_clock.after(*call.deadline - m_clock.now(), m_context, [weak = weak_from_this(), id] {
                const auto self = weak.lock();
                if (!self || !self->isRunning(id))
                    return;
                if (!self->m_call.stopRequested())
                    self->outOfTime(id);
                self->advance();
            });
        }
        observe(node.work(inputs, call, m_context), m_context,
                [self = shared_from_this(), id](Result<Value> result) { self->finished(id, std::move(result)); });
    }

    void finished(int id, Result<Value> result)
    {
        if (!isRunning(id))
            return;
        if (result.ok())
            settle(id, TaskState::Done, std::move(result), std::nullopt);
        else if (m_call.stopRequested())
            settle(id, TaskState::Cancelled, result, result.error());
        else
            failed(id, result.error());
        advance();
    }

    void outOfTime(int id)
    {
        const Error error =
            Error::make(ErrorCode::TimedOut,
                        u"“%1” was not done in the %2 ms it had."_s.arg(record(id).name)
                            .arg(std::chrono::duration_cast<Milliseconds>(elapsed() - record(id).start).count()));
        m_tasks[size_t(id)].stop->requestStop();
        failed(id, error);
    }

    void failed(int id, const Error& error)
    {
        const TaskGraph::Node& node = m_graph.nodes()[id];
        if (node.fallback) {
            settle(id, TaskState::FallbackUsed, node.fallback(error), error);
        } else if (!node.required) {
            settle(id, TaskState::Missing, error, error);
        } else {
            settle(id, TaskState::Failed, error, error);
            if (!m_run.error)
                m_run.error = error;
            Error reason = error;
            reason.message = u"Not done, because “%1” failed: %2"_s.arg(record(id).name, error.message);
            if (m_options.stopOnFailure)
                endRun(TaskState::Skipped, reason);
            else
                skipDependants(id, reason);
        }
    }

    // Ends what runs as cancelled and what has not started as `notStarted`.
    void endRun(TaskState notStarted, const Error& reason)
    {
        if (m_open == 0)
            return;
        if (!m_run.error)
            m_run.error = reason;
        m_ready.clear();
        for (int id = 0; id < int(m_tasks.size()); ++id) {
            if (isRunning(id)) {
                m_tasks[size_t(id)].stop->requestStop();
                settle(id, TaskState::Cancelled, Error::cancelled(), Error::cancelled());
            } else if (!m_tasks[size_t(id)].ended) {
                settle(id, notStarted, reason, reason);
            }
        }
    }

    void skipDependants(int failedId, const Error& reason)
    {
        QList<int> open = m_tasks[size_t(failedId)].dependants;
        while (!open.isEmpty()) {
            const int id = open.takeLast();
            if (m_tasks[size_t(id)].ended)
                continue;
            settle(id, TaskState::Skipped, reason, reason);
            open += m_tasks[size_t(id)].dependants;
        }
    }

    void settle(int id, TaskState state, Result<Value> value, std::optional<Error> error)
    {
        Running& task = m_tasks[size_t(id)];
        if (isRunning(id))
            --m_running;
        else
            record(id).start = elapsed();
        record(id).end = elapsed();
        record(id).state = state;
        record(id).error = std::move(error);
        m_run.values[id] = std::move(value);
        task.ended = true;
        task.timer.reset();
        --m_open;
        m_call.span.end(task.span, state == TaskState::Done        ? Span::Outcome::Done
                                   : state == TaskState::Cancelled ? Span::Outcome::Cancelled
                                                                   : Span::Outcome::Failed);
        if (state != TaskState::Done && state != TaskState::FallbackUsed && state != TaskState::Missing)
            return;
        for (const int dependant : std::as_const(task.dependants)) {
            if (--m_tasks[size_t(dependant)].waitingFor == 0)
                m_ready.insert(dependant);
        }
    }

    const TaskGraph m_graph;
    Clock& m_clock;
    const CallContext m_call;
    QObject* const m_context;
    const TaskRunOptions m_options;
    const TimePoint m_origin;
    std::vector<Running> m_tasks;
    std::set<int> m_ready;
    int m_open;
    int m_running = 0;
    TaskRun m_run;
    Promise<TaskRun> m_promise;
    StopHandle m_stop;
};

} // namespace

Future<TaskRun> runTaskGraph(const TaskGraph& graph, Clock& clock, const CallContext& call, QObject* context,
                             const TaskRunOptions& options)
{
    if (const auto valid = graph.check(); !valid.ok())
        return failedFuture<TaskRun>(valid.error());
    return std::make_shared<Runner>(graph, clock, call, context, options)->begin();
}

} // namespace sheaf
