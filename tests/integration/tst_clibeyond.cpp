#include "support/cliprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// What the real program says of servers that are not there, and of its own runs.
class TestCliBeyond : public QObject
{
    Q_OBJECT

private:
    CliProgram m_program;

    Ran run(const QString& words) const { return m_program.run(words.split(u' ', Qt::SkipEmptyParts)); }

private Q_SLOTS:
    void withoutALibraryTheNumbersToStartWithAreUsed()
    {
        const Ran beyond = run(u"lab beyond --json --documents 2000 --servers 4 --cores 4"_s);
        QVERIFY2(beyond.status == 0, qPrintable(beyond.text()));
        const QJsonObject report = beyond.object();
        QVERIFY(report["virtual"_L1].toBool());
        QCOMPARE(report["documents"_L1].toInt(), 2000);
        QCOMPARE(report["servers"_L1].toInt(), 4);
        QCOMPARE(report["measured"_L1]["documents"_L1].toInt(-1), 0);
        QVERIFY(report["total_ms"_L1].toDouble() >= report["ideal_ms"_L1].toDouble());
        QCOMPARE(report["sweep"_L1].toArray().size(), 7);
        QVERIFY(!report["in_words"_L1].toString().isEmpty());
    }
    void itIsPrintedForPeople()
    {
        const Ran beyond = run(u"lab beyond --documents 100 --servers 3 --rate 60"_s);
        QCOMPARE(beyond.status, 0);
        for (const auto& part : {u"simulated"_s, u"at best"_s, u"a minute"_s, u"servers"_s})
            QVERIFY2(beyond.text().contains(part), qPrintable(beyond.text()));
    }
    void tooMuchIsSaid()
    {
        const Ran beyond = run(u"lab beyond --documents 1000000 --pages-per-document 1000"_s);
        QCOMPARE(beyond.status, 2);
        QVERIFY(beyond.text().contains(u"two million"_s));
    }
    void aRunIsReplayed()
    {
        QVERIFY(run(u"lab replay"_s).status != 0); // there is nothing yet
        QVERIFY(m_program.run({u"index"_s, QStringLiteral(SHEAF_SOURCE_DIR) + u"/resources/samples"_s}).status == 0);
        QVERIFY(m_program.run({u"ask"_s, u"When are mites counted?"_s}).status == 0);
        const Ran replay = run(u"lab replay --json"_s);
        QVERIFY2(replay.status == 0, qPrintable(replay.text()));
        const QJsonObject report = replay.object();
        QCOMPARE(report["question"_L1].toString(), u"When are mites counted?"_s);
        const QJsonArray rows = report["rows"_L1].toArray();
        QVERIFY(rows.size() >= 2);
        for (int i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i]["ms"_L1].toDouble() <= rows[i - 1]["ms"_L1].toDouble());
        QVERIFY(rows.last()["ms"_L1].toDouble() >= report["critical_path_ms"_L1].toDouble() * 0.999);
        const Ran named = run(u"lab replay %1"_s.arg(report["run"_L1].toInt()));
        QCOMPARE(named.status, 0);
        QVERIFY(named.text().contains(u"in flight"_s));
        const Ran gone = run(u"lab replay 999"_s);
        QCOMPARE(gone.status, 3);
        QVERIFY(gone.text().contains(u"999"_s));
    }
    // The documents that were taken in just now say how long documents are.
    void theLibrarysOwnNumbersAreUsed()
    {
        const Ran beyond = run(u"lab beyond --json --documents 100"_s);
        QCOMPARE(beyond.status, 0);
        QVERIFY(beyond.object()["measured"_L1]["documents"_L1].toInt() > 0);
    }
};

QTEST_GUILESS_MAIN(TestCliBeyond)
#include "tst_clibeyond.moc"
