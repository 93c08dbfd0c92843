#include "core/ask/askrunjson.h"
#include "core/ask/keptcitations.h"
#include "core/base/json.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

ChunkRecord chunk(qint64 id, const QString& text)
{
    ChunkRecord record;
    record.id = {id};
    record.document = {id * 10};
    record.path = u"/papers/%1.pdf"_s.arg(id);
    record.text = text;
    return record;
}

// An answer with two citations of one source and one of another.
AskRun citedRun()
{
    AskRun run;
    run.answer.text = u"Mites are counted in August [1]. Twice [1][2]."_s;
    for (int i = 1; i <= 2; ++i) {
        Source source;
        source.number = i;
        source.chunk = chunk(i + 4, u"The keeper says: mites are counted in August, twice a month."_s);
        run.sources.append(source);
    }
    run.answer.citations = {{1, 0, 28, u"mites are counted in August"_s, 17, Citation::Verdict::Verified},
                            {1, 32, 38, u"twice"_s, 46, Citation::Verdict::Approximate},
                            {2, 32, 38, {}, 0, Citation::Verdict::NotFound}};
    return run;
}

} // namespace

class TestKeptCitations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackFromTheRecord()
    {
        const AskRun run = citedRun();
        const QByteArray record = compactJson(toRecordJson(run));
        QVERIFY2(!record.contains("keeper") && !record.contains("in August") && !record.contains(".pdf"),
                 record.constData());
        const auto kept = citationsFromRecord(record, run.answer.text);
        QCOMPARE(kept.size(), 3);
        QCOMPARE(kept[0], (KeptCitation{1, 0, 28, {5}, 17, 27, Citation::Verdict::Verified}));
        QCOMPARE(kept[2], (KeptCitation{2, 32, 38, {6}, 0, 0, Citation::Verdict::NotFound}));
        const KeptSources sources = keptSources(kept, {run.sources[0].chunk, run.sources[1].chunk});
        QCOMPARE(sources.sources.size(), 2);
        QCOMPARE(sources.sources[1].chunk.path, u"/papers/6.pdf"_s);
        QCOMPARE(sources.citations.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(sources.citations[i].quote, run.answer.citations[i].quote);
            QCOMPARE(sources.citations[i].quoteBegin, run.answer.citations[i].quoteBegin);
            QCOMPARE(sources.citations[i].sentenceEnd, run.answer.citations[i].sentenceEnd);
            QCOMPARE(sources.citations[i].verdict, run.answer.citations[i].verdict);
        }
    }
    void anEditedAnswerHasNone()
    {
        const QByteArray record = compactJson(toRecordJson(citedRun()));
        QVERIFY(citationsFromRecord(record, u"Mites are counted in Augusz [1]. Twice [1][2]."_s).isEmpty());
    }
    void nothingComesFromNothing()
    {
        QVERIFY(citationsFromRecord({}, {}).isEmpty());
        QVERIFY(citationsFromRecord("[", {}).isEmpty());
        const QByteArray odd = R"({"answer_digest": "%1", "citations": [7, {}, {"n": 1}, {"n": -1, "chunk": 3}]})";
        QVERIFY(citationsFromRecord(QByteArray(odd).replace("%1", answerDigest({}).toLatin1()), {}).isEmpty());
    }
    void whatIsGoneIsLeftOut()
    {
        const QList<KeptCitation> kept{{1, 0, 1, {5}, 0, 3, Citation::Verdict::Verified},
                                       {2, 0, 1, {6}, 0, 3, Citation::Verdict::Verified}};
        const KeptSources sources = keptSources(kept, {chunk(6, u"mite"_s)});
        QCOMPARE(sources.sources.size(), 1);
        QCOMPARE(sources.sources[0].number, 2);
        QCOMPARE(sources.citations.size(), 1);
        QCOMPARE(sources.citations[0].quote, u"mit"_s);
    }
    void aQuoteHasToFit_data()
    {
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("quote");
        QTest::newRow("all") << 0 << 4 << u"mite"_s;
        QTest::newRow("end") << 3 << 1 << u"e"_s;
        QTest::newRow("beyond") << 3 << 2 << QString();
        QTest::newRow("far beyond") << 2'000'000'000 << 2'000'000'000 << QString();
        QTest::newRow("before") << -1 << 2 << QString();
        QTest::newRow("negative") << 1 << -1 << QString();
        QTest::newRow("none") << 1 << 0 << QString();
    }
    void aQuoteHasToFit()
    {
        QFETCH(int, begin);
        QFETCH(int, length);
        const auto sources =
            keptSources({{1, 0, 1, {6}, begin, length, Citation::Verdict::Verified}}, {chunk(6, u"mite"_s)});
        QTEST(sources.citations.first().quote, "quote");
    }
};

QTEST_APPLESS_MAIN(TestKeptCitations)
#include "tst_keptcitations.moc"
