#include "core/documents/fileformat.h"
#include "core/documents/textdecoder.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

Q_DECLARE_METATYPE(sheaf::FileFormat)

class TestFileFormat : public QObject
{
    Q_OBJECT

private:
    static QByteArray encoded(QStringConverter::Encoding encoding, const QString& text)
    {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return encoder.encode(text);
    }
    static QByteArray unmarked(QStringConverter::Encoding encoding, const QString& text)
    {
        QStringEncoder encoder(encoding);
        return encoder.encode(text);
    }

private Q_SLOTS:
    void sniffs_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<FileFormat>("format");
        QTest::newRow("empty") << QByteArray() << FileFormat::Empty;
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj") << FileFormat::Pdf;
        QTest::newRow("PDF header alone") << QByteArray("%PDF-1.4") << FileFormat::Pdf;
        QTest::newRow("PDF behind junk") << QByteArray(QByteArray(900, 'x') + "%PDF-1.7\n1 0 obj <<>>")
                                         << FileFormat::Pdf;
        QTest::newRow("PDF too far behind")
            << QByteArray(QByteArray(1100, 'x') + "%PDF-1.7\n1 0 obj <<>>") << FileFormat::Text;
        QTest::newRow("text about PDF") << QByteArray("A file starts with %PDF-1.7 and goes on.") << FileFormat::Text;
        QTest::newRow("magic without a version") << QByteArray("%PDF-x 1 0 obj") << FileFormat::Text;
        QTest::newRow("text") << QByteArray("Hello\r\n\tworld\f") << FileFormat::Text;
        QTest::newRow("Latin-1") << QByteArray("caf\xe9") << FileFormat::Text;
        QTest::newRow("UTF-16") << encoded(QStringConverter::Utf16LE, u"abc"_s) << FileFormat::Text;
        QTest::newRow("UTF-32") << encoded(QStringConverter::Utf32BE, u"abc"_s) << FileFormat::Text;
        QTest::newRow("UTF-16 without mark")
            << unmarked(QStringConverter::Utf16LE, u"One line\nand another\n"_s) << FileFormat::Text;
        QTest::newRow("16-bit numbers") << QByteArray("\x01\0\x20\0\x02\0\x20\0", 8) << FileFormat::Binary;
        QTest::newRow("NUL") << QByteArray("abc\0def", 7) << FileFormat::Binary;
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << FileFormat::Zip;
        QTest::newRow("OLE2") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", 9) << FileFormat::Ole;
        QTest::newRow("HTML") << QByteArray("\xEF\xBB\xBF <!-- x --><!DOCTYPE html><p>") << FileFormat::Html;
        QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?>\n<html xmlns='x'>") << FileFormat::Html;
        QTest::newRow("part of a page") << QByteArray("<div class='a'>x</div>") << FileFormat::Html;
        QTest::newRow("XML") << QByteArray("<?xml version='1.0'?><list/>") << FileFormat::Xml;
        QTest::newRow("RTF") << QByteArray("{\\rtf1\\ansi") << FileFormat::Rtf;
        QTest::newRow("mail") << QByteArray("Received: from x\r\n by y\r\nSubject: Hi\r\nFrom: a@b.c\r\n\r\nText")
                              << FileFormat::Mail;
        QTest::newRow("mbox") << QByteArray("From a@b Mon\nFrom: a@b\nDate: x\n\n") << FileFormat::Mail;
        QTest::newRow("notes like mail") << QByteArray("Subject: Bees\nThey fly.\n") << FileFormat::Text;
        QTest::newRow("table") << QByteArray("a;b\n1;2\n3;4\n5;6\n") << FileFormat::Delimited;
        QTest::newRow("sentences") << QByteArray("One, two.\nThree, four, five.\nSix.\nSeven, eight.\n")
                                   << FileFormat::Text;
        QTest::newRow("Markdown") << QByteArray("# Title\n\nSee [x](y).\n") << FileFormat::Markdown;
        QTest::newRow("hash alone") << QByteArray("# comment\nx = 1\n") << FileFormat::Text;
        QTest::newRow("script") << QByteArray("#!/bin/sh\necho\n") << FileFormat::SourceCode;
        QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04\x05xyz") << FileFormat::Binary;
    }
    void sniffs()
    {
        QFETCH(QByteArray, head);
        QFETCH(FileFormat, format);
        QCOMPARE(sniffFormat(head), format);
    }
    void anyBytesAreSafe()
    {
        for (int a = 0; a < 256; ++a) {
            for (int b = 0; b < 256; ++b)
                QVERIFY(sniffFormat(QByteArray(1, char(a)) + char(b)) != FileFormat::Empty);
        }
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString sample = u"Grüße, 世界 😀"_s;
        QTest::newRow("UTF-8") << sample.toUtf8() << sample;
        QTest::newRow("UTF-8 with mark") << encoded(QStringConverter::Utf8, sample) << sample;
        QTest::newRow("UTF-16 LE") << encoded(QStringConverter::Utf16LE, sample) << sample;
        QTest::newRow("UTF-16 BE") << encoded(QStringConverter::Utf16BE, sample) << sample;
        QTest::newRow("UTF-32 LE") << encoded(QStringConverter::Utf32LE, sample) << sample;
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            const auto row = [encoding](const char* name, const QString& text) {
                QTest::addRow("%s, %s without mark", name, encoding == QStringConverter::Utf16LE ? "LE" : "BE")
                    << unmarked(encoding, text) << text;
            };
            row("English", u"Bees fly far.\r\nThey come home."_s);
            row("Russian", u"Пчёлы летают далеко. 😀\n"_s);
            row("Chinese", u"蜜蜂 飞 得 很 远\n"_s);
        }
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(decodeUnicode(bytes), text);
    }
    void refuses()
    {
        QVERIFY(!decodeUnicode(QByteArray("a\0b", 3)));
        QVERIFY(!decodeUnicode("caf\xe9"));
        QVERIFY(isBlank(u" \n\t"));
        QVERIFY(!isBlank(u" x"));
    }
    // The name decides between kinds of text and nothing else.
    void names_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("name");
        QTest::addColumn<FileFormat>("format");
        QTest::newRow("Markdown") << QByteArray("plain words") << u"a.MD"_s << FileFormat::Markdown;
        QTest::newRow("Markdown that starts with a tag")
            << QByteArray("<div>x</div>") << u"a.md"_s << FileFormat::Markdown;
        QTest::newRow("source") << QByteArray("# one\n- two\n- [x](y)") << u"a.py"_s << FileFormat::SourceCode;
        QTest::newRow("table") << QByteArray("name\nAnn") << u"a.csv"_s << FileFormat::Delimited;
        QTest::newRow("HTML") << QByteArray("<b>x</b>") << u"a.html"_s << FileFormat::Html;
        QTest::newRow("no suffix") << QByteArray("words") << u"csv"_s << FileFormat::Text;
        QTest::newRow("PDF named as text") << QByteArray("%PDF-1.4") << u"a.csv"_s << FileFormat::Pdf;
        QTest::newRow("text named as PDF") << QByteArray("words") << u"a.pdf"_s << FileFormat::Text;
        QTest::newRow("page named as text") << QByteArray("<!DOCTYPE html>") << u"a.md"_s << FileFormat::Html;
    }
    void names()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, name);
        QFETCH(FileFormat, format);
        QCOMPARE(sniffFormat(head, name), format);
    }
    void containers()
    {
        QCOMPARE(sniffContainer({u"word/document.xml"_s, u"_rels/.rels"_s}, {}), FileFormat::Docx);
        QCOMPARE(sniffContainer({u"ppt/x"_s, u"[Content_Types].xml"_s}, {}), FileFormat::Pptx);
        QCOMPARE(sniffContainer({u"XL/workbook.xml"_s, u"[Content_Types].xml"_s}, {}), FileFormat::Xlsx);
        QCOMPARE(sniffContainer({u"word/a.txt"_s}, {}), FileFormat::Zip);
        QCOMPARE(sniffContainer({}, "application/epub+zip\n"), FileFormat::Epub);
        QCOMPARE(sniffContainer({}, "application/vnd.oasis.opendocument.text-template"), FileFormat::Odt);
        QCOMPARE(sniffContainer({}, "application/vnd.oasis.opendocument.graphics"), FileFormat::Zip);
        QVERIFY(readableSuffixes().contains(u"docx"_s) && !readableSuffixes().contains(u"json"_s));
    }
};

QTEST_GUILESS_MAIN(TestFileFormat)
#include "tst_fileformat.moc"
