#include "core/ask/research.h"

#include "core/ask/joinedsources.h"
#include "support/answeringchat.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    std::shared_ptr<HeldEmbedder> embedder = std::make_shared<HeldEmbedder>();
    std::shared_ptr<FakeExpander> expander = std::make_shared<FakeExpander>();
    std::shared_ptr<FakeSearcher> searcher = std::make_shared<FakeSearcher>();
    std::shared_ptr<AnsweringChat> chat = std::make_shared<AnsweringChat>();
    QThreadPool pool;
    std::unique_ptr<Research> research;
    QList<ResearchStep> told;
    QString plan = u"Who counts the mites?\nWhen are mites treated?"_s;
    QStringList gaps; // what each asking for gaps is answered, then NONE
    QString failFor;

    Bench()
    {
        for (int i = 1; i <= 6; ++i) {
            ChunkRecord record;
            record.id = {i};
            record.document = {i};
            record.title = u"file %1"_s.arg(i);
            record.text = QStringList{u"The keeper counts fallen insects on a board."_s,
                                      u"Oxalic acid is given in December."_s,
                                      u"Swarms leave their hive in early summer."_s,
                                      u"Wax moths destroy stored combs."_s,
                                      u"Honey is harvested twice a year."_s,
                                      u"Queens are marked with a coloured dot."_s}[i - 1];
            searcher->records.insert(record.id, record);
            searcher->vector.append({record.id, 1.0 / i});
        }
        chat->answer = [this](const ChatRequest& request) -> Result<QString> {
            if (!failFor.isEmpty() && AnsweringChat::userText(request).endsWith(failFor))
                return Error::make(ErrorCode::ServerError, u"the server is broken"_s);
            if (AnsweringChat::isAbout(request, u"You plan research"_s))
                return plan;
            if (AnsweringChat::isAbout(request, u"for gaps"_s))
                return gaps.isEmpty() ? u"NONE"_s : gaps.takeFirst();
            return u"It is noted [1]. This too [2][9]."_s;
        };
        AskEngines engines;
        engines.embedder = embedder;
        engines.expander = expander;
        engines.searcher = searcher;
        engines.pool = &pool;
        engines.clock = std::make_shared<FakeClock>();
        m_engines = engines;
        research = std::make_unique<Research>(engines, chat);
    }
    void withoutChat() { research = std::make_unique<Research>(m_engines, nullptr); }
    Future<ResearchFindings> run(const AskOptions& options = {}, const CallContext& call = {})
    {
        return research->run(u"How are mites fought?"_s, options, call,
                             [this](const QList<ResearchStep>& steps) { told = steps; });
    }

private:
    AskEngines m_engines;
};

QStringList questionsOf(const ResearchFindings& findings)
{
    QStringList questions;
    for (const ResearchStep& step : findings.steps)
        questions.append(step.question);
    return questions;
}

} // namespace

class TestResearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansSearchesAndNotes()
    {
        Bench b;
        const auto findings = await(b.run());
        QVERIFY(findings.ok());
        QVERIFY(!findings->error);
        QVERIFY2(findings->notes.isEmpty(), qPrintable(findings->notes.join(u'\n')));
        QCOMPARE(questionsOf(*findings),
                 (QStringList{u"How are mites fought?"_s, u"Who counts the mites?"_s, u"When are mites treated?"_s}));
        QCOMPARE(findings->calls, 4); // plan, two findings, gaps
        QCOMPARE(findings->promptTokens, 40);
        QVERIFY(!findings->stopped);
        QCOMPARE(b.told.size(), 3);
        for (const ResearchStep& step : b.told)
            QCOMPARE(step.state, ResearchStep::State::Done);
        QVERIFY(!findings->sources.isEmpty());
        for (qsizetype i = 0; i < findings->sources.size(); ++i)
            QCOMPARE(findings->sources[i].number, int(i) + 1);
        QVERIFY(findings->steps[1].finding.contains("[1]"_L1));
        QVERIFY(!findings->steps[1].finding.contains("[9]"_L1)); // named no source
        const AnswerTask task = researchTask(u"How are mites fought?"_s, *findings);
        QCOMPARE(task.history.size(), 4);
        QCOMPARE(task.passages.size(), findings->sources.size());
    }
    void looksUpWhatIsMissing_data()
    {
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("steps");
        QTest::newRow("one round") << 1 << 3;
        QTest::newRow("two") << 2 << 4;
        QTest::newRow("three") << 3 << 5;
        QTest::newRow("more than there are gaps") << 9 << 5;
    }
    void looksUpWhatIsMissing()
    {
        QFETCH(int, rounds);
        Bench b;
        b.gaps = {u"1. What does oxalic acid do?"_s, u"[\"Which mites survive?\", \"What does oxalic acid do?\"]"_s};
        AskOptions options;
        options.researchRounds = rounds;
        const auto findings = await(b.run(options));
        QTEST(int(findings->steps.size()), "steps");
    }
    void oneAtATimeFindsTheSame()
    {
        Bench b;
        const auto beside = await(b.run());
        Bench c;
        AskOptions options;
        options.parallel = false;
        const auto after = await(c.run(options));
        QCOMPARE(questionsOf(*after), questionsOf(*beside));
        QCOMPARE(after->steps[1].finding, beside->steps[1].finding);
        QCOMPARE(after->sources.size(), beside->sources.size());
    }
    void aFailedFindingIsANote()
    {
        Bench b;
        b.failFor = u"Who counts the mites?"_s;
        const auto findings = await(b.run());
        QVERIFY(!findings->error);
        QCOMPARE(findings->notes.size(), 1);
        QVERIFY(findings->notes[0].contains("the server is broken"_L1));
        QCOMPARE(findings->steps[1].state, ResearchStep::State::Failed);
        QCOMPARE(findings->steps[2].state, ResearchStep::State::Done);
        QVERIFY(!findings->steps[2].finding.isEmpty());
    }
    void aFailedPlanIsMadeByRules()
    {
        Bench b;
        b.failFor = u"How are mites fought?"_s;
        const auto findings = await(b.run());
        QVERIFY(!findings->sources.isEmpty());
        QVERIFY(findings->notes.join(u' ').contains("by rules"_L1));
    }
    void withoutAModelRulesTakeItApart()
    {
        Bench b;
        b.withoutChat();
        const auto findings =
            await(b.research->run(u"Who counts fallen mites and when is oxalic acid given?"_s, {}, {}, {}));
        QCOMPARE(findings->calls, 0);
        QCOMPARE(findings->steps.size(), 3);
        QVERIFY(!findings->sources.isEmpty());
        QVERIFY(findings->notes.join(u' ').contains("no chat model"_L1));
        QVERIFY(b.chat->asked.isEmpty());
    }
    void keepsToItsCalls_data()
    {
        QTest::addColumn<int>("allowed");
        QTest::addColumn<int>("used");
        QTest::newRow("for the answer alone") << 1 << 0;
        QTest::newRow("too few to plan") << 2 << 0;
        QTest::newRow("one finding") << 3 << 2;
        QTest::newRow("both findings") << 4 << 3;
        QTest::newRow("no gap") << 5 << 3;
        QTest::newRow("all") << 20 << 4;
    }
    void keepsToItsCalls()
    {
        QFETCH(int, allowed);
        Bench b;
        AskOptions options;
        options.maxCalls = allowed;
        const auto findings = await(b.run(options));
        QTEST(findings->calls, "used");
        QTEST(int(b.chat->asked.size()), "used");
        QCOMPARE(b.expander->calls, 0);
        QCOMPARE(findings->notes.isEmpty(), allowed > 3);
        QVERIFY(!findings->sources.isEmpty());
    }
    void nothingToSearchIsAnError()
    {
        Bench b;
        b.embedder->failure = Error::make(ErrorCode::ConnectionFailed, u"no embedder"_s);
        b.searcher->textFailure = Error::make(ErrorCode::Database, u"no library"_s);
        const auto findings = await(b.run());
        QVERIFY(findings->error);
        QVERIFY(findings->sources.isEmpty());
    }
    void stopKeepsWhatThereIs()
    {
        Bench b;
        b.chat->hold = true;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto future = b.run({}, call);
        QTRY_COMPARE(b.chat->held(), 1);
        b.chat->releaseFirst(); // the plan
        QTRY_COMPARE(b.chat->held(), 2);
        b.chat->releaseFirst();
        QTRY_COMPARE(b.told.value(1).state, ResearchStep::State::Done);
        stop.request_stop();
        const auto findings = await(future);
        QVERIFY(findings.ok());
        QVERIFY(findings->stopped);
        QVERIFY(!findings->error);
        QVERIFY(!findings->steps[1].finding.isEmpty());
        QCOMPARE(findings->steps[2].state, ResearchStep::State::Cancelled);
        QVERIFY(!findings->sources.isEmpty());
    }
    void destructionCancels()
    {
        Bench b;
        b.chat->hold = true;
        const auto future = b.run();
        QTRY_COMPARE(b.chat->held(), 1);
        b.research.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }

    void parsesQuestions_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QStringList>("questions");
        QTest::newRow("lines") << u"1. Who?!\n\n- Where is it?"_s << QStringList{u"Who?!"_s, u"Where is it?"_s};
        QTest::newRow("json") << u"```json\n[\"Who pays?\", \"Why?\"]\n```"_s << QStringList{u"Who pays?"_s, u"Why?"_s};
        QTest::newRow("objects") << u"{\"questions\": [{\"question\": \"Who pays?\"}]}"_s
                                 << QStringList{u"Who pays?"_s};
        QTest::newRow("talk before") << u"Here are the questions:\nWho pays?"_s << QStringList{u"Who pays?"_s};
        QTest::newRow("none") << u"NONE."_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("too many") << u"aaa\nbbb\nccc\nddd"_s << QStringList{u"aaa"_s, u"bbb"_s, u"ccc"_s};
    }
    void parsesQuestions()
    {
        QFETCH(QString, answer);
        QTEST(parseQuestions(answer, 3), "questions");
    }
    void renumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("changed");
        QTest::newRow("one") << u"It is so [1]."_s << u"It is so [7]."_s;
        QTest::newRow("list") << u"So [1, 2]. Or [2][1]"_s << u"So [7][3]. Or [3][7]"_s;
        QTest::newRow("unknown") << u"So [5]. And [1,5]"_s << u"So. And [7]"_s;
        QTest::newRow("no mark") << u"[x] and 3"_s << u"[x] and 3"_s;
    }
    void renumbers()
    {
        QFETCH(QString, text);
        QTEST(renumbered(text, {{1, 7}, {2, 3}}), "changed");
    }
    void joinsSourcesByWhatIsCited()
    {
        const auto source = [](int chunk, int number) {
            Source made;
            made.chunk.id = {chunk};
            made.chunk.text = u"four words of text"_s;
            made.number = number;
            return made;
        };
        const QList<StepSources> steps{{{source(10, 1), source(11, 2)}, u"Second [2]."_s},
                                       {{source(12, 1), source(11, 2)}, u"Both [1][2]."_s}};
        const JoinedSources joined = joinSources(steps, 2, 1000);
        QCOMPARE(joined.sources.size(), 2);
        QCOMPARE(joined.sources[0].chunk.id, ChunkId{11});
        QCOMPARE(joined.sources[1].chunk.id, ChunkId{12});
        QCOMPARE(joined.findings, (QStringList{u"Second [1]."_s, u"Both [2][1]."_s}));
        QCOMPARE(joinSources(steps, 9, 1000).sources.size(), 3);
        QCOMPARE(joinSources(steps, 9, 1).sources.size(), 1); // always one
        QVERIFY(joinSources({}, 9, 1).sources.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestResearch)
#include "tst_research.moc"
