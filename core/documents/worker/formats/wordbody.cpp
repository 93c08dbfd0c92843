#include "core/documents/worker/formats/wordbody.h"

#include "core/documents/plain/tablelines.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostSpan = 64;
constexpr int mostIndent = 12;

} // namespace

Result<void> WordBody::read(XmlPart& xml)
{
    while (xml.next()) {
        if (xml.reader().isStartElement())
            start(xml);
        else if (xml.reader().isEndElement())
            end(xml.reader().name());
        else if (m_inText && !m_paragraphs.isEmpty())
            m_paragraphs.last().text += xml.reader().text();
    }
    // What a damaged part had begun is worth keeping.
    while (!m_paragraphs.isEmpty())
        endParagraph();
    while (!m_tables.isEmpty()) {
        end(u"tc");
        endTable();
    }
    return xml.outcome();
}

void WordBody::start(XmlPart& xml)
{
    const QStringView name = xml.reader().name();
    if (name == "p"_L1) {
        m_paragraphs.append(Paragraph());
    } else if (name == "tbl"_L1) {
        m_tables.append(Grid());
    } else if (name == "tr"_L1 && !m_tables.isEmpty()) {
        m_tables.last().rows.append(QStringList());
    } else if (name == "tc"_L1 && !m_tables.isEmpty()) {
        m_tables.last().cell.clear();
        m_tables.last().span = 1;
    } else if (name == "gridSpan"_L1 && !m_tables.isEmpty()) {
        m_tables.last().span = std::clamp(xml.number("val"_L1, 1), 1, mostSpan);
    } else if (name == "tblHeader"_L1 && !m_tables.isEmpty()) {
        m_tables.last().header = m_tables.last().header || m_tables.last().rows.size() == 1;
    } else if (name == "del"_L1 || name == "moveFrom"_L1 || name == "Fallback"_L1 || name == "tabs"_L1 ||
               name == "rPr"_L1 || name == "sectPr"_L1 || name == "pPrChange"_L1) {
        xml.skip();
    } else if (!m_paragraphs.isEmpty()) {
        property(xml);
    }
}

void WordBody::property(XmlPart& xml)
{
    Paragraph& at = m_paragraphs.last();
    const QStringView name = xml.reader().name();
    if (name == "t"_L1)
        m_inText = true;
    else if (name == "tab"_L1 || name == "ptab"_L1)
        at.text += u'\t';
    else if (name == "br"_L1 || name == "cr"_L1)
        at.text += u'\n';
    else if (name == "noBreakHyphen"_L1)
        at.text += u'-';
    else if (name == "pStyle"_L1)
        at.level = m_headingLevels.value(xml.attribute("val"_L1), at.level);
    else if (name == "outlineLvl"_L1 && xml.number("val"_L1, 9) < 9)
        at.level = xml.number("val"_L1, 0) + 1;
    else if (name == "numPr"_L1)
        at.item = true;
    else if (name == "ilvl"_L1)
        at.indent = std::clamp(xml.number("val"_L1, 0), 0, mostIndent);
}

void WordBody::end(QStringView name)
{
    if (name == "t"_L1) {
        m_inText = false;
    } else if (name == "p"_L1 && !m_paragraphs.isEmpty()) {
        endParagraph();
    } else if (name == "tc"_L1 && !m_tables.isEmpty()) {
        Grid& table = m_tables.last();
        if (table.rows.isEmpty())
            table.rows.append(QStringList());
        table.rows.last().append(std::exchange(table.cell, {}));
        for (int i = 1; i < table.span; ++i)
            table.rows.last().append(QString());
        table.span = 1;
    } else if (name == "tbl"_L1 && !m_tables.isEmpty()) {
        endTable();
    }
}

void WordBody::endParagraph()
{
    const Paragraph done = m_paragraphs.takeLast();
    if (done.text.trimmed().isEmpty())
        return;
    if (!m_tables.isEmpty()) {
        QString& cell = m_tables.last().cell;
        cell += (cell.isEmpty() ? QString() : u"\n"_s) + done.text.trimmed();
    } else if (done.level > 0) {
        m_sections.heading(done.level, done.text);
    } else if (done.item) {
        m_sections.line(QString(done.indent * 2, u' ') + u"- "_s + done.text.trimmed());
    } else {
        m_sections.paragraph(done.text);
    }
}

void WordBody::endTable()
{
    const Grid done = m_tables.takeLast();
    const bool header = done.header || (!done.rows.isEmpty() && looksLikeHeader(done.rows.first()));
    if (m_tables.isEmpty())
        m_sections.table(done.rows, header);
    else
        m_tables.last().cell += u'\n' + tableLines(done.rows, header).join(u'\n');
}

} // namespace sheaf
