#include "core/ask/streamedcheck.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

const QString answer = u"Mites are counted in August [1]. Bees sleep in winter [1]. Nobody counts the bees [2]."_s;

struct Bench
{
    QThreadPool pool;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<SpanRecorder> recorder = std::make_shared<SpanRecorder>(clock);
    std::stop_source stop;
    std::unique_ptr<StreamedCheck> check;

    Bench()
    {
        Source source;
        source.number = 1;
        source.chunk.text = u"Mites are counted in August. Bees sleep in winter."_s;
        check = std::make_unique<StreamedCheck>(&pool, clock, u"When?"_s, QList<Source>{source}, call());
    }
    CallContext call() const
    {
        CallContext c;
        c.stop = stop.get_token();
        c.span.recorder = recorder;
        return c;
    }
    int spans() const { return int(recorder->spans().size()); }
};

QList<Citation::Verdict> verdicts(const AnswerCheck& check)
{
    QList<Citation::Verdict> all;
    for (const Citation& citation : check.citations)
        all.append(citation.verdict);
    return all;
}

} // namespace

class TestStreamedCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theResultDependsOnTheWholeTextAlone_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {0, 1, 7, 40, 1000})
            QTest::addRow("%d characters at a time", piece) << piece;
    }
    void theResultDependsOnTheWholeTextAlone()
    {
        QFETCH(int, piece);
        Bench b;
        for (int end = piece; piece > 0 && end < answer.size(); end += piece) {
            b.check->grow(answer.left(end));
            QCoreApplication::processEvents();
        }
        const auto checked = await(b.check->finish(answer, b.call()));
        QVERIFY(checked.ok());
        using V = Citation::Verdict;
        QCOMPARE(verdicts(*checked), (QList<V>{V::Verified, V::Verified, V::NotFound}));
        for (const Span& span : b.recorder->spans())
            QCOMPARE(span.outcome, Span::Outcome::Done);
    }
    void oneAtATimeAndTheNewestIsNext()
    {
        Bench b;
        b.check->grow(u"One. Two"_s);
        b.check->grow(u"One. Two"_s); // nothing new has ended
        b.check->grow(u"One. Two. Three"_s);
        b.check->grow(u"One. Two. Three. Four"_s);
        QCOMPARE(b.spans(), 1);
        QTRY_COMPARE(b.spans(), 2);
        QVERIFY(await(b.check->finish(u"One. Two. Three. Four."_s, b.call())).ok());
        QCOMPARE(b.spans(), 3);
    }
    void whatWaitsIsDroppedAtTheEnd()
    {
        Bench b;
        b.check->grow(u"One. Two"_s);
        b.check->grow(u"One. Two. Three"_s);
        QVERIFY(await(b.check->finish(u"One. Two. Three."_s, b.call())).ok());
        QCOMPARE(b.spans(), 2);
    }
    void stop()
    {
        Bench b;
        b.stop.request_stop();
        b.check->grow(answer);
        const auto checked = await(b.check->finish(answer, b.call()));
        QCOMPARE(checked.error().code, ErrorCode::Cancelled);
    }
    void destroyed()
    {
        Bench b;
        b.check->grow(answer);
        const auto future = b.check->finish(answer, b.call());
        b.check.reset();
        b.pool.waitForDone();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStreamedCheck)
#include "tst_streamedcheck.moc"
