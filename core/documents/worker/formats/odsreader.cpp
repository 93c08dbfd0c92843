#include "core/documents/worker/formats/odsreader.h"

#include "core/documents/plain/sheetbuilder.h"
#include "core/documents/worker/formats/odfpackage.h"
#include "core/documents/worker/formats/xmlpart.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int maxOdsColumns = 16'384;
constexpr int mostRepeatedRows = 1000; // with words in them
constexpr int maxOdsRows = 1'048'576;

// One sheet after the other; repeated cells and rows stand once in the file.
class OdsSheets
{
public:
    explicit OdsSheets(DocumentText& document)
        : m_document(document)
    {}

    // False where the document is full.
    bool read(XmlPart& xml)
    {
        while (xml.next()) {
            if (xml.reader().isStartElement())
                start(xml);
            else if (xml.reader().isEndElement() && !end(xml.reader().name()))
                return false;
            else if (xml.reader().isCharacters() && m_inCell && m_inParagraph)
                m_text += xml.reader().text();
        }
        if (m_sheet)
            m_sheet->finish();
        return true;
    }

private:
    void start(XmlPart& xml)
    {
        const QStringView name = xml.reader().name();
        if (name == "annotation"_L1 || name == "shapes"_L1 || name == "tracked-changes"_L1 || name == "forms"_L1) {
            xml.skip();
        } else if (name == "table"_L1) {
            const QString sheet = xml.attribute("name"_L1);
            m_sheet =
                std::make_unique<SheetBuilder>(m_document, sheet, u"Sheet "_s + sheet, SheetBuilder::Header::Guess);
            m_row = 0;
        } else if (name == "table-row"_L1) {
            m_cells.clear();
            m_blank = 0;
            m_rowRepeat = std::clamp(xml.number("number-rows-repeated"_L1, 1), 1, maxOdsRows);
        } else if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
            m_inCell = true;
            m_text.clear();
            m_cellRepeat = std::clamp(xml.number("number-columns-repeated"_L1, 1), 1, maxOdsColumns);
            // A date is shown in the language of its author; its value is the same everywhere.
            m_value = xml.attribute("date-value"_L1).replace(u'T', u' ');
        } else if (name == "p"_L1) {
            if (!m_text.isEmpty())
                m_text += u'\n';
            m_inParagraph = true;
        } else if (name == "s"_L1 && m_inParagraph) {
            m_text += u' ';
        }
    }
    bool end(QStringView name)
    {
        if (name == "p"_L1) {
            m_inParagraph = false;
        } else if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
            endCell();
        } else if (name == "table-row"_L1 && m_sheet) {
            const int repeat = m_cells.isEmpty() ? 0 : std::min(m_rowRepeat, mostRepeatedRows);
            for (int i = 1; i <= repeat; ++i) {
                if (!m_sheet->row(m_row + i, m_cells))
                    return false;
            }
            m_row = std::min(m_row + m_rowRepeat, maxOdsRows);
        } else if (name == "table"_L1 && m_sheet) {
            m_sheet->finish();
            m_sheet.reset();
        }
        return true;
    }
    void endCell()
    {
        m_inCell = false;
        const QString shown = m_value.isEmpty() ? m_text.trimmed() : m_value;
        if (shown.isEmpty()) {
            m_blank = std::min(m_blank + m_cellRepeat, maxOdsColumns);
            return;
        }
        if (m_cells.size() + m_blank + m_cellRepeat > maxOdsColumns)
            return;
        m_cells.resize(m_cells.size() + std::exchange(m_blank, 0));
        for (int i = 0; i < m_cellRepeat; ++i)
            m_cells.append(shown);
    }

    DocumentText& m_document;
    std::unique_ptr<SheetBuilder> m_sheet;
    QStringList m_cells;
    QString m_text;
    QString m_value;
    int m_row = 0; // the last one
    int m_rowRepeat = 1;
    int m_cellRepeat = 1;
    int m_blank = 0; // empty cells before the next one with words
    bool m_inCell = false;
    bool m_inParagraph = false;
};

} // namespace

Result<DocumentText> OdsReader::read(const FormatInput& input) const
{
    DocumentText document;
    auto archive = openOdf(input.bytes, document);
    if (!archive)
        return archive.error();
    XmlPart xml(**archive, u"content.xml"_s);
    if (!OdsSheets(document).read(xml))
        document.warnings.append(u"the document is too large and was cut"_s);
    else if (const auto read = xml.outcome(); !read) {
        if (document.pages.isEmpty() || read.error().code == ErrorCode::ResourceLimit)
            return read.error();
        document.warnings.append(u"a part of the document is damaged and was left out"_s);
    }
    return document;
}

} // namespace sheaf
