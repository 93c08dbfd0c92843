// What leaves the machine is in the list of calls, and with "local only" nothing does: the real program against a
// server on an address of this machine that is not loopback.
#include "support/cliprogram.h"
#include "support/openairoutes.h"

#include <QNetworkInterface>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

QHostAddress outwardAddress()
{
    for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return {};
}

} // namespace

class TestLocalOnly : public QObject
{
    Q_OBJECT

    CliProgram m_program;
    std::unique_ptr<FaultServer> m_outside;
    FaultServer m_here;

    QStringList engines(const QString& base) const
    {
        return {u"--embed-url"_s,  base,           u"--embed-model"_s, u"test-embed"_s, u"--chat-url"_s, base,
                u"--chat-model"_s, u"test-chat"_s, u"--retries"_s,     u"0"_s};
    }
    QString outside(const QString& path = u"/v1"_s) const { return m_outside->url(path).toString(); }
    QJsonArray calls(const QString& library) const { return m_program.run({u"calls"_s, u"--json"_s}, library).array(); }

private Q_SLOTS:
    void initTestCase()
    {
        const QHostAddress address = outwardAddress();
        if (address.isNull())
            QSKIP("this machine has no address but loopback");
        m_outside = std::make_unique<FaultServer>(address);
        if (m_outside->port() == 0)
            QSKIP("no server can listen on the machine's own address");
        serveOpenAi(*m_outside);
        serveOpenAi(m_here);
        QVERIFY(m_program.write(u"papers/one.txt"_s, "The lighthouse was built in 1887. It has 120 steps.\n"));
    }
    void whatLeavesIsNoted()
    {
        const QString library = u"noted"_s;
        QCOMPARE(calls(library).size(), 0);
        QVERIFY(m_program.run({u"calls"_s}, library).out.contains("Nothing has left this machine"));
        QCOMPARE(
            m_program.run(QStringList{u"index"_s, m_program.path(u"papers"_s)} + engines(outside()), library).status,
            0);
        QCOMPARE(m_program.run(QStringList{u"ask"_s, u"When was it built?"_s} + engines(outside()), library).status, 0);
        QCOMPARE(m_program.run({u"probe"_s, outside()}, library).status, 0);
        const QJsonArray noted = calls(library);
        QCOMPARE(noted.size(), m_outside->requests()); // each of them, and no other
        qint64 sent = 0;
        QStringList kinds;
        bool embedded = false;
        bool answered = false;
        for (const QJsonValue& each : noted) {
            const QJsonObject call = each.toObject();
            QCOMPARE(call["host"_L1].toString(), m_outside->url().host());
            QCOMPARE(call["port"_L1].toInt(), m_outside->port());
            QVERIFY(call["status"_L1].toInt() >= 200);
            sent += call["bytes_sent"_L1].toInteger();
            const bool about = call["documents"_L1].toArray() == QJsonArray{1};
            embedded = embedded || (call["kind"_L1].toString() == "embed"_L1 && about);
            answered = answered || (call["kind"_L1].toString() == "chat"_L1 && about);
        }
        qint64 received = 0;
        for (const ReceivedRequest& request : m_outside->received())
            received += request.body.size();
        QCOMPARE(sent, received);
        QVERIFY2(embedded && answered, "the document whose text was sent is not named");
        const QByteArray text = m_program.run({u"calls"_s, u"--json"_s}, library).out;
        QVERIFY2(!text.contains("lighthouse") && !text.contains("built"), "what was said is in the list");
        // Later than now there is nothing; another host was not called.
        QCOMPARE(m_program.run({u"calls"_s, u"--json"_s, u"--since"_s, u"2100-01-01"_s}, library).array().size(), 0);
        QCOMPARE(m_program.run({u"calls"_s, u"api.example.com"_s, u"--json"_s}, library).array().size(), 0);
        QCOMPARE(m_program.run({u"calls"_s, u"--since"_s, u"yesterday"_s}, library).status, 2);
    }
    void whatStaysIsNot()
    {
        const QString base = m_here.url(u"/v1"_s).toString();
        const QString library = u"stays"_s;
        QCOMPARE(m_program.run(QStringList{u"index"_s, m_program.path(u"papers"_s)} + engines(base), library).status,
                 0);
        QVERIFY(m_here.requests() > 0);
        QCOMPARE(calls(library).size(), 0);
        QVERIFY(!QFile::exists(m_program.path(library + u"/calls.db"_s)));
    }

    void nothingLeaves_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString base = outside();
        const QString root = outside({});
        const QString papers = m_program.path(u"papers"_s);
        QTest::newRow("index") << (QStringList{u"index"_s, papers} + engines(base));
        QTest::newRow("ask") << (QStringList{u"ask"_s, u"When was it built?"_s} + engines(base));
        QTest::newRow("research") << (QStringList{u"ask"_s, u"When?"_s, u"--mode"_s, u"research"_s} + engines(base));
        QTest::newRow("extract") << (QStringList{u"extract"_s, u"--fields"_s, u"year"_s} + engines(base));
        QTest::newRow("probe") << QStringList{u"probe"_s, base};
        QTest::newRow("pull") << QStringList{u"pull"_s, u"qwen3"_s, root};
        QTest::newRow("web") << QStringList{u"web"_s, u"lighthouse"_s, u"--searxng-url"_s, root};
        QTest::newRow("ask the web") << QStringList{u"ask"_s, u"When was it built?"_s, u"--web"_s, u"--searxng-url"_s,
                                                    root};
        QTest::newRow("Qdrant") << QStringList{u"search"_s, u"lighthouse"_s, u"--vector-url"_s, root};
        QTest::newRow("re-ranking") << QStringList{u"ask"_s, u"When was it built?"_s, u"--rerank-url"_s,
                                                   base,     u"--rerank-model"_s,     u"m"_s};
        QTest::newRow("lab") << (QStringList{u"lab"_s, u"race"_s, u"--n"_s, u"2"_s} + engines(base));
        QTest::newRow("doctor") << (QStringList{u"doctor"_s, u"--searxng-url"_s, root} + engines(base));
    }
    void nothingLeaves()
    {
        QFETCH(QStringList, words);
        const QString library = u"local"_s;
        if (!QFile::exists(m_program.path(library + u"/sheaf.db"_s)))
            QCOMPARE(m_program.run({u"index"_s, m_program.path(u"papers"_s)}, library).status, 0);
        const int before = m_outside->connections();
        const Ran refused = m_program.run(words + QStringList{u"--local-only"_s}, library);
        QVERIFY(refused.status != 1000);
        QCOMPARE(m_outside->connections() - before, 0);
        QVERIFY(!QFile::exists(m_program.path(library + u"/calls.db"_s)));
    }
    // A server here that sends on to one outside is not followed, whatever the switch says.
    void redirectsLeadNowhere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("localOnly");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d", status) << status << false;
            QTest::addRow("%d, local only", status) << status << true;
        }
    }
    void redirectsLeadNowhere()
    {
        QFETCH(int, status);
        QFETCH(bool, localOnly);
        FaultServer sly;
        sly.route("*", ServerReply::redirect(m_outside->url(u"/v1/embeddings"_s), status));
        const int before = m_outside->connections();
        const Ran ran = m_program.run(QStringList{u"index"_s, m_program.path(u"papers"_s), u"--json"_s} +
                                          engines(sly.url(u"/v1"_s).toString()) +
                                          (localOnly ? QStringList{u"--local-only"_s} : QStringList()),
                                      u"sly%1%2"_s.arg(status).arg(localOnly), {u"SHEAF_API_KEY=canary-key"_s});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.text().contains(sly.url().toString()), qPrintable(ran.text()));
        QCOMPARE(m_outside->connections() - before, 0);
    }
};

QTEST_GUILESS_MAIN(TestLocalOnly)
#include "tst_localonly.moc"
