#include "core/simulation/simulatedserver.h"
#include "support/cliprogram.h"

#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Fields out of documents, through the real program and a simulated server on loopback.
class TestCliExtract : public QObject
{
    Q_OBJECT

    CliProgram m_program;
    SteadyClock m_clock;

    // Files with a chunk or more each.
    QString folder(const QString& name, int files) const
    {
        for (int i = 0; i < files; ++i) {
            m_program.write(u"%1/bill%2.txt"_s.arg(name).arg(i),
                            QByteArray("Invoice number: A-") + QByteArray::number(i) + "\nTotal: $ 1,50" +
                                QByteArray::number(i % 10) + ".00\nDate: March 3, 2024\nPaid: yes\n");
        }
        return m_program.path(name);
    }
    static QStringList engine(const QUrl& url)
    {
        return {u"--chat-url"_s, url.toString(), u"--chat-model"_s, QString::fromLatin1(simulatedChatModel),
                u"--chat-api"_s, u"openai"_s};
    }
    const QStringList m_fields{u"--fields"_s, u"invoice number,total:money,date:date,paid:yes/no"_s};

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_program.isValid()); }

    void byRulesFromPaths()
    {
        const Ran ran =
            m_program.run(QStringList{u"extract"_s, folder(u"rules"_s, 3), u"--builtin"_s, u"--json"_s} + m_fields,
                          u"rules-library"_s);
        QVERIFY2(ran.status == 0, qPrintable(ran.text()));
        const QJsonArray documents = ran.object()["documents"_L1].toArray();
        QCOMPARE(documents.size(), 3);
        const QJsonObject fields = documents.at(1)["fields"_L1].toObject();
        const auto value = [&](const QString& name) {
            return fields[name]["values"_L1].toArray().at(0)["value"_L1].toString();
        };
        QCOMPARE(value(u"invoice number"_s), u"A-1"_s);
        QCOMPARE(value(u"total"_s), u"USD 1501"_s);
        QCOMPARE(value(u"date"_s), u"2024-03-03"_s);
        QCOMPARE(value(u"paid"_s), u"yes"_s);

        const Ran csv =
            m_program.run(QStringList{u"extract"_s, u"--builtin"_s, u"--csv"_s, u"--document"_s, u"1"_s} + m_fields,
                          u"rules-library"_s);
        QCOMPARE(csv.status, 0);
        QCOMPARE(csv.out.count("\r\n"), 2);
        const Ran lines =
            m_program.run(QStringList{u"extract"_s, u"--builtin"_s, u"--jsonl"_s} + m_fields, u"rules-library"_s);
        QCOMPARE(lines.out.count('\n'), 12);
    }
    void badUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no fields") << QStringList{u"extract"_s};
        QTest::newRow("no such type") << QStringList{u"extract"_s, u"--fields"_s, u"a:colour"_s};
        QTest::newRow("no such file") << QStringList{u"extract"_s, u"--schema"_s, u"/nowhere.json"_s};
        QTest::newRow("half a call") << QStringList{u"extract"_s, u"--fields"_s, u"a"_s, u"--budget-calls"_s, u"0.5"_s};
        QTest::newRow("again what") << QStringList{u"extract"_s, u"--fields"_s, u"a"_s, u"--again"_s, u"never"_s};
    }
    void badUsageIsTold()
    {
        QFETCH(QStringList, words);
        const Ran ran = m_program.run(words, u"usage"_s);
        QVERIFY2(ran.status == 2, qPrintable(ran.text()));
        QVERIFY(!ran.err.isEmpty());
    }
    void presetsAndBudgets()
    {
        SimulatedServer server(m_clock);
        const auto url = server.start({});
        QVERIFY(url.ok());
        const QString library = u"budget-library"_s;
        QCOMPARE(m_program.run({u"index"_s, folder(u"budget"_s, 12), u"--builtin"_s}, library).status, 0);
        const Ran estimate =
            m_program.run(QStringList{u"extract"_s, u"--estimate"_s, u"--json"_s, u"--preset"_s, u"bills"_s} +
                              m_fields + engine(*url),
                          library);
        QVERIFY2(estimate.status == 0, qPrintable(estimate.text()));
        QCOMPARE(estimate.object()["calls"_L1].toInt(), 12);
        QVERIFY(estimate.object()["prompt_tokens"_L1].toInt() > 12 * 100);
        QCOMPARE(int(server.counts().received), 0);
        const Ran some = m_program.run(
            QStringList{u"extract"_s, u"--preset"_s, u"Bills"_s, u"--budget-calls"_s, u"5"_s} + engine(*url), library);
        QCOMPARE(some.status, 1);
        QCOMPARE(server.log().size(), 5);
        QVERIFY2(some.err.contains("budget of 5 calls"), some.err.constData());
        const Ran rest = m_program.run(QStringList{u"extract"_s, u"--preset"_s, u"bills"_s} + engine(*url), library);
        QVERIFY2(rest.status == 0, qPrintable(rest.text()));
        QCOMPARE(server.log().size(), 12);
    }
    // Killed in the middle; the next run asks for nothing again but what was in the air.
    void goesOnAfterAKill()
    {
        constexpr int files = 120;
        constexpr int window = 8;
        SimulationOptions slow;
        slow.latency.medianMs = 60;
        SimulatedServer server(m_clock);
        const auto url = server.start(slow);
        QVERIFY(url.ok());
        const QString library = u"kill-library"_s;
        QCOMPARE(m_program.run({u"index"_s, folder(u"kill"_s, files), u"--builtin"_s}, library).status, 0);
        const QStringList words =
            QStringList{u"extract"_s, u"--concurrency"_s, QString::number(window)} + m_fields + engine(*url);
        for (int kill = 1; kill <= 2; ++kill) {
            QProcess process;
            m_program.prepare(process, words, library);
            process.start();
            QTRY_VERIFY_WITH_TIMEOUT(server.log().size() >= 30 * kill, 60'000);
            ::kill(pid_t(process.processId()), SIGKILL);
            QVERIFY(process.waitForFinished(10'000));
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        }
        const Ran ran = m_program.run(words, library);
        QVERIFY2(ran.status == 0, qPrintable(ran.text()));
        const int asked = int(server.counts().received);
        QVERIFY(asked >= files);
        // In the air, and answered but on its way to the disk, at each of the two kills.
        QVERIFY2(asked <= files + 2 * 2 * window, qPrintable(QString::number(asked)));
        server.resetCounts();
        QCOMPARE(m_program.run(words, library).status, 0);
        QCOMPARE(int(server.counts().received), 0);
    }
    void aStopKeepsWhatIsDone()
    {
        constexpr int files = 60;
        SimulationOptions slow;
        slow.latency.medianMs = 150;
        SimulatedServer server(m_clock);
        const auto url = server.start(slow);
        QVERIFY(url.ok());
        const QString library = u"stop-library"_s;
        QCOMPARE(m_program.run({u"index"_s, folder(u"stop"_s, files), u"--builtin"_s}, library).status, 0);
        const QStringList words =
            QStringList{u"extract"_s, u"--jsonl"_s, u"--concurrency"_s, u"4"_s} + m_fields + engine(*url);
        QProcess process;
        m_program.prepare(process, words, library);
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.log().size() >= 12, 60'000);
        ::kill(pid_t(process.processId()), SIGINT);
        const Ran ran = CliProgram::ended(process);
        QVERIFY2(ran.status == 1, qPrintable(ran.text()));
        QVERIFY(ran.err.contains("Stopped"));
        QCOMPARE(ran.out.count('\n'), 4 * files);
        QVERIFY(int(server.counts().received) < files);
    }
};

QTEST_GUILESS_MAIN(TestCliExtract)
#include "tst_cliextract.moc"
