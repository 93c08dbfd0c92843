#include "core/documents/extractlimits.h"
#include "core/documents/extractprotocol.h"

#include <QTest>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

QList<ExtractFrame> sampleFrames()
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(qRgb(1, 2, 3));
    image.setPixel(2, 1, qRgb(250, 128, 7));
    return {StartedFrame{123'456'789'012},
            OpenedFrame{12, u"Ein Titel – 題"_s},
            OpenedFrame{3, u"t"_s, u"An Author"_s, false},
            PageTextFrame{1, u"Text mit \uFFFE und 😀"_s + QChar(0xD800)},
            PageTextFrame{20'000, QString()},
            PageTextFrame{2, u"a: 1"_s, u"Sheet ‹1›, rows 2-41"_s, true},
            TableFrame{Table{u"Prices"_s, {u"a"_s, u"b"_s}, {{u"1"_s, u"“x”"_s}, {QString(), u"\n"_s}}, true}, false},
            TableFrame{Table{QString(), {u"a"_s}, {}, false}, true},
            TextEndFrame{12, 13, 1, 2},
            TextEndFrame{1, 1, 0, 0, {u"one sheet is damaged"_s}},
            PageImageFrame{image},
            PlacesFrame{{QRectF(0, 0, 1, 1), QRectF(0.25, 0.5, 0.125, 0.0625)}},
            PlacesFrame{},
            FailedFrame{ErrorCode::WrongPassword, u"detail"_s},
            FailedFrame{ErrorCode::Unsupported, QString(), ExtractReason::OldOffice}};
}

bool same(const ExtractFrame& a, const ExtractFrame& b)
{
    return encodeFrame(a) == encodeFrame(b);
}

QByteArray rawFrame(char type, const QByteArray& payload)
{
    const quint32 size = quint32(payload.size());
    return QByteArray(reinterpret_cast<const char*>(&size), 4) + type + payload;
}

QByteArray number(quint32 n);

// Page, flags and length of the label.
QByteArray pageHead(quint32 page, quint32 flags = 0, quint32 label = 0)
{
    return number(page) + number(flags) + number(label);
}

QByteArray number(quint32 n)
{
    return QByteArray(reinterpret_cast<const char*>(&n), 4);
}

} // namespace

class TestExtractProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongStreamTakesNoMoreRoom()
    {
        const auto held = [] {
            const auto memory = ::mallinfo2();
            return qint64(memory.uordblks) + qint64(memory.hblkhd);
        };
        const QByteArray frame = encodeFrame(PageTextFrame{1, QString(3'000, u'x')});
        const QByteArray stream = frame.repeated(200);
        FrameParser parser;
        const qint64 before = held();
        int frames = 0;
        for (int round = 0; round < 100; ++round) { // 60 MB
            for (qsizetype at = 0; at < stream.size(); at += 65'536) {
                parser.feed(QByteArrayView(stream).sliced(at, std::min<qsizetype>(65'536, stream.size() - at)));
                while (const auto next = parser.next())
                    frames += next->ok() ? 1 : 0;
            }
        }
        QCOMPARE(frames, 100 * 200);
        QVERIFY2(held() - before < 1024 * 1024, qPrintable(QString::number(held() - before)));
    }
    // A page of many megabytes is held once while it comes, and is not moved when its last byte is there.
    void anImageIsReadIntoItsPlace()
    {
        QImage image(2000, 2500, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            image.setPixel(y % image.width(), y, qRgb(y & 0xff, y >> 8, 7));
        const QByteArray stream = encodeFrame(PageImageFrame{image}) + encodeFrame(TextEndFrame{1, 1, 0, 0});
        const auto held = [] {
            const auto memory = ::mallinfo2();
            return qint64(memory.uordblks) + qint64(memory.hblkhd);
        };
        const qint64 before = held();
        FrameParser parser;
        QList<ExtractFrame> frames;
        for (qsizetype at = 0; at < stream.size(); at += 65'536) {
            parser.feed(QByteArrayView(stream).sliced(at, std::min<qsizetype>(65'536, stream.size() - at)));
            while (const auto next = parser.next()) {
                QVERIFY(next->ok());
                frames.append(**next);
            }
            const qint64 now = held() - before;
            QVERIFY2(now < image.sizeInBytes() + 1024 * 1024, qPrintable(QString::number(now)));
        }
        QCOMPARE(frames.size(), 2);
        QCOMPARE(std::get<PageImageFrame>(frames.first()).image, image);
        QVERIFY(std::holds_alternative<TextEndFrame>(frames.last()));
    }
    void framesWhole()
    {
        QByteArray bytes;
        for (const ExtractFrame& frame : sampleFrames())
            bytes += encodeFrame(frame);
        compare({bytes});
    }
    void framesByteByByte()
    {
        QList<QByteArray> pieces;
        for (const ExtractFrame& frame : sampleFrames()) {
            for (const char c : encodeFrame(frame))
                pieces.append(QByteArray(1, c));
        }
        compare(pieces);
    }
    void framesSplitEverywhere()
    {
        QByteArray bytes;
        for (const ExtractFrame& frame : sampleFrames())
            bytes += encodeFrame(frame);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            compare({bytes.left(cut), bytes.mid(cut)});
    }
    void answersEnd()
    {
        const QList<bool> ends = {false, true, true, false, false, false, false, false,
                                  true,  true, true, true,  true,  true,  true};
        const QList<ExtractFrame> frames = sampleFrames();
        for (qsizetype i = 0; i < frames.size(); ++i)
            QCOMPARE(endsAnswer(frames[i]), ends[i]);
    }

    void badFrames_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("unknown type") << rawFrame('?', "{}");
        QTest::newRow("no JSON") << rawFrame('O', "pages");
        QTest::newRow("negative pages") << rawFrame('O', R"({"pages":-1})");
        QTest::newRow("half a page") << rawFrame('O', R"({"pages":1.5})");
        QTest::newRow("no page count") << rawFrame('O', "{}");
        QTest::newRow("page 0") << rawFrame('P', pageHead(0) + "ab");
        QTest::newRow("page too high") << rawFrame('P', pageHead(20'001) + "ab");
        QTest::newRow("odd text") << rawFrame('P', pageHead(1) + "abc");
        QTest::newRow("no page number") << rawFrame('P', "ab");
        QTest::newRow("text too long") << rawFrame('P', pageHead(1) + QByteArray(2 * (2'000'000 + 1), 'a'));
        QTest::newRow("label longer than all") << rawFrame('P', pageHead(1, 0, 2) + "ab");
        QTest::newRow("label too long") << rawFrame('P', pageHead(1, 0, 201) + QByteArray(402, 'a'));
        QTest::newRow("label of greatest length") << rawFrame('P', pageHead(1, 0, 0xffffffffu) + "ab");
        QTest::newRow("unknown flag") << rawFrame('P', pageHead(1, 2) + "ab");
        QTest::newRow("table without columns") << rawFrame('T', R"({"columns":[],"rows":[]})");
        QTest::newRow("row too wide") << rawFrame('T', R"({"columns":["a"],"rows":[["1","2"]]})");
        QTest::newRow("row too short") << rawFrame('T', R"({"columns":["a","b"],"rows":[["1"]]})");
        QTest::newRow("cell that is no text") << rawFrame('T', R"({"columns":["a"],"rows":[[1]]})");
        QTest::newRow("warning that is no text")
            << rawFrame('E', R"({"pages":1,"declared":1,"unreadable":0,"cut":0,"warnings":[1]})");
        QTest::newRow("image without size") << rawFrame('I', "abcd");
        QTest::newRow("image of size 0") << rawFrame('I', number(0) + number(5));
        QTest::newRow("image too wide") << rawFrame('I', number(5000) + number(1) + QByteArray(20'000, 'x'));
        QTest::newRow("image too short") << rawFrame('I', number(2) + number(2) + QByteArray(15, 'x'));
        QTest::newRow("image size overflow") << rawFrame('I', number(0x80000000u) + number(2));
        QTest::newRow("rectangle outside") << rawFrame('L', R"({"rectangles":[[0.5,0.5,0.6,0.1]]})");
        QTest::newRow("rectangle of three") << rawFrame('L', R"({"rectangles":[[0.5,0.5,0.1]]})");
        QTest::newRow("empty rectangle") << rawFrame('L', R"({"rectangles":[[0.5,0.5,0,0.1]]})");
        QTest::newRow("unknown failure") << rawFrame('F', R"({"code":"nonsense"})");
        QTest::newRow("failure a worker cannot have") << rawFrame('F', R"({"code":"rate_limited"})");
        QTest::newRow("too many pages at the end")
            << rawFrame('E', R"({"pages":3e9,"declared":1,"unreadable":0,"cut":0})");
        QTest::newRow("length over the limit") << QByteArray(number(quint32(extractlimits::maxFrameBytes) + 1) + 'I');
        QTest::newRow("length over the limit of its kind") << QByteArray(number(5 * 1024 * 1024) + 'O');
        QTest::newRow("greatest length") << QByteArray(number(0xffffffffu) + 'P');
    }
    void badFrames()
    {
        QFETCH(QByteArray, bytes);
        FrameParser parser;
        parser.feed(bytes);
        const auto frame = parser.next();
        QVERIFY(frame);
        QVERIFY(!frame->ok());
        QCOMPARE(frame->error().code, ErrorCode::BadResponse);
        parser.feed(encodeFrame(OpenedFrame{1, {}})); // nothing is believed any more
        QVERIFY(!parser.next());
    }
    void largestImage()
    {
        QImage image(4096, 4096, QImage::Format_RGB32);
        image.fill(qRgb(9, 8, 7));
        FrameParser parser;
        parser.feed(encodeFrame(PageImageFrame{image}));
        const auto frame = parser.next();
        QVERIFY(frame && frame->ok());
        QCOMPARE(std::get<PageImageFrame>(**frame).image, image);
    }
    // Any change of one byte is either understood or refused; nothing crashes and nothing over the limits comes out.
    void mutations()
    {
        QByteArray bytes;
        for (const ExtractFrame& frame : sampleFrames())
            bytes += encodeFrame(frame);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char value : {'\0', '\x01', '\x7f', '\xff', '9', '"', '-'}) {
                QByteArray mutant = bytes;
                mutant[at] = value;
                FrameParser parser;
                parser.feed(mutant);
                while (const auto frame = parser.next()) {
                    if (!frame->ok())
                        break;
                }
            }
        }
    }

    void requests()
    {
        RequestParser parser;
        const QByteArray all = encodeRequest(OpenRequest{u"/tmp/ä \n\".pdf"_s, Secret(u"pässwort \" \\ 1"_s), true}) +
                               encodeRequest(TextRequest()) + encodeRequest(RenderRequest{3, 640}) +
                               encodeRequest(LocateRequest{4, u"„Zitat“\nzweite Zeile"_s, true});
        QCOMPARE(all.count('\n'), 4);
        for (qsizetype cut = 0; cut <= all.size(); ++cut) {
            RequestParser split;
            QList<ExtractRequest> found;
            for (const QByteArray& piece : {all.left(cut), all.mid(cut)}) {
                split.feed(piece);
                while (const auto request = split.next()) {
                    QVERIFY(request->ok());
                    found.append(**request);
                }
            }
            QCOMPARE(found.size(), 4);
            const auto open = std::get<OpenRequest>(found[0]);
            QCOMPARE(open.path, u"/tmp/ä \n\".pdf"_s);
            QCOMPARE(open.password.reveal(), u"pässwort \" \\ 1"_s);
            QVERIFY(open.followLinks);
            QVERIFY(std::holds_alternative<TextRequest>(found[1]));
            QCOMPARE(std::get<RenderRequest>(found[2]).page, 3);
            QCOMPARE(std::get<RenderRequest>(found[2]).width, 640);
            QCOMPARE(std::get<LocateRequest>(found[3]).quote, u"„Zitat“\nzweite Zeile"_s);
            QVERIFY(std::get<LocateRequest>(found[3]).every);
        }
    }
    void badRequests()
    {
        for (const QByteArray& line : {QByteArray("nonsense"), QByteArray("{}"), QByteArray("{\"op\":\"delete\"}"),
                                       QByteArray("[]"), QByteArray()}) {
            RequestParser parser;
            parser.feed(line + '\n');
            const auto request = parser.next();
            QVERIFY2(request && !request->ok(), line.constData());
        }
    }
    void requestWithoutEnd()
    {
        RequestParser parser;
        parser.feed(QByteArray(extractlimits::maxRequestBytes, 'x'));
        QVERIFY(!parser.next());
        parser.feed("y");
        const auto request = parser.next();
        QVERIFY(request && !request->ok());
        QCOMPARE(request->error().code, ErrorCode::TooLarge);
        parser.feed("\n{\"op\":\"text\"}\n");
        QVERIFY(!parser.next());
    }

    void limits()
    {
        using namespace extractlimits;
        using std::chrono::seconds;
        QCOMPARE(cpuLimit(0), seconds(10));
        QCOMPARE(cpuLimit(-1), seconds(10));
        QCOMPARE(cpuLimit(5 << 20), seconds(15));
        QCOMPARE(cpuLimit(0, 100), seconds(15));
        QCOMPARE(cpuLimit(1ll << 40), seconds(120));
        QCOMPARE(cpuLimit(0, 1'000'000), seconds(120));
    }

private:
    static void compare(const QList<QByteArray>& pieces)
    {
        const QList<ExtractFrame> expected = sampleFrames();
        QList<ExtractFrame> found;
        FrameParser parser;
        for (const QByteArray& piece : pieces) {
            parser.feed(piece);
            while (const auto frame = parser.next()) {
                QVERIFY(frame->ok());
                found.append(**frame);
            }
        }
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QVERIFY(same(found[i], expected[i]));
    }
};

QTEST_GUILESS_MAIN(TestExtractProtocol)
#include "tst_extractprotocol.moc"
