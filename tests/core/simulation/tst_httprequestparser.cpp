#include "core/simulation/httprequestparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

// What came out of a stream: the requests, then the status of the refusal, 0 where there was none.
struct Outcome
{
    QList<IncomingRequest> requests;
    int refused = 0;
    int continues = 0;
    bool operator==(const Outcome&) const = default;
};

Outcome parsed(const QList<QByteArray>& pieces)
{
    HttpRequestParser parser;
    Outcome outcome;
    for (const QByteArray& piece : pieces) {
        parser.feed(piece);
        for (;;) {
            auto next = parser.next();
            if (!next.ok()) {
                outcome.refused = next.error().httpStatus;
                break;
            }
            outcome.continues += parser.takeContinue() ? 1 : 0;
            if (!next->has_value())
                break;
            outcome.requests.append(**next);
        }
    }
    return outcome;
}

QList<QByteArray> bytesOf(const QByteArray& stream)
{
    QList<QByteArray> bytes;
    for (const char c : stream)
        bytes.append(QByteArray(1, c));
    return bytes;
}

const QByteArray twoRequests = "POST /v1/embeddings?x=1 HTTP/1.1\r\nHost: h\r\ncontent-length: 5\r\n\r\nhello"
                               "\r\nGET /v1/models HTTP/1.0\r\nConnection: Keep-Alive\r\nX-Sheaf-Draw:  7 \r\n\r\n";

} // namespace

class TestHttpRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests()
    {
        const Outcome outcome = parsed({twoRequests});
        QCOMPARE(outcome.refused, 0);
        QCOMPARE(outcome.requests.size(), 2);
        const IncomingRequest& post = outcome.requests[0];
        QCOMPARE(post.method, "POST");
        QCOMPARE(post.path, "/v1/embeddings");
        QCOMPARE(post.body, "hello");
        QCOMPARE(post.header("CONTENT-Length"), "5");
        QVERIFY(post.http11);
        QVERIFY(post.keepAlive);
        const IncomingRequest& get = outcome.requests[1];
        QCOMPARE(get.header("x-sheaf-draw"), "7");
        QVERIFY(get.header("nothing").isNull());
        QVERIFY(!get.http11);
        QVERIFY(get.keepAlive);
        QVERIFY(get.body.isEmpty());
    }
    void byteByByteAndSplitAnywhere()
    {
        const Outcome whole = parsed({twoRequests});
        QCOMPARE(parsed(bytesOf(twoRequests)), whole);
        for (qsizetype at = 0; at <= twoRequests.size(); ++at)
            QCOMPARE(parsed({twoRequests.left(at), twoRequests.mid(at)}), whole);
    }
    void cutAnywhereItWaits()
    {
        const QByteArray request = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
        for (qsizetype at = 0; at < request.size(); ++at)
            QCOMPARE(parsed({request.left(at)}), Outcome());
        QCOMPARE(parsed({request}).requests.size(), 1);
    }
    void connections_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: Close") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0") << false;
        QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nconnection: keep-alive") << true;
    }
    void connections()
    {
        QFETCH(QByteArray, head);
        const Outcome outcome = parsed({head + "\r\n\r\n"});
        QCOMPARE(outcome.requests.size(), 1);
        QTEST(outcome.requests[0].keepAlive, "keepAlive");
    }
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& stream, int status) {
            QTest::newRow(name) << stream << status;
        };
        const QByteArray post = "POST / HTTP/1.1\r\n";
        row("a TLS greeting", QByteArray("\x16\x03\x01\x02", 4), 400);
        row("JSON at once", "{\"input\":1}", 400);
        row("no target", "GET HTTP/1.1\r\n\r\n", 400);
        row("two spaces", "GET  / HTTP/1.1\r\n\r\n", 400);
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("HTTP/0.9", "GET / HTTP/0.9\r\n\r\n", 505);
        row("a header without a colon", post + "Host\r\n\r\n", 400);
        row("a header without a name", post + ": x\r\n\r\n", 400);
        row("a blank before the colon", post + "Content-Length : 3\r\n\r\nabc", 400);
        row("a folded header", post + "A: b\r\n c\r\n\r\n", 400);
        row("a lone line feed in a header", post + "A: b\nB: c\r\n\r\n", 400);
        row("NUL in a header", post + QByteArray("A: b\0c\r\n\r\n", 10), 400);
        row("chunked", post + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
        row("chunked and a length", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", 411);
        row("length no number", post + "Content-Length: abc\r\n\r\n", 400);
        row("length signed", post + "Content-Length: +3\r\n\r\nabc", 400);
        row("length empty", post + "Content-Length:\r\n\r\n", 400);
        row("two lengths", post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400);
        row("too long a body", post + "Content-Length: 16777217\r\n\r\n", 413);
        row("length beyond numbers", post + "Content-Length: 99999999999999999999\r\n\r\n", 413);
        row("endless headers", post + "A: " + QByteArray(17'000, 'x'), 431);
        row("long headers, whole", post + "A: " + QByteArray(17'000, 'x') + "\r\n\r\n", 431);
    }
    void refusals()
    {
        QFETCH(QByteArray, stream);
        QFETCH(int, status);
        QCOMPARE(parsed({stream}).refused, status);
        QVERIFY(parsed({stream}).requests.isEmpty());
        QCOMPARE(parsed(bytesOf(stream)).refused, status);
    }
    void theLimitsThemselvesAreFine()
    {
        QByteArray head = "POST / HTTP/1.1\r\nContent-Length: 16777216\r\nA: ";
        head += QByteArray(HttpRequestParser::maxHead - head.size(), 'x') + "\r\n\r\n";
        const Outcome outcome = parsed({head, QByteArray(HttpRequestParser::maxBody, 'b')});
        QCOMPARE(outcome.refused, 0);
        QCOMPARE(outcome.requests.value(0).body.size(), HttpRequestParser::maxBody);
    }
    void sameLengthTwiceIsOne()
    {
        QCOMPARE(
            parsed({"POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"}).requests.value(0).body,
            "abc");
    }
    void nothingAfterAnError()
    {
        const Outcome outcome = parsed({"nonsense\r\n\r\n", twoRequests});
        QVERIFY(outcome.requests.isEmpty());
        QCOMPARE(outcome.refused, 400);
    }
    void whoWaitsToSendIsToldOnce()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 3\r\n\r\n";
        QCOMPARE(parsed({head, "a", "bc"}).continues, 1);
        QCOMPARE(parsed({head + "abc"}).continues, 0); // did not wait
        QCOMPARE(parsed({head + "abc"}).requests.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpRequestParser)
#include "tst_httprequestparser.moc"
