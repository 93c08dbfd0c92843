#include "core/documents/worker/formats/xlsxreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/plain/sheetbuilder.h"
#include "core/documents/worker/formats/chartlines.h"
#include "core/documents/worker/formats/workbook.h"
#include "core/documents/worker/formats/xmlpart.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int maxColumns = 16'384;
constexpr int maxRows = 1'048'576;

// 0 for "A7", 27 for "AB1"; -1 where it is no reference.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > maxColumns)
            return -1;
    }
    return column - 1;
}

class Sheet
{
public:
    Sheet(const Workbook& book, SheetBuilder& rows)
        : m_book(book)
        , m_rows(rows)
    {}

    // False where the document is full.
    bool read(XmlPart& xml)
    {
        while (xml.next()) {
            if (xml.reader().isCharacters()) {
                if (m_inValue)
                    m_value += xml.reader().text();
            } else if (xml.starts("row"_L1)) {
                m_row = std::clamp(xml.number("r"_L1, m_row + 1), m_row + 1, maxRows + 1);
                m_cells.clear();
            } else if (xml.starts("c"_L1)) {
                startCell(xml);
            } else if (xml.starts("v"_L1) || xml.starts("t"_L1)) {
                m_inValue = true;
            } else if (xml.starts("rPh"_L1) || xml.starts("f"_L1)) {
                xml.skip();
            } else if (xml.ends("v"_L1) || xml.ends("t"_L1)) {
                m_inValue = false;
            } else if (xml.ends("c"_L1)) {
                endCell();
            } else if (xml.ends("row"_L1) && !m_cells.isEmpty() && m_row <= maxRows) {
                if (!m_rows.row(m_row, m_cells))
                    return false;
            } else if (xml.ends("sheetData"_L1)) {
                break;
            }
        }
        return true;
    }

private:
    void startCell(const XmlPart& xml)
    {
        const int column = columnOf(xml.attribute("r"_L1));
        m_column = column >= 0 ? column : int(m_cells.size());
        m_type = xml.attribute("t"_L1);
        m_style = xml.number("s"_L1, 0);
        m_value.clear();
        m_inValue = false;
    }
    void endCell()
    {
        if (m_value.isEmpty() || m_column >= maxColumns)
            return;
        if (m_cells.size() <= m_column)
            m_cells.resize(m_column + 1);
        m_cells[m_column] = shown();
    }
    QString shown() const
    {
        if (m_type == "s"_L1)
            return m_book.strings.value(m_value.trimmed().toInt(), {});
        if (m_type == "b"_L1)
            return m_value.trimmed() == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
        if (!m_type.isEmpty() && m_type != "n"_L1)
            return m_value;
        bool ok = false;
        const double number = m_value.toDouble(&ok);
        if (!ok)
            return m_value;
        return shownNumber(number, m_book.formats.value(m_style, CellFormat::General), m_book.since1904);
    }

    const Workbook& m_book;
    SheetBuilder& m_rows;
    QStringList m_cells;
    int m_row = 0;
    int m_column = 0;
    QString m_type;
    int m_style = 0;
    QString m_value;
    bool m_inValue = false;
};

// "A7: text" for each comment.
void readComments(ZipArchive& archive, const QString& part, SectionBuilder& lines)
{
    XmlPart xml(archive, part);
    QString place;
    QString text;
    bool inText = false;
    while (xml.next()) {
        if (xml.starts("comment"_L1) || xml.starts("threadedComment"_L1)) {
            place = xml.attribute("ref"_L1);
            text.clear();
        } else if (xml.starts("t"_L1) || xml.starts("text"_L1)) {
            inText = true;
        } else if (xml.ends("t"_L1) || xml.ends("text"_L1)) {
            inText = false;
        } else if (xml.ends("comment"_L1) || xml.ends("threadedComment"_L1)) {
            lines.line(place + u": "_s + text.simplified());
        } else if (inText && xml.reader().isCharacters()) {
            text += xml.reader().text();
        }
    }
}

// What stands beside the cells of a sheet: comments and charts.
void appendBeside(OoxmlPackage& package, const Workbook::Sheet& sheet, DocumentText& document)
{
    SectionBuilder comments;
    SectionBuilder charts;
    for (const Relationship& each : package.relationships(sheet.part)) {
        if (each.type == "comments"_L1 || each.type == "threadedComment"_L1)
            readComments(package.archive(), each.target, comments);
        if (each.type != "drawing"_L1)
            continue;
        for (const Relationship& drawn : package.relationships(each.target)) {
            if (drawn.type == "chart"_L1)
                appendChart(package.archive(), drawn.target, charts);
        }
    }
    for (auto* sections : {&comments, &charts}) {
        const QString kind = sections == &comments ? u"comments"_s : u"charts"_s;
        for (Page& page : sections->take()) {
            page.number = int(document.pages.size()) + 1;
            page.label = u"Sheet %1, %2"_s.arg(shortened(sheet.name, 120), kind);
            document.pages.append(page);
        }
    }
}

} // namespace

Result<DocumentText> XlsxReader::read(const FormatInput& input) const
{
    auto archive = ZipArchive::open(input.bytes);
    if (!archive)
        return archive.error();
    OoxmlPackage package(**archive);
    auto book = readWorkbook(package);
    if (!book)
        return book.error();
    DocumentText document;
    package.readProperties(document);
    int damaged = 0;
    for (const Workbook::Sheet& sheet : std::as_const(book->sheets)) {
        SheetBuilder rows(document, sheet.name, u"Sheet "_s + sheet.name, SheetBuilder::Header::Guess);
        XmlPart xml(**archive, sheet.part);
        const bool room = Sheet(*book, rows).read(xml);
        rows.finish();
        if (!room) {
            document.warnings.append(u"sheet “%1” and what follows are too large and were cut"_s.arg(sheet.name));
            break;
        }
        damaged += !xml.outcome();
        appendBeside(package, sheet, document);
    }
    const auto& trouble = (*archive)->trouble();
    if (trouble && trouble->code == ErrorCode::ResourceLimit)
        return *trouble;
    if (damaged > 0 && document.pages.isEmpty())
        return refusal(ErrorCode::Corrupt);
    if (damaged > 0)
        document.warnings.append(u"%1 of %2 sheets are damaged"_s.arg(damaged).arg(book->sheets.size()));
    return document;
}

} // namespace sheaf
