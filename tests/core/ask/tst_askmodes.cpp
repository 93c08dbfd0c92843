#include "core/ask/askmodes.h"

#include "core/ask/askjob.h"
#include "support/fakesources.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// The modes as a question meets them; what they do inside is in tst_research and tst_exhaustive.
class TestAskModes : public QObject
{
    Q_OBJECT

    static AskEngines withModes(AskBench& b)
    {
        AskEngines engines = b.engines();
        engines.research = researchBy(engines, nullptr);
        engines.exhaustive = exhaustiveBy(engines, nullptr);
        return engines;
    }
    static Result<AskRun> ask(AskBench& b, AskMode mode, const QString& question)
    {
        AskOptions options;
        options.mode = mode;
        AskJob job(withModes(b), question, options);
        const auto run = job.start();
        for (int i = 0; i < 200 && !run.isFinished(); ++i) {
            quiet(b);
        }
        return await(run);
    }

private Q_SLOTS:
    void research()
    {
        AskBench b;
        const auto run =
            ask(b, AskMode::Research, u"What is a symbols file and when should I use shlibs instead, and why?"_s);
        QVERIFY(run.ok() && !run->error);
        QVERIFY(run->lanes.size() > 1); // the question and its parts
        for (const QueryLane& lane : run->lanes)
            QVERIFY(lane.ended() && lane.waited + lane.searching <= run->retrieval);
        QVERIFY(!run->sources.isEmpty());
        QVERIFY(!run->notes.isEmpty()); // without a model by rules, which is said
        QCOMPARE(run->answer.text, b.writer->pieces.join(QString()));
    }
    void exhaustive()
    {
        AskBench b;
        const auto run = ask(b, AskMode::Exhaustive, u"List everything about mites."_s);
        QVERIFY(run.ok() && !run->error);
        QVERIFY(run->coverage.startsWith(u"6 of 6 chunks"_s));
        QCOMPARE(run->lanes.size(), 1);
        QCOMPARE(run->lanes.first().text, run->coverage);
        QVERIFY(b.writer->seen.isEmpty()); // it brings its own answer
        QVERIFY(!run->answer.text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAskModes)
#include "tst_askmodes.moc"
