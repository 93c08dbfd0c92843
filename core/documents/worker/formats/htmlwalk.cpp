#include "core/documents/worker/formats/htmlwalk.h"

#include "core/documents/plain/tablelines.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostCellSpan = 64;
constexpr int mostRows = 200; // of a cell

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool isSkipped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CANVAS:
        return true;
    default:
        return false;
    }
}

bool isHidden(const GumboElement& element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden") || attribute(element, "role") == "navigation"_L1)
        return true;
    return attribute(element, "style").remove(u' ').contains("display:none"_L1, Qt::CaseInsensitive);
}

int headingLevel(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? int(tag) - int(GUMBO_TAG_H1) + 1 : 0;
}

// Everything else stands in the line.
bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_BODY:
        return true;
    default:
        return headingLevel(tag) > 0;
    }
}

} // namespace

bool HtmlWalk::enter(const GumboElement& element)
{
    const GumboTag tag = element.tag;
    if (tag == GUMBO_TAG_META && attribute(element, "name").toLower() == "author"_L1)
        author = attribute(element, "content");
    if (isSkipped(tag) || isHidden(element))
        return false;
    if (isBlock(tag))
        flush();
    if (tag == GUMBO_TAG_BR)
        m_text += u'\n';
    else if (tag == GUMBO_TAG_IMG)
        m_text += attribute(element, "alt").simplified();
    else if (tag == GUMBO_TAG_PRE)
        ++m_pre;
    else if (tag == GUMBO_TAG_UL)
        m_lists.append(Listing{});
    else if (tag == GUMBO_TAG_OL)
        m_lists.append(Listing{std::clamp(attribute(element, "start").toInt(), 0, 1'000'000)});
    else if (tag == GUMBO_TAG_LI && !m_lists.isEmpty()) {
        Listing& list = m_lists.last();
        if (list.next == 0)
            list.next = 1;
        m_marker = list.next < 0 ? u"- "_s : u"%1. "_s.arg(list.next++);
    } else
        enterTable(tag, element);
    return true;
}

// Cells of rows above that reach into this one.
void HtmlWalk::fillFromAbove(Grid& table)
{
    QStringList& row = table.rows.last();
    for (auto above = table.below.find(int(row.size())); above != table.below.end();
         above = table.below.find(int(row.size()))) {
        row.append(above->text);
        if (--above->rows == 0)
            table.below.erase(above);
    }
}

void HtmlWalk::enterTable(GumboTag tag, const GumboElement& element)
{
    if (tag == GUMBO_TAG_TABLE) {
        m_tables.append(Grid());
        return;
    }
    if (m_tables.isEmpty())
        return;
    Grid& table = m_tables.last();
    if (tag == GUMBO_TAG_TR) {
        table.rows.append(QStringList());
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        flush();
        if (table.rows.isEmpty())
            table.rows.append(QStringList());
        const bool first = table.rows.size() == 1;
        table.header = first && (table.rows.last().isEmpty() || table.header) ? tag == GUMBO_TAG_TH : table.header;
        fillFromAbove(table);
        table.inCell = true;
        table.cell.clear();
        table.span = std::clamp(attribute(element, "colspan").toInt(), 1, mostCellSpan);
        table.rowSpan = std::clamp(attribute(element, "rowspan").toInt(), 1, mostRows);
    }
}

bool HtmlWalk::leaveTable(GumboTag tag)
{
    if (m_tables.isEmpty())
        return false;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        flush();
        Grid& table = m_tables.last();
        QStringList& row = table.rows.last();
        for (int i = 0; i < table.span && table.rowSpan > 1; ++i)
            table.below.insert(int(row.size()) + i, {table.rowSpan - 1, i == 0 ? table.cell : QString()});
        row.append(std::exchange(table.cell, {}));
        for (int i = 1; i < table.span; ++i)
            row.append(QString());
        table.inCell = false;
        return true;
    }
    if (tag == GUMBO_TAG_TR && !m_tables.last().rows.isEmpty()) {
        fillFromAbove(m_tables.last());
        return true;
    }
    if (tag != GUMBO_TAG_TABLE)
        return false;
    flush();
    const Grid done = m_tables.takeLast();
    const bool header = done.header || (!done.rows.isEmpty() && looksLikeHeader(done.rows.first()));
    if (m_tables.isEmpty() || !m_tables.last().inCell)
        m_sections.table(done.rows, header);
    else
        m_tables.last().cell += u'\n' + tableLines(done.rows, header).join(u'\n');
    return true;
}

void HtmlWalk::leave(const GumboElement& element)
{
    const GumboTag tag = element.tag;
    if (leaveTable(tag))
        return;
    const bool inTable = !m_tables.isEmpty() && m_tables.last().inCell;
    if (const int level = headingLevel(tag); level > 0 && !inTable) {
        m_sections.heading(level, std::exchange(m_text, {}));
    } else if (tag == GUMBO_TAG_TITLE && title.isEmpty()) {
        title = std::exchange(m_text, {}).simplified();
    } else if (tag == GUMBO_TAG_HEAD) {
        m_text.clear();
    } else if (isBlock(tag)) {
        flush();
        if (tag == GUMBO_TAG_PRE)
            m_pre = std::max(0, m_pre - 1);
        else if ((tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) && !m_lists.isEmpty())
            m_lists.removeLast();
        else if (tag == GUMBO_TAG_LI)
            m_marker.clear();
    }
}

void HtmlWalk::text(const char* utf8, bool space)
{
    const QString piece = QString::fromUtf8(utf8);
    if (m_pre > 0) {
        m_text += piece;
        return;
    }
    if (space) {
        if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
        return;
    }
    for (const QChar c : piece) {
        if (!c.isSpace())
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }
}

void HtmlWalk::flush()
{
    const QString all = std::exchange(m_text, {});
    if (m_pre > 0) {
        emitText(all);
        return;
    }
    QStringList lines;
    for (const QString& line : all.split(u'\n'))
        lines.append(line.simplified());
    emitText(lines.join(u'\n').trimmed());
}

void HtmlWalk::emitText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    if (!m_tables.isEmpty() && m_tables.last().inCell) {
        QString& cell = m_tables.last().cell;
        cell += (cell.isEmpty() ? QString() : u"\n"_s) + std::exchange(m_marker, {}) + text.trimmed();
    } else if (m_pre > 0) {
        m_sections.code(text);
    } else if (!m_lists.isEmpty()) {
        const QString indent((std::min<qsizetype>(m_lists.size(), 12) - 1) * 2, u' ');
        m_sections.line(indent + std::exchange(m_marker, {}) + text);
    } else {
        m_sections.paragraph(text);
    }
}

void HtmlWalk::finish()
{
    flush();
}

} // namespace sheaf
