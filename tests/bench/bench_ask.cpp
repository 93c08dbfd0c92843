// A question's way against a simulated server in the same process: finding 50 ms beside memory 30 ms beside the web
// 20 ms, then an answer of 200 ms whose first token takes 50. That is 500 || 300 || 200 -> 2000 at a tenth; with --full
// at its full length, where what the program adds is not ten times as long either. Client and server share this
// machine's cores. Not a test: nothing here fails.

#include "core/ask/asksession.h"
#include "core/ask/chatanswerwriter.h"
#include "core/concurrency/taskgraphrunner.h"
#include "core/engines/makeclient.h"
#include "core/network/qnamtransport.h"
#include "core/simulation/simulatedserver.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace std::chrono_literals;

namespace {

constexpr int tokens = 16; // ten whole milliseconds between them
int scale = 1;
const QString question = u"When are mites counted in the apiary, and by whom?"_s;

void line(const char* what, const QString& figures)
{
    std::printf("%-28s %s\n", what, qPrintable(figures));
    std::fflush(stdout);
}

QString inMs(Duration d)
{
    return u"%1 ms"_s.arg(toMs(d), 0, 'f', 1);
}

// A value after a time.
template<class T>
Future<T> later(Clock& clock, Duration time, T value, QObject* context)
{
    const Promise<T> promise;
    auto keep = std::make_shared<TimerHandle>();
    *keep = clock.after(time, context, [promise, value, keep] {
        promise.settle(value);
        keep->reset();
    });
    return promise.future();
}

class SlowMemory final : public Memory
{
public:
    explicit SlowMemory(Clock& clock)
        : m_clock(clock)
    {}
    Future<Recollection> recall(ConversationId, const QString&, int, const CallContext&) override
    {
        return later(m_clock, 30ms * scale, Recollection(), &m_context);
    }
    Future<Turn> remember(const Turn& turn, const CallContext&) override { return readyFuture<Turn>(turn); }

private:
    Clock& m_clock;
    QObject m_context;
};

class SlowTools final : public ToolBox
{
public:
    explicit SlowTools(Clock& clock)
        : m_clock(clock)
    {}
    Future<QList<ToolSuggestion>> suggest(const QString&, const Scope&, const CallContext&) override
    {
        return later(m_clock, 20ms * scale, QList<ToolSuggestion>(), &m_context);
    }
    Future<ToolResult> run(const ToolSuggestion& s, const Scope&, const CallContext&) override
    {
        return readyFuture<ToolResult>(ToolResult{s, {}, {}});
    }

private:
    Clock& m_clock;
    QObject m_context;
};

// Asks for so many tokens.
class BriefChat final : public ChatClient
{
public:
    explicit BriefChat(std::shared_ptr<ChatClient> chat)
        : m_chat(std::move(chat))
    {}
    QString modelId() const override { return m_chat->modelId(); }
    Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink) override
    {
        ChatRequest brief = request;
        brief.maxTokens = tokens;
        return m_chat->chat(brief, call, std::move(sink));
    }

private:
    std::shared_ptr<ChatClient> m_chat;
};

class NoVariants final : public QueryExpander
{
public:
    Future<void> expand(const QString&, int, const CallContext&, VariantSink) override { return readyFuture<void>({}); }
};

struct Bench
{
    std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>();
    SimulatedServer server{*clock};
    QnamTransport transport;
    QThreadPool pool;
    std::shared_ptr<ChatClient> chat;
    AskEngines engines;

    Bench()
    {
        SimulationOptions options;
        options.latency.medianMs = 50 * scale;
        options.latency.tokensPerSecond = 100.0 / scale;
        const QUrl address = *server.start(options);
        const EndpointRuntime runtime{transport, pool, *clock, systemRandom(), RetryPolicy()};
        Endpoint endpoint;
        endpoint.base = address;
        endpoint.model = QString::fromLatin1(simulatedChatModel);
        chat = std::make_shared<BriefChat>(makeChatClient(endpoint, runtime));
        endpoint.model = QString::fromLatin1(simulatedEmbeddingModel);
        engines.embedder = makeEmbeddingClient(endpoint, runtime);
        engines.expander = std::make_shared<NoVariants>();
        engines.writer = std::make_shared<ChatAnswerWriter>(chat);
        const auto searcher = std::make_shared<test::FakeSearcher>();
        searcher->fill(20);
        engines.searcher = searcher;
        engines.memory = std::make_shared<SlowMemory>(*clock);
        engines.tools = std::make_shared<SlowTools>(*clock);
        engines.pool = &pool;
        engines.clock = clock;
        engines.embedsAhead = engines.expandsAhead = engines.reranksAhead = true;
    }
};

template<class T>
T wait(const Future<T>& future)
{
    Result<T> result = test::await(future, 60'000);
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

// Of several runs the middle one by `by`.
AskRun middle(const std::function<AskRun()>& ask, Duration AskRun::*by)
{
    QList<AskRun> runs;
    for (int i = 0; i < 7; ++i)
        runs.append(ask());
    std::sort(runs.begin(), runs.end(), [by](const AskRun& a, const AskRun& b) { return a.*by < b.*by; });
    return runs[3];
}

void session()
{
    Bench bench;
    AskSession session(bench.engines);
    AskOptions options;
    AskOptions oneByOne = options;
    oneByOne.parallel = false;
    wait(session.ask(question, options)); // opens the connections

    QList<Duration> own;
    for (int i = 0; i < 7; ++i) {
        const TimePoint begun = bench.clock->now();
        std::optional<Duration> first;
        ChatRequest request;
        request.messages = {{ChatMessage::Role::User, question}};
        wait(bench.chat->chat(request, {}, [&](const QString&) {
            if (!first)
                first = bench.clock->now() - begun;
        }));
        own.append(first.value_or(Duration::zero()));
    }
    std::sort(own.begin(), own.end());
    const Duration endpoint = own[3];
    line("the endpoint's first token", inMs(endpoint));

    const auto slow = middle([&] { return wait(session.ask(question, oneByOne)); }, &AskRun::total);
    const auto ask = [&] { return wait(session.ask(question, options)); };
    const auto begunBefore = [&] {
        session.prepare(question, options);
        wait(later(*bench.clock, 400ms * scale, 0, &session)); // typed the last word
        return wait(session.ask(question, options));
    };
    const auto fast = middle(ask, &AskRun::total);
    const auto ahead = middle(begunBefore, &AskRun::total);
    line("one by one", inMs(slow.total));
    line("in parallel", inMs(fast.total));
    line("begun before Enter", inMs(ahead.total));
    line("level by level", inMs(fast.graph.levelByLevel));
    const auto first = middle(ask, &AskRun::firstToken);
    const auto firstAhead = middle(begunBefore, &AskRun::firstToken);
    line("first token",
         u"%1: beyond finding (%2) and the endpoint's own %3, 20 ms allowed"_s.arg(
             inMs(first.firstToken), inMs(first.retrieval), inMs(first.firstToken - first.retrieval - endpoint)));
    line("first token, begun before", u"%1: beyond the endpoint's own %2, 20 ms allowed"_s.arg(
                                          inMs(firstAhead.firstToken), inMs(firstAhead.firstToken - endpoint)));
}

// Work on an answer that costs so much for each token, at once as they come or when the answer is there.
class Consumer final : public QObject
{
public:
    Consumer(Clock& clock, Duration whole)
        : m_clock(clock)
        , m_cost(whole / tokens)
    {}
    void feed()
    {
        if (m_done == m_fed)
            m_free = m_clock.now(); // it had nothing to do
        ++m_fed;
        work();
    }
    Future<int> finish()
    {
        while (m_fed < tokens)
            feed();
        return m_promise.future();
    }

private:
    void work()
    {
        if (m_timer || m_done == m_fed)
            return;
        m_free += m_cost; // by the plan and not by the timer, whose whole milliseconds would add up
        m_timer = m_clock.after(m_free - m_clock.now(), this, [this] {
            m_timer.reset();
            if (++m_done == tokens)
                m_promise.settle(m_done);
            work();
        });
    }

    Clock& m_clock;
    const Duration m_cost;
    TimePoint m_free{};
    int m_fed = 0;
    int m_done = 0;
    TimerHandle m_timer;
    Promise<int> m_promise;
};

// The figure with checks that take 10 || 15 || 5 ms: the same graph runner, searches and answer on the server's clock.
Duration workflow(Bench& bench, bool parallel, bool ahead)
{
    QObject context;
    Clock& clock = *bench.clock;
    std::array<Consumer, 3> checks{Consumer(clock, 10ms * scale), Consumer(clock, 15ms * scale),
                                   Consumer(clock, 5ms * scale)};
    const auto search = [&](Duration time) { return ahead ? readyFuture<int>(1) : later(clock, time, 1, &context); };
    TaskGraph graph;
    const auto documents =
        graph.add({u"documents"_s, u"find"_s, {}}, [&](const CallContext&) { return search(50ms * scale); });
    const auto talk = graph.add({u"talk"_s, u"find"_s, {}}, [&](const CallContext&) { return search(30ms * scale); });
    const auto web = graph.add({u"web"_s, u"find"_s, {}}, [&](const CallContext&) { return search(20ms * scale); });
    const auto answer = graph.add(
        {u"write"_s, u"write"_s, {}},
        [&](int, int, int, const CallContext& call) {
            ChatRequest request;
            request.messages = {
                {ChatMessage::Role::User,
                 u"The keepers of the apiary count the mites in August with a board under every hive before they feed "
                 u"the colonies for the winter, and again in October after the treatment has ended.\n\nQuestion: "_s +
                     question}};
            return bench.chat->chat(request, call, [&](const QString&) {
                for (Consumer& check : checks) {
                    if (parallel)
                        check.feed();
                }
            });
        },
        documents, talk, web);
    for (size_t i = 0; i < checks.size(); ++i)
        graph.add(
            {u"check %1"_s.arg(i), u"check"_s, {}},
            [&checks, i](const ChatReply&, const CallContext&) { return checks[i].finish(); }, answer);
    TaskRunOptions options;
    options.window = parallel ? 0 : 1;
    return wait(runTaskGraph(graph, clock, {}, &context, options)).report.total;
}

void streamed()
{
    Bench bench;
    workflow(bench, true, false);
    for (const auto& [name, parallel, ahead] :
         {std::tuple("with checks, one by one", false, false), std::tuple("with checks, in parallel", true, false),
          std::tuple("with checks, begun before", true, true)}) {
        QList<Duration> times;
        for (int i = 0; i < 7; ++i)
            times.append(workflow(bench, parallel, ahead));
        std::sort(times.begin(), times.end());
        line(name, inMs(times[3]));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    scale = QCoreApplication::arguments().contains(u"--full"_s) ? 10 : 1;
    session();
    streamed();
    return 0;
}
