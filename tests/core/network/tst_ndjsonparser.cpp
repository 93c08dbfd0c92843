#include "core/network/ndjsonparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

using Lines = QList<QByteArray>;

Lines parsed(const Lines& pieces)
{
    NdjsonParser parser;
    Lines lines;
    for (const QByteArray& piece : pieces)
        lines += parser.feed(piece).valueOr({"FAILED"});
    return lines + parser.finish().valueOr({"FAILED"});
}

} // namespace

class TestNdjsonParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<Lines>("expected");
        const auto row = [](const char* name, const QByteArray& stream, const Lines& expected) {
            QTest::newRow(name) << stream << expected;
        };
        row("empty", "", {});
        row("one", "{\"a\":1}\n", {"{\"a\":1}"});
        row("two", "{}\n[]\n", {"{}", "[]"});
        row("no newline at the end", "{}\n[1]", {"{}", "[1]"});
        row("CRLF", "{}\r\n[1]\r\n", {"{}", "[1]"});
        row("CR at the end only", "{}\r\n[1]\r", {"{}", "[1]"});
        row("CR inside stays", "a\rb\n", {"a\rb"});
        row("blank lines", "\n\r\n  \n{}\n\t\n\n[1]\n\n", {"{}", "[1]"});
        row("newline escaped in a text", "{\"a\":\"x\\ny\"}\n", {"{\"a\":\"x\\ny\"}"});
        row("byte order mark",
            "\xEF\xBB\xBF"
            "{}\n",
            {"{}"});
        row("UTF-8", "\"\xC3\xA4\xE2\x82\xAC\"\n", {"\"\xC3\xA4\xE2\x82\xAC\""});
    }
    void streams()
    {
        QFETCH(QByteArray, stream);
        QFETCH(Lines, expected);
        QCOMPARE(parsed({stream}), expected);
        Lines bytes;
        for (const char c : stream)
            bytes.append(QByteArray(1, c));
        QCOMPARE(parsed(bytes), expected);
        for (qsizetype at = 0; at <= stream.size(); ++at)
            QVERIFY2(parsed({stream.left(at), stream.mid(at)}) == expected, qPrintable(u"split at %1"_s.arg(at)));
    }
    void linesComeAsSoonAsTheyAreComplete()
    {
        NdjsonParser parser;
        QVERIFY(parser.feed("{}")->isEmpty());
        QCOMPARE(parser.feed("\n[")->size(), 1);
        QCOMPARE(parser.feed("]\n")->first(), "[]");
        QVERIFY(parser.finish()->isEmpty());
    }
    void longLineFails()
    {
        NdjsonParser parser;
        QVERIFY(parser.feed(QByteArray(NdjsonParser::maxLine, 'x')).ok());
        const auto result = parser.feed("x");
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::TooLarge);
        QVERIFY2(!parser.feed("\n{}\n").ok(), "a failed stream stays failed");
        QVERIFY(!parser.finish().ok());
    }
    void tooMuchInAllFails()
    {
        NdjsonParser parser(10);
        QCOMPARE(parser.feed("{}\n{}\n{}\n")->size(), 3);
        QVERIFY(parser.feed("\n").ok());
        QCOMPARE(parser.feed("\n").error().code, ErrorCode::TooLarge);
        QVERIFY(!parser.finish().ok());
    }
    void noiseNeverBreaksIt()
    {
        quint32 state = 1;
        for (int round = 0; round < 2000; ++round) {
            QByteArray noise;
            for (int i = 0; i < 40; ++i) {
                state = state * 1664525U + 1013904223U;
                noise.append("\r\n {}\0a\xEF\xBB\xBF"[(state >> 24) % 10]);
            }
            const Lines whole = parsed({noise});
            const qsizetype at = qsizetype(state % 40);
            QCOMPARE(parsed({noise.left(at), noise.mid(at)}), whole);
        }
    }
};

QTEST_GUILESS_MAIN(TestNdjsonParser)
#include "tst_ndjsonparser.moc"
