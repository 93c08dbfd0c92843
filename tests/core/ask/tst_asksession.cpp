#include "core/ask/askrunjson.h"
#include "core/ask/asksession.h"
#include "core/ask/chatanswerwriter.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QSignalSpy>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    std::shared_ptr<HeldEmbedder> embedder = std::make_shared<HeldEmbedder>();
    std::shared_ptr<FakeExpander> expander = std::make_shared<FakeExpander>();
    std::shared_ptr<FakeWriter> writer = std::make_shared<FakeWriter>();
    std::shared_ptr<FakeSearcher> searcher = std::make_shared<FakeSearcher>();
    QThreadPool pool;

    Bench() { searcher->fill(6); }
    AskEngines engines()
    {
        AskEngines e;
        e.embedder = embedder;
        e.expander = expander;
        e.writer = writer;
        e.searcher = searcher;
        e.pool = &pool;
        e.clock = std::make_shared<SteadyClock>();
        return e;
    }
};

// A chat model that says what it was told to, piece by piece.
class ScriptedChat final : public ChatClient
{
public:
    QStringList pieces;
    std::optional<Error> failure;
    ChatRequest seen;

    QString modelId() const override { return u"scripted"_s; }
    Future<ChatReply> chat(const ChatRequest& request, const CallContext&, TokenSink sink) override
    {
        seen = request;
        ChatReply reply;
        for (const QString& piece : pieces) {
            if (sink)
                sink(piece);
            reply.text += piece;
        }
        reply.promptTokens = 7;
        reply.completionTokens = 3;
        return failure ? failedFuture<ChatReply>(*failure) : readyFuture<ChatReply>(reply);
    }
};

// Thinks most of the chunk with the greatest number.
class FakeReranker final : public Reranker
{
public:
    QString question;
    std::optional<Error> failure;

    QString name() const override { return u"fake reranker"_s; }
    Future<QList<double>> rerank(const QString& asked, const QStringList& texts, const CallContext&) override
    {
        question = asked;
        QList<double> scores;
        for (const QString& text : texts)
            scores.append(-10.0 + text.section(u' ', 2, 2).toDouble());
        return failure ? failedFuture<QList<double>>(*failure) : readyFuture<QList<double>>(scores);
    }
};

} // namespace

class TestAskSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionToCitedAnswer()
    {
        Bench b;
        b.expander->variants = {u"august counting"_s};
        AskSession session(b.engines());
        QSignalSpy lanes(&session, &AskSession::lanesChanged);
        QSignalSpy grew(&session, &AskSession::answerGrew);
        QSignalSpy finished(&session, &AskSession::finished);
        const auto future = session.ask(u"When are mites counted?"_s, AskOptions());
        QVERIFY(session.isRunning());
        const auto run = await(future);
        QVERIFY(run.ok());
        QVERIFY(!run->error);
        QCOMPARE(run->answer.text, u"Mites are counted in August [1]."_s);
        QCOMPARE(run->answer.engine, u"fake writer"_s);
        QCOMPARE(run->lanes.size(), 2);
        QVERIFY(!run->sources.isEmpty());
        QCOMPARE(run->answer.citations.size(), 1);
        QCOMPARE(run->answer.citations[0].verdict, Citation::Verdict::Verified);
        QVERIFY(run->firstToken > Duration::zero());
        QVERIFY(run->total >= run->retrieval);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!session.isRunning());
        QVERIFY(!lanes.isEmpty());
        QCOMPARE(grew.last().at(0).toString(), run->answer.text);
        QStringList kinds;
        for (const Span& span : run->spans) {
            kinds.append(span.kind);
            QVERIFY(span.outcome == Span::Outcome::Done);
        }
        for (const char* kind : {"embed", "text", "search", "expand", "fuse", "fetch", "write", "verify"})
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
        // What the writer saw is what the person is shown.
        QCOMPARE(b.writer->seen.size(), run->sources.size());
        QCOMPARE(b.writer->seen.first().number, 1);
    }
    void jsonHoldsTheRun()
    {
        Bench b;
        AskSession session(b.engines());
        const auto run = await(session.ask(u"When are mites counted?"_s, AskOptions()));
        const QJsonObject json = toJson(*run);
        QCOMPARE(json.value("answer"_L1).toString(), run->answer.text);
        const QJsonObject citation = json.value("citations"_L1).toArray().at(0).toObject();
        QCOMPARE(citation.value("n"_L1).toInt(), 1);
        QCOMPARE(citation.value("verdict"_L1).toString(), u"verified"_s);
        QCOMPARE(citation.value("path"_L1).toString(), u"/library/bees.pdf"_s);
        QVERIFY(citation.value("page"_L1).toInt() > 0);
        const QJsonObject timings = json.value("timings"_L1).toObject();
        for (const char* key : {"total_ms", "critical_path_ms", "sequential_equivalent_ms"})
            QVERIFY2(timings.value(QLatin1String(key)).isDouble(), key);
        const auto spans = spansFromJson(json);
        QCOMPARE(spans.size(), run->spans.size());
        QCOMPARE(spans[0].kind, run->spans[0].kind);
        QCOMPARE(spans.last().after, run->spans.last().after);
        QVERIFY(spans[0].outcome == run->spans[0].outcome);
    }
    void passagesAreRerankedWhereSomebodyDoesThat_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("success") << false;
        QTest::newRow("failure") << true;
    }
    void passagesAreRerankedWhereSomebodyDoesThat()
    {
        QFETCH(bool, fails);
        Bench b;
        AskEngines engines = b.engines();
        const auto plain = await(AskSession(engines).ask(u"When are mites counted?"_s, AskOptions()));
        const auto reranker = std::make_shared<FakeReranker>();
        if (fails)
            reranker->failure = Error::make(ErrorCode::ServerError, u"It is on fire."_s);
        engines.reranker = reranker;
        AskSession session(engines);
        const auto run = await(session.ask(u"When are mites counted?"_s, AskOptions()));
        QVERIFY(run.ok() && !run->error);
        QCOMPARE(reranker->question, u"When are mites counted?"_s);
        QCOMPARE(run->sources.size(), plain->sources.size());
        QCOMPARE(run->sources.first().chunk.id, fails ? plain->sources.first().chunk.id : ChunkId{6});
        QCOMPARE(run->notes.size(), fails ? 1 : 0);
        QVERIFY(!fails || run->notes.first().contains(u"It is on fire."_s));
        QCOMPARE(run->fused.first().chunk, plain->fused.first().chunk); // what fusion said stays to be seen
    }
    void retrievalAlone()
    {
        Bench b;
        AskOptions o;
        o.writeAnswer = false;
        AskSession session(b.engines());
        const auto run = await(session.ask(u"mites"_s, o));
        QVERIFY(run->answer.text.isEmpty());
        QVERIFY(!run->sources.isEmpty());
        QVERIFY(b.writer->seen.isEmpty());
    }
    void emptyQuestion()
    {
        Bench b;
        AskSession session(b.engines());
        const auto run = await(session.ask(u"  \n"_s, AskOptions()));
        QCOMPARE(run->error->code, ErrorCode::InvalidInput);
        QVERIFY(b.embedder->asked.isEmpty());
    }
    void writerFailsSourcesStay()
    {
        Bench b;
        b.writer->failure = Error::make(ErrorCode::Unauthorized, u"http://h:1 wants a key"_s);
        AskSession session(b.engines());
        const auto run = await(session.ask(u"mites"_s, AskOptions()));
        QCOMPARE(run->error->code, ErrorCode::Unauthorized);
        QVERIFY(!run->sources.isEmpty());
    }
    void nothingInTheLibraryIsAnAnswerToo()
    {
        Bench b;
        b.searcher = std::make_shared<FakeSearcher>();
        auto chat = std::make_shared<ScriptedChat>();
        AskEngines engines = b.engines();
        engines.writer = std::make_shared<ChatAnswerWriter>(chat);
        AskSession session(engines);
        const auto run = await(session.ask(u"mites"_s, AskOptions()));
        QVERIFY(!run->error);
        QVERIFY(run->answer.text.startsWith("Nothing"_L1));
        QVERIFY(chat->seen.messages.isEmpty()); // a model is not asked to invent
    }
    void stopEndsAtOnceAndOnce()
    {
        Bench b;
        b.embedder->immediate = false;
        AskSession session(b.engines());
        QSignalSpy finished(&session, &AskSession::finished);
        const auto future = session.ask(u"mites"_s, AskOptions());
        QTRY_COMPARE(b.embedder->held.size(), 1);
        session.stop();
        QVERIFY(!session.isRunning());
        QVERIFY(b.embedder->calls[0].stop.stop_requested());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(await(future)->error->code, ErrorCode::Cancelled);
        b.embedder->release(0);
        settleEvents();
        QCOMPARE(finished.size(), 1);
        session.stop();
        QCOMPARE(finished.size(), 1);
    }
    void stopWhileWritingKeepsWhatWasWritten()
    {
        Bench b;
        b.writer->hold = true;
        AskSession session(b.engines());
        const auto future = session.ask(u"mites"_s, AskOptions());
        QTRY_VERIFY(!b.writer->seen.isEmpty());
        session.stop();
        const auto run = await(future);
        QCOMPARE(run->answer.text, u"Mites are counted in August [1]."_s);
        QVERIFY(b.writer->call.stop.stop_requested());
    }
    void askingAgainStopsTheOneBefore()
    {
        Bench b;
        b.embedder->immediate = false;
        AskSession session(b.engines());
        const auto first = session.ask(u"mites"_s, AskOptions());
        QTRY_COMPARE(b.embedder->held.size(), 1);
        b.embedder->immediate = true;
        const auto second = session.ask(u"oxalic acid"_s, AskOptions());
        QCOMPARE(await(first)->error->code, ErrorCode::Cancelled);
        QVERIFY(!await(second)->error);
    }
    void destroyedOnTheWay()
    {
        Bench b;
        b.embedder->immediate = false;
        auto session = std::make_unique<AskSession>(b.engines());
        const auto future = session->ask(u"mites"_s, AskOptions());
        QTRY_COMPARE(b.embedder->held.size(), 1);
        session.reset();
        b.embedder->release(0);
        settleEvents();
        QVERIFY(await(future).ok());
    }
    void enginesChangeForTheNextQuestion()
    {
        Bench b;
        b.writer->hold = true;
        AskSession session(b.engines());
        const auto first = session.ask(u"mites"_s, AskOptions());
        QTRY_VERIFY(!b.writer->seen.isEmpty());
        auto other = std::make_shared<FakeWriter>();
        AskEngines engines = b.engines();
        engines.writer = other;
        session.setEngines(engines);
        WrittenAnswer answer;
        answer.text = u"held back"_s;
        b.writer->held.settle(answer);
        QCOMPARE(await(first)->answer.text, u"held back"_s);
        QVERIFY(await(session.ask(u"mites"_s, AskOptions())).ok());
        QVERIFY(!other->seen.isEmpty());
    }

    void modelVariantsArriveLineByLine()
    {
        auto chat = std::make_shared<ScriptedChat>();
        chat->pieces = {u"1. mite cou"_s, u"nting\n- \"oxalic acid\"\n\n"_s, u"third\nfourth\nfifth"_s};
        ChatExpander expander(chat);
        QStringList heard;
        QVERIFY(await(expander.expand(u"mites?"_s, 4, {}, [&](const QString& v) { heard.append(v); })).ok());
        QCOMPARE(heard, (QStringList{u"mite counting"_s, u"oxalic acid"_s, u"third"_s, u"fourth"_s}));
    }
    void modelWriterReportsTokensAndFailures()
    {
        auto chat = std::make_shared<ScriptedChat>();
        chat->pieces = {u"Yes "_s, u"[1]."_s};
        ChatAnswerWriter writer(chat);
        QString streamed;
        const auto answer =
            await(writer.write({u"q"_s, {{1, u"d"_s, 1, u"text"_s}}}, {}, [&](const QString& t) { streamed += t; }));
        QCOMPARE(answer->text, u"Yes [1]."_s);
        QCOMPARE(streamed, u"Yes [1]."_s);
        QCOMPARE(answer->promptTokens, 7);
        QVERIFY(!answer->extractive);
        chat->failure = Error::make(ErrorCode::ConnectionFailed, u"broke off"_s);
        QCOMPARE(await(writer.write({u"q"_s, {{1, u"d"_s, 1, u"text"_s}}}, {}, [](const QString&) {})).error().code,
                 ErrorCode::ConnectionFailed);
    }
};

QTEST_GUILESS_MAIN(TestAskSession)
#include "tst_asksession.moc"
