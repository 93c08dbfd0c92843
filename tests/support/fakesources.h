#pragma once

#include "core/ask/askengines.h"
#include "core/ask/askjob.h"
#include "support/await.h"
#include "support/fakeengines.h"

namespace sheaf::test {

// How somebody who is asked behaves.
enum class Fate { Answers, Fails, Hangs };

// Settles, fails or keeps its promise until the test is over.
template<class T>
class Fated
{
public:
    Fate fate = Fate::Answers;
    int calls = 0;
    CallContext call;

    Future<T> answer(T value, const CallContext& context)
    {
        ++calls;
        call = context;
        if (fate == Fate::Fails)
            return failedFuture<T>(Error::make(ErrorCode::ServerError, QStringLiteral("It is on fire.")));
        if (fate == Fate::Answers)
            return readyFuture<T>(std::move(value));
        m_held.append(Promise<T>());
        return m_held.last().future();
    }
    void settle(T value) { m_held.last().settle(std::move(value)); }

private:
    QList<Promise<T>> m_held;
};

class FakeMemory final : public Memory
{
public:
    Fated<Recollection> recalling;
    Fated<Turn> remembering;
    Recollection kept;
    QList<Turn> remembered;

    Future<Recollection> recall(ConversationId, const QString&, int, const CallContext& call) override
    {
        return recalling.answer(kept, call);
    }
    Future<Turn> remember(const Turn& turn, const CallContext& call) override
    {
        Turn stored = turn;
        stored.id = {7};
        stored.conversation = turn.conversation.isValid() ? turn.conversation : ConversationId{3};
        remembered.append(stored);
        return remembering.answer(stored, call);
    }
};

class FakeTools final : public ToolBox
{
public:
    Fated<QList<ToolSuggestion>> suggesting;
    Fated<ToolResult> running;
    QList<ToolSuggestion> suggestions;
    QStringList ran;
    QStringList asked;

    Future<QList<ToolSuggestion>> suggest(const QString& question, const Scope&, const CallContext& call) override
    {
        asked.append(question);
        return suggesting.answer(suggestions, call);
    }
    Future<ToolResult> run(const ToolSuggestion& suggestion, const Scope&, const CallContext& call) override
    {
        ran.append(suggestion.argument);
        return running.answer({suggestion, suggestion.argument, QStringLiteral("It makes 42.")}, call);
    }
};

class FakeWeb final : public WebSearch
{
public:
    explicit FakeWeb(const QString& name)
        : m_name(name)
    {}
    Fated<QList<WebResult>> searching;
    QString asked;

    QString name() const override { return m_name; }
    Future<QList<WebResult>> search(const QString& query, int, const CallContext& call) override
    {
        asked = query;
        return searching.answer(
            {{m_name + QStringLiteral(" page"), QUrl(QStringLiteral("https://%1.example/").arg(m_name)),
              QStringLiteral("The web says mites sleep in winter."), m_name}},
            call);
    }

private:
    const QString m_name;
};

class FakeFiles final : public FileSearch
{
public:
    Fated<QList<FileMatch>> searching;
    QList<FileMatch> told; // to the sink, before all else

    QString name() const override { return QStringLiteral("fake files"); }
    Future<QList<FileMatch>> search(const QString&, const FileSearchOptions&, const CallContext& call,
                                    FileMatchSink sink) override
    {
        for (const FileMatch& match : told)
            sink(match);
        return searching.answer(
            {{QStringLiteral("/notes/mites.txt"), 4, QStringLiteral("mites: count them twice"), {}, {}, 1.0}}, call);
    }
};

// Everybody a question can be put to.
struct AskBench
{
    std::shared_ptr<HeldEmbedder> embedder = std::make_shared<HeldEmbedder>();
    std::shared_ptr<FakeExpander> expander = std::make_shared<FakeExpander>();
    std::shared_ptr<FakeWriter> writer = std::make_shared<FakeWriter>();
    std::shared_ptr<FakeSearcher> searcher = std::make_shared<FakeSearcher>();
    std::shared_ptr<FakeMemory> memory = std::make_shared<FakeMemory>();
    std::shared_ptr<FakeTools> tools = std::make_shared<FakeTools>();
    std::shared_ptr<FakeWeb> near = std::make_shared<FakeWeb>(QStringLiteral("near"));
    std::shared_ptr<FakeWeb> far = std::make_shared<FakeWeb>(QStringLiteral("far"));
    std::shared_ptr<FakeFiles> files = std::make_shared<FakeFiles>();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QThreadPool pool;

    AskBench()
    {
        searcher->fill(6);
        expander->variants = {QStringLiteral("august counting")};
        tools->suggestions = {
            {QStringLiteral("calculator"), QStringLiteral("Calculate 6 x 7"), QStringLiteral("6*7"), {}, true},
            {QStringLiteral("web"), QStringLiteral("Search the web"), QStringLiteral("mites"), {}, false}};
        Turn turn;
        turn.question = QStringLiteral("What is a mite?");
        turn.answer = QStringLiteral("A small animal.");
        memory->kept.recent = {turn};
        memory->kept.summary = QStringLiteral("We talked about bees.");
        turn.question = QStringLiteral("How are mites counted?");
        turn.answer = QStringLiteral("With a board.");
        memory->kept.earlier = {turn};
    }
    AskEngines engines()
    {
        AskEngines e;
        e.embedder = embedder;
        e.expander = expander;
        e.writer = writer;
        e.searcher = searcher;
        e.pool = &pool;
        e.clock = clock;
        e.memory = memory;
        e.tools = tools;
        e.web = {near, far};
        e.files = files;
        e.allowedFolders = {QStringLiteral("/notes")};
        return e;
    }
    static AskOptions everything(bool parallel = true)
    {
        AskOptions o;
        o.parallel = parallel;
        o.useWeb = o.useFiles = true;
        return o;
    }
};

// Turns the events until nothing happens any more, on the pool neither; time stands still.
inline void quiet(AskBench& b)
{
    for (int i = 0; i < 30; ++i) {
        settleEvents();
        b.pool.waitForDone();
    }
}

inline QString stateOf(const AskRun& run, const QString& kind)
{
    for (const AskBranch& branch : run.branches) {
        if (branch.kind == kind)
            return branch.off ? QStringLiteral("off") : taskStateName(branch.state);
    }
    return {};
}

inline QStringList originsOf(const AskRun& run, Source::Origin origin)
{
    QStringList titles;
    for (const Source& source : run.sources) {
        if (source.origin == origin)
            titles.append(source.chunk.title);
    }
    return titles;
}

} // namespace sheaf::test
