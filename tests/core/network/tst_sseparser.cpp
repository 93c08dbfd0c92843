#include "core/network/sseparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

using Events = QList<SseEvent>;

SseEvent data(const QByteArray& text, const QByteArray& type = "message", const QByteArray& id = {})
{
    return {type, text, id};
}

Events parsed(const QList<QByteArray>& pieces)
{
    SseParser parser;
    Events events;
    for (const QByteArray& piece : pieces)
        events += parser.feed(piece).valueOr({data("FAILED")});
    return events;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<Events>("expected");
        const auto row = [](const char* name, const QByteArray& stream, const Events& expected) {
            QTest::newRow(name) << stream << expected;
        };
        row("empty", "", {});
        row("one", "data: a\n\n", {data("a")});
        row("no blank", "data:a\n\n", {data("a")});
        row("one blank only is taken away", "data:  a\n\n", {data(" a")});
        row("several lines", "data: a\ndata: b\n\n", {data("a\nb")});
        row("empty data line", "data\n\n", {data("")});
        row("two empty data lines", "data\ndata\n\n", {data("\n")});
        row("CRLF", "data: a\r\ndata: b\r\n\r\n", {data("a\nb")});
        row("CR", "data: a\rdata: b\r\r", {data("a\nb")});
        row("mixed line ends", "data: a\r\n\ndata: b\r\rdata: c\n\r\n", {data("a"), data("b"), data("c")});
        row("byte order mark",
            "\xEF\xBB\xBF"
            "data: a\n\n",
            {data("a")});
        row("second mark is not one",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "data: a\n\n",
            {});
        row("comment", ": ping\n\ndata: a\n: more\n\n", {data("a")});
        row("comments only", ": OPENROUTER PROCESSING\n\n: x\n\n", {});
        row("unknown field", "foo: x\nretry: 10\ndata: a\n\n", {data("a")});
        row("field without a colon", "data\nfoo\n\n", {data("")});
        row("type", "event: delta\ndata: a\n\ndata: b\n\n", {data("a", "delta"), data("b")});
        row("type without data is no event", "event: ping\n\ndata: b\n\n", {data("b")});
        row("id lasts", "id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            {data("a", "message", "7"), data("b", "message", "7"), data("c")});
        row("id with NUL is ignored", QByteArray("id: 1\0\ndata: a\n\n", 16), {data("a")});
        row("unfinished event is none", "data: a\n\ndata: b\n", {data("a")});
        row("unfinished line is none", "data: a\n\ndata: b", {data("a")});
        row("colons in the value", "data: a: b:c\n\n", {data("a: b:c")});
        row("UTF-8", "data: \xC3\xA4\xE2\x82\xAC\n\n", {data("\xC3\xA4\xE2\x82\xAC")});
        row("chat", "data: {\"choices\":[]}\n\ndata: [DONE]\n\n", {data("{\"choices\":[]}"), data("[DONE]")});
    }
    void streams()
    {
        QFETCH(QByteArray, stream);
        QFETCH(Events, expected);
        QCOMPARE(parsed({stream}), expected);

        QList<QByteArray> bytes;
        for (const char c : stream)
            bytes.append(QByteArray(1, c));
        QCOMPARE(parsed(bytes), expected);

        for (qsizetype at = 0; at <= stream.size(); ++at) {
            const Events events = parsed({stream.left(at), stream.mid(at)});
            QVERIFY2(events == expected, qPrintable(u"split at %1"_s.arg(at)));
        }
    }

    void eventsComeAsSoonAsTheyAreComplete()
    {
        SseParser parser;
        QVERIFY(parser.feed("data: a\n")->isEmpty());
        QCOMPARE(parser.feed("\r")->size(), 1); // not only when the LF after it has come
        QVERIFY(parser.feed("\n")->isEmpty());
        QCOMPARE(parser.feed("data: b\n\n")->size(), 1);
    }

    void longLineFails()
    {
        SseParser parser;
        QVERIFY(parser.feed("data:" + QByteArray(SseParser::maxLine - 5, 'x')).ok());
        const auto result = parser.feed("x");
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::TooLarge);
        QVERIFY2(!parser.feed("\n\ndata: a\n\n").ok(), "a failed stream stays failed");
    }
    void longEventFails()
    {
        SseParser parser;
        const QByteArray line = "data:" + QByteArray(SseParser::maxLine - 5, 'x') + '\n';
        int fed = 0;
        while (fed < 10 && parser.feed(line).ok())
            ++fed;
        QCOMPARE(fed, 4);
    }
    void noiseNeverBreaksIt()
    {
        quint32 state = 1;
        for (int round = 0; round < 2000; ++round) {
            QByteArray noise;
            for (int i = 0; i < 60; ++i) {
                state = state * 1664525U + 1013904223U;
                noise.append("\r\n: \0daitevn\xEF"[(state >> 24) % 14]);
            }
            const Events whole = parsed({noise});
            const qsizetype at = qsizetype(state % 60);
            QCOMPARE(parsed({noise.left(at), noise.mid(at)}), whole);
        }
    }
};

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
