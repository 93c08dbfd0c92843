#include "core/documents/worker/formats/slidetext.h"

#include "core/documents/plain/tablelines.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostSlideIndent = 12;

// What stands on every slide alike.
bool isFurniture(const QString& placeholder, SlideText::Part part)
{
    return placeholder == "sldNum"_L1 || placeholder == "dt"_L1 || placeholder == "ftr"_L1 || placeholder == "hdr"_L1 ||
           (part == SlideText::Part::Notes && placeholder == "sldImg"_L1);
}

} // namespace

Result<void> SlideText::read(XmlPart& xml, Part part, SectionBuilder& sections)
{
    while (xml.next()) {
        QXmlStreamReader& reader = xml.reader();
        if (reader.isEndElement()) {
            end(reader.name(), sections);
        } else if (reader.isCharacters()) {
            if (m_inText && m_inParagraph)
                m_text += reader.text();
        } else if (xml.starts("sp"_L1)) {
            m_placeholder.clear();
        } else if (xml.starts("ph"_L1)) {
            m_placeholder = xml.attribute("type"_L1);
        } else if (xml.starts("txBody"_L1) && isFurniture(m_placeholder, part)) {
            xml.skip();
        } else if (xml.starts("Fallback"_L1)) {
            xml.skip();
        } else if (xml.starts("p"_L1)) {
            m_inParagraph = true;
            m_text.clear();
            m_indent = 0;
        } else if (xml.starts("pPr"_L1)) {
            m_indent = std::clamp(xml.number("lvl"_L1, 0), 0, mostSlideIndent);
        } else if (xml.starts("t"_L1)) {
            m_inText = true;
        } else if (xml.starts("br"_L1)) {
            m_text += u'\n';
        } else if (xml.starts("tbl"_L1)) {
            m_rows.clear();
        } else if (xml.starts("tr"_L1)) {
            m_rows.append(QStringList());
        } else if (xml.starts("tc"_L1)) {
            m_inCell = true;
            m_cell.clear();
        }
    }
    return xml.outcome();
}

void SlideText::end(QStringView name, SectionBuilder& sections)
{
    if (name == "t"_L1) {
        m_inText = false;
    } else if (name == "p"_L1 && m_inParagraph) {
        endParagraph(sections);
    } else if (name == "sp"_L1) {
        m_placeholder.clear();
    } else if (name == "tc"_L1 && m_inCell) {
        m_inCell = false;
        if (m_rows.isEmpty())
            m_rows.append(QStringList());
        m_rows.last().append(m_cell);
    } else if (name == "tbl"_L1) {
        sections.table(m_rows, !m_rows.isEmpty() && looksLikeHeader(m_rows.first()));
        m_rows.clear();
    }
}

void SlideText::endParagraph(SectionBuilder& sections)
{
    m_inParagraph = false;
    const QString text = std::exchange(m_text, {}).trimmed();
    if (text.isEmpty())
        return;
    if (m_inCell)
        m_cell += (m_cell.isEmpty() ? QString() : u"\n"_s) + text;
    else if (m_placeholder == "title"_L1 || m_placeholder == "ctrTitle"_L1)
        m_title += (m_title.isEmpty() ? QString() : u" "_s) + text.simplified();
    else
        sections.line(QString(m_indent * 2, u' ') + text);
}

} // namespace sheaf
