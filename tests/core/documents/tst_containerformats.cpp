#include "core/documents/testzip.h"
#include "core/documents/worker/formats/containerlimits.h"
#include "core/documents/worker/formats/formatreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

using Entries = QList<std::pair<QString, QByteArray>>;

constexpr auto office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relationships(const QList<std::pair<QByteArray, QByteArray>>& typeAndTarget)
{
    QByteArray out = "<Relationships>";
    int id = 0;
    for (const auto& [type, target] : typeAndTarget)
        out += "<Relationship Id='r" + QByteArray::number(++id) + "' Type='" + office + type + "' Target='" + target +
               "'/>";
    return out + "</Relationships>";
}

QByteArray wordXml(const QByteArray& body)
{
    return "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
}

QByteArray paragraph(const QByteArray& text, const QByteArray& style = {})
{
    const QByteArray properties = style.isEmpty() ? QByteArray() : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
    return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

Entries docx(const QByteArray& body)
{
    return {{u"[Content_Types].xml"_s, "<Types/>"},
            {u"_rels/.rels"_s, relationships({{"officeDocument", "word/document.xml"},
                                              {"metadata/core-properties", "docProps/core.xml"}})},
            {u"docProps/core.xml"_s,
             "<c xmlns:dc='dc'><dc:title>The Title</dc:title><dc:creator>A. Author</dc:creator></c>"},
            {u"word/document.xml"_s, wordXml(body)},
            {u"word/_rels/document.xml.rels"_s, relationships({{"styles", "styles.xml"}, {"footnotes", "notes.xml"}})},
            {u"word/styles.xml"_s, "<w:styles xmlns:w='w'><w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                                   "<w:style w:styleId='H2'><w:name w:val='Heading 2'/></w:style>"
                                   "<w:style w:styleId='Own'><w:basedOn w:val='H2'/></w:style></w:styles>"},
            {u"word/notes.xml"_s,
             "<w:footnotes xmlns:w='w'><w:footnote>" + paragraph("A note.") + "</w:footnote></w:footnotes>"}};
}

Entries xlsx(const QByteArray& rows)
{
    return {
        {u"[Content_Types].xml"_s, "<Types/>"},
        {u"_rels/.rels"_s, relationships({{"officeDocument", "/xl/workbook.xml"}})},
        {u"xl/workbook.xml"_s, "<workbook xmlns:r='r'><sheets><sheet name='Prices' r:id='r1'/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         relationships({{"worksheet", "sheet.xml"}, {"sharedStrings", "strings.xml"}, {"styles", "styles.xml"}})},
        {u"xl/strings.xml"_s, "<sst><si><t>Item</t></si><si><r><t>Pri</t></r><r><t>ce</t></r></si><si><t>Since</t></si>"
                              "<si><t>Tea</t><rPh><t>unread</t></rPh></si></sst>"},
        {u"xl/styles.xml"_s, "<s><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy'/></numFmts><cellXfs>"
                             "<xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='9'/></cellXfs></s>"},
        {u"xl/sheet.xml"_s, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

QByteArray priceRows(int count)
{
    QByteArray rows =
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>";
    for (int i = 2; i < count + 2; ++i) {
        const QByteArray n = QByteArray::number(i);
        rows += "<row r='" + n + "'><c r='A" + n + "' t='s'><v>3</v></c><c r='B" + n + "'><v>" + n +
                ".5</v></c><c r='C" + n + "' s='1'><v>45413</v></c></row>";
    }
    return rows;
}

Result<DocumentText> read(const Entries& entries, const QString& name = u"file"_s)
{
    const QByteArray bytes = zipOf(entries);
    return readFormat({bytes, name});
}

QStringList labels(const DocumentText& document)
{
    QStringList all;
    for (const Page& page : document.pages)
        all.append(page.label);
    return all;
}

const QByteArray longText = QByteArray("Some words of a long paragraph that fill a section. ").repeated(30);

} // namespace

class TestContainerFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void docxSections()
    {
        const auto result = read(docx(paragraph("Setup", "H1") + paragraph(longText) + paragraph("Linux", "Own") +
                                      paragraph(longText) + paragraph("Use", "H1") + paragraph(longText)));
        QVERIFY(result.ok());
        QCOMPARE(result->title, u"The Title"_s);
        QCOMPARE(result->author, u"A. Author"_s);
        QCOMPARE(result->paged, false);
        QCOMPARE(labels(*result), QStringList({u"Setup"_s, u"Setup › Linux"_s, u"Use"_s, u"Footnotes"_s}));
        QVERIFY(result->pages[1].text.startsWith("Linux\n\nSome words"_L1));
        QCOMPARE(result->pages[3].text, u"A note."_s);
        QCOMPARE(result->pageCount, 4);
    }
    void docxInline()
    {
        const auto result = read(docx(
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr><w:r><w:t>one</w:t>"
            "<w:tab/><w:t>two</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>"
            "<w:tbl><w:tr><w:tc>" +
            paragraph("Name") + "</w:tc><w:tc>" + paragraph("Age") +
            "</w:tc></w:tr>"
            "<w:tr><w:tc>" +
            paragraph("Ann") + "</w:tc><w:tc>" + paragraph("7") + "</w:tc></w:tr></w:tbl>"));
        QVERIFY(result.ok());
        QVERIFY2(result->pages[0].text.startsWith("  - one\ttwo\n\nName: Ann; Age: 7"_L1),
                 qPrintable(result->pages[0].text));
    }
    void docxNestedWithoutEnd()
    {
        // A hundred thousand tables in each other: nothing may recurse.
        const auto result = read(docx(QByteArray("<w:tbl><w:tr><w:tc>").repeated(100'000) + paragraph("deep")));
        QVERIFY(!result.ok() || !result->warnings.isEmpty());
    }
    void damagedIsReadAsFarAsItGoes()
    {
        const auto result = read(docx(paragraph("Kept words.") + "<w:p><w:r></w:p>"));
        QVERIFY(result.ok());
        QVERIFY(result->pages[0].text.contains("Kept words."_L1));
        QCOMPARE(result->warnings.size(), 1);
    }
    void pptxSlides()
    {
        const auto shape = [](const QByteArray& type, const QByteArray& text) {
            return "<p:sp><p:nvPr><p:ph type='" + type + "'/></p:nvPr><p:txBody><a:p><a:r><a:t>" + text +
                   "</a:t></a:r></a:p></p:txBody></p:sp>";
        };
        const auto slide = [](const QByteArray& shapes) {
            return "<p:sld xmlns:p='p' xmlns:a='a'>" + shapes + "</p:sld>";
        };
        const auto result = read(
            {{u"[Content_Types].xml"_s, "<Types/>"},
             {u"_rels/.rels"_s, relationships({{"officeDocument", "ppt/presentation.xml"}})},
             {u"ppt/presentation.xml"_s, "<p xmlns:r='r'><sldId id='256' r:id='r2'/><sldId id='257' r:id='r1'/></p>"},
             {u"ppt/_rels/presentation.xml.rels"_s,
              relationships({{"slide", "slides/b.xml"}, {"slide", "slides/a.xml"}})},
             {u"ppt/slides/a.xml"_s,
              slide(shape("title", "Costs") + shape("body", "They rise.") + shape("sldNum", "1"))},
             {u"ppt/slides/b.xml"_s, slide(shape("body", "Second."))},
             {u"ppt/slides/_rels/a.xml.rels"_s, relationships({{"notesSlide", "../notes.xml"}})},
             {u"ppt/notes.xml"_s, slide(shape("sldImg", "x") + shape("body", "Say this."))}});
        QVERIFY(result.ok());
        QCOMPARE(labels(*result), QStringList({u"Slide 1: Costs"_s, u"Slide 2"_s}));
        QCOMPARE(result->pages[0].text, u"Costs\n\nThey rise.\n\nNotes: Say this."_s);
    }
    void xlsxRowsAndTables()
    {
        const auto result = read(xlsx(priceRows(60)));
        QVERIFY(result.ok());
        QCOMPARE(labels(*result), QStringList({u"Sheet Prices, rows 2-41"_s, u"Sheet Prices, rows 42-61"_s}));
        QVERIFY(result->pages[0].keepLines);
        QCOMPARE(result->pages[0].text.section(u'\n', 0, 0), u"Item: Tea; Price: 2.5; Since: 2024-05-01"_s);
        QCOMPARE(result->tables.size(), 1);
        QCOMPARE(result->tables[0].name, u"Prices"_s);
        QCOMPARE(result->tables[0].columns, QStringList({u"Item"_s, u"Price"_s, u"Since"_s}));
        QCOMPARE(result->tables[0].rows.size(), 60);
        QCOMPARE(result->tables[0].rows[59], QStringList({u"Tea"_s, u"61.5"_s, u"2024-05-01"_s}));
        QVERIFY(result->tables[0].complete);
    }
    void odfText()
    {
        const auto result = read(
            {{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
             {u"meta.xml"_s, "<m xmlns:dc='d'><dc:title>Odt</dc:title></m>"},
             {u"content.xml"_s, "<c><text><h outline-level='1'>One</h><p>First<s c='2'/>para<note><note-citation>1"
                                "</note-citation><note-body><p>Aside.</p></note-body></note>graph.</p></text></c>"}});
        QVERIFY(result.ok());
        QCOMPARE(result->title, u"Odt"_s);
        QCOMPARE(labels(*result), QStringList({u"One"_s}));
        QCOMPARE(result->pages[0].text, u"One\n\nAside.\n\nFirst  paragraph."_s);
    }
    void odsRepeats()
    {
        const auto result = read(
            {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
             {u"content.xml"_s,
              "<c><table "
              "name='S'><table-row><table-cell><p>Day</p></table-cell><table-cell><p>Rain</p></table-cell></table-row>"
              "<table-row number-rows-repeated='2'><table-cell date-value='2024-02-03'><p>3 Feb</p></table-cell>"
              "<table-cell><p>7</p></table-cell></table-row>"
              "<table-row number-rows-repeated='1048000'><table-cell "
              "number-columns-repeated='16384'/></table-row></table></c>"}});
        QVERIFY(result.ok());
        QCOMPARE(result->pages[0].text, u"Day: 2024-02-03; Rain: 7\nDay: 2024-02-03; Rain: 7"_s);
        QCOMPARE(result->tables[0].rows.size(), 2);
    }
    void odfEncrypted()
    {
        const auto result = read({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                                  {u"META-INF/manifest.xml"_s, "<m><file-entry><encryption-data/></file-entry></m>"},
                                  {u"content.xml"_s, "\x01\x02"}});
        QCOMPARE(result.error().message, reasonKey(ExtractReason::EncryptedOffice));
    }
    void epubInSpineOrder()
    {
        const Entries entries = {
            {u"mimetype"_s, "application/epub+zip"},
            {u"META-INF/container.xml"_s, "<c><rootfile full-path='O/p.opf'/></c>"},
            {u"O/p.opf"_s,
             "<p xmlns:dc='d'><dc:title>Poems</dc:title><dc:creator>Ann</dc:creator><item id='a' href='a.xhtml'/>"
             "<item id='b' href='b%20c.xhtml'/><item id='n' href='t.ncx' media-type='application/x-dtbncx+xml'/>"
             "<itemref idref='b'/><itemref idref='a'/></p>"},
            {u"O/t.ncx"_s,
             "<n><navPoint><navLabel><text>Opening</text></navLabel><content src='b%20c.xhtml#x'/></navPoint></n>"},
            {u"O/a.xhtml"_s, "<html><body><h1>Second</h1><p>" + longText + "</p></body></html>"},
            {u"O/b c.xhtml"_s, "<html><body><p>" + longText + "</p></body></html>"}};
        const auto result = read(entries);
        QVERIFY(result.ok());
        QCOMPARE(result->title, u"Poems"_s);
        QCOMPARE(result->author, u"Ann"_s);
        QCOMPARE(labels(*result), QStringList({u"Opening"_s, u"Second"_s}));
        Entries protectedBook = entries;
        protectedBook.append({u"META-INF/encryption.xml"_s, "<e><CipherReference URI='O/a.xhtml'/></e>"});
        QCOMPARE(read(protectedBook).error().message, reasonKey(ExtractReason::ProtectedBook));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<ExtractReason>("reason");
        const auto wide = [](const QByteArray& name) {
            QByteArray out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
            for (const char c : name)
                out += QByteArray(1, c) + '\0';
            return out;
        };
        const QByteArray zeros(80 * 1024 * 1024, ' ');
        const QByteArray laughs = "<!DOCTYPE d [<!ENTITY a '" + QByteArray(1000, 'x') + "'><!ENTITY b '" +
                                  QByteArray("&a;").repeated(100) + "'><!ENTITY c '" + QByteArray("&b;").repeated(100) +
                                  "'>]>" + wordXml(paragraph("&c;"));
        Entries bomb = docx({});
        bomb[3].second = laughs;
        QTest::newRow("old Word") << wide("WordDocument") << ErrorCode::Unsupported << ExtractReason::OldOffice;
        QTest::newRow("encrypted") << wide("EncryptedPackage") << ErrorCode::Unsupported
                                   << ExtractReason::EncryptedOffice;
        QTest::newRow("Outlook") << wide("__substg1.0_0037001F") << ErrorCode::Unsupported
                                 << ExtractReason::OutlookMessage;
        QTest::newRow("archive") << zipOf({{u"a.txt"_s, "text"}}) << ErrorCode::Unsupported << ExtractReason::Archive;
        QTest::newRow("drawing") << zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.graphics"}})
                                 << ErrorCode::Unsupported << ExtractReason::OtherOffice;
        QTest::newRow("encrypted entries")
            << zipOf(docx(paragraph("x")), "secret") << ErrorCode::Unsupported << ExtractReason::EncryptedOffice;
        QTest::newRow("bomb") << zipOf(docx(paragraph(zeros))) << ErrorCode::ResourceLimit
                              << ExtractReason::UnpacksTooLarge;
        QTest::newRow("XML bomb") << zipOf(bomb) << ErrorCode::Corrupt << ExtractReason::None;
        QTest::newRow("half a ZIP") << zipOf(docx(paragraph("x"))).first(400) << ErrorCode::Corrupt
                                    << ExtractReason::None;
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\0",
                                              7)
                                << ErrorCode::Unsupported << ExtractReason::UnknownBinary;
        QTest::newRow("empty") << QByteArray() << ErrorCode::Empty << ExtractReason::None;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(ExtractReason, reason);
        const auto result = readFormat({bytes, u"f"_s});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().message, reasonKey(reason));
    }
    // Whatever a byte is changed to, there is a result.
    void mutations()
    {
        const QByteArray whole = zipOf(xlsx(priceRows(3)));
        for (qsizetype at = 0; at < whole.size(); at += 3) {
            QByteArray mutant = whole;
            mutant[at] = char(mutant[at] ^ 0x55);
            static_cast<void>(readFormat({mutant, u"f"_s}));
            static_cast<void>(readFormat({whole.first(at), u"f"_s}));
        }
    }
};

QTEST_GUILESS_MAIN(TestContainerFormats)
#include "tst_containerformats.moc"
