#include "core/documents/plain/sheetbuilder.h"

#include "core/documents/extractlimits.h"
#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/plain/tablelines.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

using namespace extractlimits;

namespace {

constexpr qsizetype waitingRows = 12; // looked at to find the one that names the columns
constexpr int pageRows = 40;
constexpr int longPageRows = 1000; // once there are many pages
constexpr qsizetype manyPages = 5000;
constexpr qsizetype pageCharacters = 6000;

int filled(const QStringList& cells)
{
    return int(std::count_if(cells.cbegin(), cells.cend(), [](const QString& c) { return !c.trimmed().isEmpty(); }));
}

// Letters where there is no name, a number behind one that was there before.
QStringList uniqueColumns(const QStringList& names, qsizetype count)
{
    QStringList all;
    QSet<QString> seen;
    for (qsizetype i = 0; i < count; ++i) {
        QString name = i < names.size() ? shortened(names[i], 120) : QString();
        if (name.isEmpty())
            name = columnLetters(int(i));
        const QString base = name;
        for (int n = 2; seen.contains(name); ++n)
            name = u"%1 %2"_s.arg(base).arg(n);
        seen.insert(name);
        all.append(name);
    }
    return all;
}

} // namespace

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

SheetBuilder::SheetBuilder(DocumentText& document, const QString& sheet, const QString& place, Header header)
    : m_document(document)
    , m_sheet(shortened(sheet, maxLabelCharacters))
    , m_place(shortened(place, 120))
    , m_header(header)
{
    for (const Table& table : std::as_const(document.tables)) {
        m_cells += table.columns.size() * table.rows.size();
        for (const QStringList& row : table.rows) {
            for (const QString& cell : row)
                m_cellCharacters += cell.size();
        }
    }
    for (const Page& page : std::as_const(document.pages))
        m_characters += page.text.size();
}

bool SheetBuilder::row(int number, const QStringList& cells)
{
    if (filled(cells) == 0)
        return true;
    if (m_lastRow > 0 && number > m_lastRow + 1 && m_header == Header::Guess)
        endBlock();
    m_lastRow = number;
    const Row row{number, cells};
    if (m_decided) {
        emitRow(row);
    } else {
        m_waiting.append(row);
        if (m_waiting.size() >= waitingRows || m_header == Header::Always)
            decide();
    }
    return m_characters <= maxTextCharacters && m_document.pages.size() < maxPages - 1;
}

void SheetBuilder::decide()
{
    m_decided = true;
    qsizetype first = 0;
    if (m_header == Header::Guess) {
        // Titles stand alone above rows of more than one cell.
        while (first < m_waiting.size() && filled(m_waiting[first].cells) == 1)
            ++first;
        if (first == m_waiting.size())
            first = 0;
        else
            for (qsizetype i = 0; i < first; ++i)
                emitLine(m_waiting[i].number, m_waiting[i].cells.join(u' ').simplified());
        const bool rowsFollow = first + 1 < m_waiting.size();
        if (rowsFollow && filled(m_waiting[first].cells) > 1 && looksLikeHeader(m_waiting[first].cells))
            m_columns = m_waiting[first].cells;
    } else {
        m_columns = m_waiting.first().cells;
    }
    if (!m_columns.isEmpty()) {
        ++first;
        for (QString& name : m_columns)
            name = shortened(name, 120);
    }
    const QList<Row> waiting = std::exchange(m_waiting, {});
    for (qsizetype i = first; i < waiting.size(); ++i)
        emitRow(waiting[i]);
}

void SheetBuilder::emitRow(const Row& row)
{
    addToTable(row.cells);
    emitLine(row.number, rowLine(m_columns, row.cells));
}

void SheetBuilder::emitLine(int number, const QString& line)
{
    const int most = m_document.pages.size() > manyPages ? longPageRows : pageRows;
    if (m_pageRows > 0 && (m_pageRows >= most || m_text.size() + line.size() > pageCharacters * most / pageRows))
        flushPage();
    if (m_pageRows == 0)
        m_pageFirst = number;
    m_pageLast = number;
    ++m_pageRows;
    if (!m_text.isEmpty())
        m_text.append(u'\n');
    m_text.append(line);
    m_characters += line.size();
}

void SheetBuilder::addToTable(const QStringList& all)
{
    const QStringList cells = all.first(std::min(all.size(), maxTableColumns));
    if (!m_inTable) {
        if (m_columns.size() < 2 && cells.size() < 2 && m_header == Header::Guess)
            return;
        if (m_document.tables.size() >= maxTables)
            return;
        Table table;
        table.name = m_sheet;
        table.columns = uniqueColumns(m_columns, std::min(maxTableColumns, std::max(m_columns.size(), cells.size())));
        m_document.tables.append(table);
        m_inTable = true;
    }
    Table& table = m_document.tables.last();
    table.complete = table.complete && all.size() <= maxTableColumns;
    // A row wider than the first: the table grows to hold it.
    if (cells.size() > table.columns.size()) {
        const qsizetype more = cells.size() - table.columns.size();
        m_cells += more * table.rows.size();
        if (m_cells > maxTableCells) {
            table.complete = false;
            return;
        }
        table.columns = uniqueColumns(table.columns, cells.size());
        for (QStringList& each : table.rows)
            each.resize(table.columns.size());
    }
    QStringList row;
    qsizetype characters = 0;
    for (const QString& cell : cells) {
        row.append(cell.trimmed());
        characters += row.last().size();
    }
    row.resize(table.columns.size());
    if (m_full || m_cells + row.size() > maxTableCells || m_cellCharacters + characters > maxTableCharacters) {
        m_full = true;
        table.complete = false;
        return;
    }
    m_cells += row.size();
    m_cellCharacters += characters;
    table.rows.append(row);
}

void SheetBuilder::endBlock()
{
    if (!m_decided && !m_waiting.isEmpty())
        decide();
    m_decided = false;
    m_inTable = false;
    m_columns.clear();
    if (m_pageRows > 0)
        m_text.append(u'\n'); // an empty line between blocks of one page
}

void SheetBuilder::flushPage()
{
    if (m_pageRows == 0)
        return;
    const QString rows =
        m_pageFirst == m_pageLast ? u"row %1"_s.arg(m_pageFirst) : u"rows %1-%2"_s.arg(m_pageFirst).arg(m_pageLast);
    m_document.pages.append(Page{int(m_document.pages.size()) + 1, m_text.trimmed(),
                                 m_place.isEmpty() ? rows : m_place + u", "_s + rows, true});
    m_text.clear();
    m_pageRows = 0;
}

void SheetBuilder::finish()
{
    endBlock();
    flushPage();
}

} // namespace sheaf
