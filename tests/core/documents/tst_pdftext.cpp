#include "core/documents/testpdf.h"
#include "core/documents/textcleaner.h"
#include "core/documents/workerreader.h"
#include "support/await.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What the text of a page should be like, by both engines: order, rows, turned pages, glyphs without characters.
class TestPdfText : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<Clock> m_clock = std::make_shared<SteadyClock>();

    // A page of one content stream. F is Helvetica; G is a font whose glyphs have no names anybody knows.
    static QByteArray page(const QByteArray& content, const QByteArray& entries = {})
    {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
               "1>>endobj\n"
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" +
               entries +
               "/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>>>>>endobj\n"
               "4 0 obj<</Length " +
               QByteArray::number(content.size()) + ">>stream\n" + content +
               "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
               "6 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]/FirstChar "
               "1/LastChar "
               "3/Widths[1000 1000 1000]/Encoding<</Type/Encoding/Differences[1/q1/q2/q3]>>/CharProcs<</q1 7 0 R/q2 7 "
               "0 "
               "R/q3 7 0 R>>/Resources<<>>>>endobj\n"
               "7 0 obj<</Length 39>>stream\n1000 0 0 0 750 750 d1 0 0 750 750 re f \nendstream endobj\n"
               "trailer<</Root 1 0 R/Size 8>>\n%%EOF";
    }
    static QByteArray at(int x, int y, const QByteArray& text)
    {
        return "BT /F 10 Tf " + QByteArray::number(x) + ' ' + QByteArray::number(y) + " Td (" + text + ") Tj ET\n";
    }
    Result<DocumentText> read(const QByteArray& bytes, const QString& engine) const
    {
        QFile file(QDir(QDir(m_dir.path()).canonicalPath()).filePath(u"x.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return Error::make(ErrorCode::Io, u"no file"_s);
        file.write(bytes);
        file.close();
        const auto pool = std::make_shared<WorkerPool>(QStringLiteral(SHEAF_BINARY_DIR "/") + engine, m_clock, 1,
                                                       ExtractWorker::Mode::Interactive);
        WorkerReader reader(pool, m_clock);
        return await(reader.read({file.fileName(), {}}, {}), 60'000);
    }
    QString clean(const QByteArray& bytes, const QString& engine) const
    {
        const auto result = read(bytes, engine);
        return result.ok() ? cleanPages(result->pages).first().text : result.error().message;
    }
    static void engines()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("QtPdf") << u"sheaf-extract"_s;
        QTest::newRow("poppler") << u"sheaf-extract-poppler"_s;
    }

private Q_SLOTS:
    void columns_data() { engines(); }
    void columns()
    {
        QFETCH(QString, engine);
        QByteArray content;
        for (int i = 0; i < 5; ++i)
            content += at(50, 700 - 12 * i, "the left column goes on in line " + QByteArray::number(i));
        for (int i = 0; i < 5; ++i)
            content += at(320, 700 - 12 * i, "the right column goes on in line " + QByteArray::number(i));
        const QString text = clean(page(content), engine);
        QVERIFY2(text.indexOf("left column goes on in line 4"_L1) < text.indexOf("right column goes on in line 0"_L1),
                 qPrintable(text));
        QCOMPARE(text.count(u'\n'), 9);
    }
    void rows_data() { engines(); }
    void rows()
    {
        QFETCH(QString, engine);
        QByteArray content;
        const QList<QList<QByteArray>> table = {
            {"Item", "2021", "2022"}, {"Sales", "1,204", "1,377"}, {"Net", "96", "(12)"}};
        for (int row = 0; row < table.size(); ++row)
            for (int column = 0; column < 3; ++column)
                content += at(50 + 150 * column, 700 - 14 * row,
                              QByteArray(table[row][column]).replace('(', "\\(").replace(')', "\\)"));
        QCOMPARE(clean(page(content), engine), u"Item 2021 2022\nSales 1,204 1,377\nNet 96 (12)"_s);
    }
    void turned_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<int>("angle");
        for (const int angle : {90, 180, 270}) {
            QTest::addRow("QtPdf %d", angle) << u"sheaf-extract"_s << angle;
            QTest::addRow("poppler %d", angle) << u"sheaf-extract-poppler"_s << angle;
        }
    }
    void turned()
    {
        QFETCH(QString, engine);
        QFETCH(int, angle);
        // Drawn so that it stands upright when the page is turned as it says.
        const QByteArray matrix = angle == 90    ? "0 1 -1 0 600 0 cm\n"
                                  : angle == 180 ? "-1 0 0 -1 600 800 cm\n"
                                                 : "0 -1 1 0 0 800 cm\n";
        const QByteArray content = matrix + at(50, 500, "A page that is turned") + at(50, 488, "has the same text.");
        const QString text = clean(page(content, "/Rotate " + QByteArray::number(angle)), engine);
        QCOMPARE(text, u"A page that is turned\nhas the same text."_s);
    }
    void hyphens_data() { engines(); }
    void hyphens()
    {
        QFETCH(QString, engine);
        const QByteArray content =
            at(50, 700, "These words are intro-") + at(50, 688, "duced for a test of cut") + at(50, 676, "words.");
        QCOMPARE(clean(page(content), engine), u"These words are introduced for a test of cut\nwords."_s);
    }
    void glyphsWithoutCharacters_data() { engines(); }
    void glyphsWithoutCharacters()
    {
        QFETCH(QString, engine);
        const auto result =
            read(page("BT /G 10 Tf 50 700 Td (\\001\\002\\003\\001\\002\\003\\003\\001) Tj ET"), engine);
        QVERIFY2(!result.ok(), result.ok() ? qPrintable(result->pages.first().text) : "");
        QCOMPARE(result.error().code, ErrorCode::NoText);
        QVERIFY2(result.error().message.contains("no characters"_L1), qPrintable(result.error().message));
    }
    void oneLostPageOfMany()
    {
        TestPdf pdf;
        pdf.pages = {"First page.", "", "\\001\\002\\003\\004\\005\\006"};
        QByteArray bytes = pdf.bytes();
        bytes.replace("(\\\\001\\\\002\\\\003\\\\004\\\\005\\\\006)", "<0102030405060102030405060>");
        const auto result = read(bytes, u"sheaf-extract"_s);
        QVERIFY(result.ok());
        QCOMPARE(result->pages.size(), 1);
        QCOMPARE(result->warnings,
                 (QStringList{u"1 of 3 pages have no text layer"_s,
                              u"the text of 1 of 3 pages cannot be read: their fonts carry no characters"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPdfText)
#include "tst_pdftext.moc"
