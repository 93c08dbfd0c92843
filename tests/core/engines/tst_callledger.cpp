#include "core/engines/callledger.h"

#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

OutboundCall callTo(const QString& host, int number = 0)
{
    OutboundCall call;
    call.at = QDateTime::currentDateTimeUtc().addSecs(number);
    call.took = Milliseconds(12);
    call.scheme = u"https"_s;
    call.host = host;
    call.port = 443;
    call.kind = u"chat"_s;
    call.sent = 100 + number;
    call.received = 2000;
    call.status = 200;
    call.documents = {DocumentId{3}, DocumentId{5}};
    call.furtherDocuments = 1;
    call.run = u"abc"_s;
    return call;
}

} // namespace

class TestCallLedger : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_file;

private Q_SLOTS:
    void init() { m_file = m_folder.filePath(u"library%1/calls.db"_s.arg(++m_number)); }

    void nothingYet()
    {
        CallLedger ledger(m_file);
        QVERIFY(await(ledger.calls({})).value().isEmpty());
        QVERIFY(!QFile::exists(m_file)); // where nothing left, nothing is written
    }
    void keptAsItWas()
    {
        const OutboundCall call = callTo(u"api.example.com"_s);
        OutboundCall failed = callTo(u"fd00::2"_s, 1);
        failed.outcome = u"timed_out"_s;
        failed.status = 0;
        failed.documents.clear();
        {
            CallLedger ledger(m_file);
            ledger.add(call);
            ledger.add(failed);
        }
        CallLedger next(m_file);
        const QList<OutboundCall> calls = await(next.calls({})).value();
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].host, failed.host);
        QCOMPARE(calls[0].outcome, failed.outcome);
        QCOMPARE(calls[1].at.toMSecsSinceEpoch(), call.at.toMSecsSinceEpoch());
        QCOMPARE(calls[1].documents, call.documents);
        QCOMPARE(calls[1].furtherDocuments, 1);
        QCOMPARE(calls[1].run, u"abc"_s);
        QCOMPARE(QFile::permissions(m_file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }
    void readsWhatWasJustAdded()
    {
        CallLedger ledger(m_file);
        ledger.add(callTo(u"api.example.com"_s));
        QCOMPARE(await(ledger.calls({})).value().size(), 1);
    }
    void thisMachineIsNotElsewhere_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("noted");
        QTest::newRow("loopback") << u"127.0.0.1"_s << false;
        QTest::newRow("all of it") << u"127.8.9.10"_s << false;
        QTest::newRow("by name") << u"localhost"_s << false;
        QTest::newRow("IPv6") << u"::1"_s << false;
        QTest::newRow("this machine's address in the net") << u"192.0.2.2"_s << true;
        QTest::newRow("a name that looks like it") << u"127.0.0.1.example.com"_s << true;
        QTest::newRow("no address") << u"127.0.0.999"_s << true;
        QTest::newRow("below localhost") << u"x.localhost.example.com"_s << true;
    }
    void thisMachineIsNotElsewhere()
    {
        QFETCH(QString, host);
        QFETCH(bool, noted);
        CallLedger ledger(m_file);
        ledger.add(callTo(host));
        QCOMPARE(await(ledger.calls({})).value().size(), noted ? 1 : 0);
    }
    void picks()
    {
        CallLedger ledger(m_file);
        for (int i = 0; i < 10; ++i)
            ledger.add(callTo(i % 2 ? u"a.example.com"_s : u"b.example.com"_s, i));
        CallQuery query;
        query.host = u"a.example.com"_s;
        QCOMPARE(await(ledger.calls(query)).value().size(), 5);
        query.limit = 2;
        QCOMPARE(await(ledger.calls(query)).value().size(), 2);
        query = {};
        query.since = QDateTime::currentDateTimeUtc().addSecs(5);
        QCOMPARE(await(ledger.calls(query)).value().size(), 4);
    }
    void oldOnesGo()
    {
        CallLedger ledger(m_file, {5, 30});
        OutboundCall old = callTo(u"a.example.com"_s);
        old.at = old.at.addDays(-31);
        ledger.add(old);
        QVERIFY(await(ledger.calls({})).value().isEmpty());
        for (int i = 0; i < 12; ++i)
            ledger.add(callTo(u"a.example.com"_s, i));
        const QList<OutboundCall> calls = await(ledger.calls({})).value();
        QCOMPARE(calls.size(), 5);
        QCOMPARE(calls.first().sent, 111);
    }
    void manyThreadsAndTwoPrograms()
    {
        {
            CallLedger one(m_file);
            CallLedger two(m_file);
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&one, &two, t] {
                    for (int i = 0; i < 250; ++i)
                        (t % 2 ? one : two).add(callTo(u"a.example.com"_s, i));
                });
            for (std::thread& thread : threads)
                thread.join();
        }
        CallLedger ledger(m_file);
        QCOMPARE(await(ledger.calls({})).value().size(), 1000);
    }
    void unusableFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no database") << QByteArray(5000, 'x');
        QTest::newRow("a folder") << QByteArray();
    }
    void unusableFile()
    {
        QFETCH(QByteArray, content);
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        if (content.isEmpty()) {
            QVERIFY(QDir().mkpath(m_file));
        } else {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        }
        CallLedger ledger(m_file);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be noted.*calls\\.db"_s));
        ledger.add(callTo(u"a.example.com"_s));
        const auto read = await(ledger.calls({}));
        QVERIFY(!read.ok());
        QVERIFY(read.error().message.contains(m_file));
    }
    void aNewerFileIsLeftAlone()
    {
        {
            CallLedger ledger(m_file);
            ledger.add(callTo(u"a.example.com"_s));
        }
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA user_version = 99"_s));
        }
        QSqlDatabase::removeDatabase(u"test"_s);
        CallLedger ledger(m_file);
        QCOMPARE(await(ledger.calls({})).error().code, ErrorCode::Unsupported);
    }
    void destroyedWhileItIsAsked()
    {
        auto ledger = std::make_unique<CallLedger>(m_file);
        QList<Future<QList<OutboundCall>>> readings;
        for (int i = 0; i < 50; ++i)
            readings.append(ledger->calls({}));
        ledger.reset();
        for (const auto& reading : readings)
            QVERIFY(reading.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestCallLedger)
#include "tst_callledger.moc"
