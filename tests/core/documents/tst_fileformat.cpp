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
        QTest::newRow("NUL") << QByteArray("abc\0def", 7) << FileFormat::Binary;
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << FileFormat::Binary;
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
        QTest::newRow("Latin-1") << QByteArray("Gr\xfc\xdf"
                                               "e")
                                 << u"Grüße"_s;
        QTest::newRow("Windows-1252 quotes") << QByteArray("\x93so\x94 \x80"
                                                           "5")
                                             << u"“so” €5"_s;
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto decoded = decodeText(bytes, u"f.txt"_s);
        QVERIFY(decoded.ok());
        QCOMPARE(*decoded, text);
    }
    void refuses()
    {
        QCOMPARE(decodeText(QByteArray("a\0b", 3), u"f"_s).error().code, ErrorCode::Unsupported);
        QCOMPARE(decodeText({}, u"f"_s).error().code, ErrorCode::Empty);
        QCOMPARE(decodeText(" \n\t", u"f"_s).error().code, ErrorCode::Empty);
        QVERIFY(decodeText({}, u"name.txt"_s).error().message.contains("name.txt"_L1));
    }
};

QTEST_GUILESS_MAIN(TestFileFormat)
#include "tst_fileformat.moc"
