#include "core/documents/worker/formats/odfbody.h"

#include "core/documents/plain/tablelines.h"
#include "core/documents/worker/formats/slidepages.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostRepeated = 64; // cells or blanks

} // namespace

Result<void> OdfBody::read(XmlPart& xml)
{
    while (xml.next()) {
        if (xml.reader().isStartElement())
            start(xml);
        else if (xml.reader().isEndElement())
            end(xml.reader().name());
        else if (!m_texts.isEmpty())
            m_texts.last() += xml.reader().text();
    }
    while (!m_texts.isEmpty())
        endParagraph();
    while (!m_tables.isEmpty()) {
        end(u"table-cell");
        end(u"table");
    }
    endSlide();
    return xml.outcome();
}

void OdfBody::start(XmlPart& xml)
{
    const QStringView name = xml.reader().name();
    if (name == "tracked-changes"_L1 || name == "forms"_L1 || name == "automatic-styles"_L1 ||
        name == "binary-data"_L1 || name == "sequence-decls"_L1 || name == "note-citation"_L1 ||
        name == "page-number"_L1) {
        xml.skip();
    } else if (name == "h"_L1 || name == "p"_L1) {
        m_texts.append(QString());
        m_levels.append(name == "h"_L1 ? std::clamp(xml.number("outline-level"_L1, 1), 1, 10) : 0);
    } else if (name == "list"_L1) {
        ++m_lists;
    } else if (name == "table"_L1) {
        m_tables.append(Grid());
    } else if (name == "table-header-rows"_L1 && !m_tables.isEmpty()) {
        m_tables.last().header = m_tables.last().rows.isEmpty();
    } else if (name == "table-row"_L1 && !m_tables.isEmpty()) {
        m_tables.last().rows.append(QStringList());
    } else if ((name == "table-cell"_L1 || name == "covered-table-cell"_L1) && !m_tables.isEmpty()) {
        m_tables.last().cell.clear();
        m_tables.last().repeat = std::clamp(xml.number("number-columns-repeated"_L1, 1), 1, mostRepeated);
    } else if (name == "page"_L1) {
        endSlide();
        m_inSlide = true;
        ++m_slides;
    } else if (name == "notes"_L1 && m_inSlide) {
        m_inNotes = true;
    } else if (name == "frame"_L1) {
        m_frames.append(xml.attribute("class"_L1));
    } else if (!m_texts.isEmpty()) {
        inText(xml);
    }
}

void OdfBody::inText(XmlPart& xml)
{
    const QStringView name = xml.reader().name();
    if (name == "s"_L1)
        m_texts.last() += QString(std::clamp(xml.number("c"_L1, 1), 1, mostRepeated), u' ');
    else if (name == "tab"_L1)
        m_texts.last() += u'\t';
    else if (name == "line-break"_L1)
        m_texts.last() += u'\n';
}

void OdfBody::end(QStringView name)
{
    if ((name == "h"_L1 || name == "p"_L1) && !m_texts.isEmpty()) {
        endParagraph();
    } else if (name == "list"_L1) {
        m_lists = std::max(0, m_lists - 1);
    } else if ((name == "table-cell"_L1 || name == "covered-table-cell"_L1) && !m_tables.isEmpty()) {
        Grid& table = m_tables.last();
        if (table.rows.isEmpty())
            table.rows.append(QStringList());
        for (int i = 0; i < table.repeat; ++i)
            table.rows.last().append(table.cell);
        table.cell.clear();
        table.repeat = 1;
    } else if (name == "table"_L1 && !m_tables.isEmpty()) {
        const Grid done = m_tables.takeLast();
        const bool header = done.header || (!done.rows.isEmpty() && looksLikeHeader(done.rows.first()));
        if (m_tables.isEmpty())
            target().table(done.rows, header);
        else
            m_tables.last().cell += u'\n' + tableLines(done.rows, header).join(u'\n');
    } else if (name == "page"_L1) {
        endSlide();
    } else if (name == "notes"_L1) {
        m_inNotes = false;
    } else if (name == "frame"_L1 && !m_frames.isEmpty()) {
        m_frames.removeLast();
    }
}

void OdfBody::endParagraph()
{
    const QString text = m_texts.takeLast().trimmed();
    const int level = m_levels.takeLast();
    if (text.isEmpty())
        return;
    if (!m_tables.isEmpty()) {
        QString& cell = m_tables.last().cell;
        cell += (cell.isEmpty() ? QString() : u"\n"_s) + text;
    } else if (m_inSlide && !m_inNotes && m_frames.contains(u"title"_s)) {
        m_title += (m_title.isEmpty() ? QString() : u" "_s) + text.simplified();
    } else if (level > 0 && !m_inSlide) {
        m_sections.heading(level, text);
    } else if (m_lists > 0) {
        target().line(QString((std::min(m_lists, 12) - 1) * 2, u' ') + u"- "_s + text);
    } else {
        target().paragraph(text);
    }
}

void OdfBody::endSlide()
{
    if (!m_inSlide)
        return;
    m_inSlide = false;
    m_inNotes = false;
    appendSlide(m_document, m_slides, std::exchange(m_title, {}), m_sections, m_notes);
}

} // namespace sheaf
