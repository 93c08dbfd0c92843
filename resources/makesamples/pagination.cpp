#include "resources/makesamples/pagination.h"

#include "resources/makesamples/bodytext.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf::samples {

namespace {

// More rounds than blocks: every round moves one break forward.
constexpr int mostRounds = 500;

// A table up to this share of a page is kept in one piece.
constexpr double unbrokenTable = 0.45;

int pageAt(const QTextDocument& document, double y)
{
    return int(std::floor(y / document.pageSize().height()));
}

// In the document's own coordinates, inside a table as well.
QRectF lineRect(const QTextDocument& document, const QTextBlock& block, int line)
{
    const QTextLayout* layout = block.layout();
    const QPointF origin =
        document.documentLayout()->blockBoundingRect(block).topLeft() - layout->boundingRect().topLeft();
    return layout->lineAt(line).rect().translated(origin);
}

int pageOfLine(const QTextDocument& document, const QTextBlock& block, int line)
{
    return pageAt(document, lineRect(document, block, line).center().y());
}

int firstPage(const QTextDocument& document, const QTextBlock& block)
{
    if (QTextTable* table = QTextCursor(block).currentTable())
        return pageAt(document, document.documentLayout()->frameBoundingRect(table).top() + 1);
    return pageOfLine(document, block, 0);
}

int lastPage(const QTextDocument& document, const QTextBlock& block)
{
    return pageOfLine(document, block, block.layout()->lineCount() - 1);
}

bool startsPage(const QTextBlock& block)
{
    return block.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore;
}

// What must not be the last thing on a page.
bool announcesWhatFollows(const QTextBlock& block)
{
    return headingLevel(block) > 0 ||
           (block.text().endsWith(u':') && block.layout()->lineCount() <= 3 && !block.textList());
}

bool breakBefore(const QTextBlock& block)
{
    if (startsPage(block))
        return false;
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    format.setTopMargin(0);
    QTextCursor(block).mergeBlockFormat(format);
    const QTextBlock previous = block.previous();
    if (previous.isValid() && !QTextCursor(previous).currentTable() && !announcesWhatFollows(previous)) {
        QTextBlockFormat above; // or its lower margin would be carried to the next page
        above.setBottomMargin(0);
        QTextCursor(previous).mergeBlockFormat(above);
    }
    return true;
}

// A break set before what follows a heading is moved in front of the heading, not doubled.
void dropBreakBefore(const QTextBlock& block)
{
    if (QTextTable* table = QTextCursor(block).currentTable()) {
        QTextTableFormat format = table->format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        table->setFormat(format);
    } else {
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        QTextCursor(block).mergeBlockFormat(format);
    }
}

bool breakBefore(QTextTable& table)
{
    QTextTableFormat format = table.format();
    if (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)
        return false;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    table.setFormat(format);
    return true;
}

// Cuts the paragraph at the start of a line and carries the rest to the next page; set ragged, it shows no seam.
bool carryOver(const QTextBlock& block, int line)
{
    QTextBlockFormat head = block.blockFormat();
    QTextBlockFormat tail = head;
    tail.setTopMargin(0);
    tail.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    head.setBottomMargin(0);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + block.layout()->lineAt(line).textStart());
    cursor.insertBlock(tail);
    QTextCursor(cursor.block().previous()).setBlockFormat(head);
    return true;
}

bool mendTable(const QTextDocument& document, QTextTable& table)
{
    const QRectF rect = document.documentLayout()->frameBoundingRect(&table);
    const bool torn = pageAt(document, rect.top() + 1) != pageAt(document, rect.bottom() - 1);
    return torn && rect.height() < unbrokenTable * document.pageSize().height() && breakBefore(table);
}

// A paragraph that runs over the edge of a page is cut there: Qt draws the last line above a page with that page,
// outside of what can be seen but inside the text of the PDF.
bool mendLines(const QTextDocument& document, const QTextBlock& block)
{
    const int lines = block.layout()->lineCount();
    const int page = firstPage(document, block);
    if (page == lastPage(document, block))
        return false;
    int first = 1;
    while (pageOfLine(document, block, first) == page)
        ++first;
    const bool whole = block.textList() || isNote(block) || headingLevel(block) > 0;
    return whole || first == 1 || lines == 3 ? breakBefore(block) : carryOver(block, std::min(first, lines - 2));
}

// A heading that happens to come first on a page stands at its top edge, without the space it has in the text.
bool mendHeading(const QTextDocument& document, const QTextBlock& block)
{
    const QTextBlock previous = block.previous();
    return headingLevel(block) > 0 && previous.isValid() && previous.layout()->lineCount() > 0 &&
           lastPage(document, previous) < firstPage(document, block) && breakBefore(block);
}

// Mends the first fault and says whether there was one.
bool mendOne(QTextDocument& document)
{
    const QTextTable* seen = nullptr;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (QTextTable* table = QTextCursor(block).currentTable()) {
            if (table != seen && mendTable(document, *table))
                return true;
            seen = table;
            continue;
        }
        if (block.layout()->lineCount() == 0)
            continue;
        const QTextBlock next = block.next();
        if (next.isValid() && announcesWhatFollows(block) && firstPage(document, next) > lastPage(document, block) &&
            breakBefore(block)) {
            dropBreakBefore(next);
            return true;
        }
        if (isCode(block) && isCode(next) && firstPage(document, next) > lastPage(document, block)) {
            QTextBlock first = block;
            while (isCode(first.previous()))
                first = first.previous();
            if (breakBefore(first))
                return true;
        }
        if (mendHeading(document, block) || mendLines(document, block))
            return true;
    }
    return false;
}

} // namespace

void paginate(QTextDocument& document, const TypeStyle& style)
{
    document.documentLayout()->setPaintDevice(const_cast<QPaintDevice*>(style.device));
    document.setPageSize(QSizeF(style.dots(TypeStyle::textWidth), style.dots(TypeStyle::textHeight)));
    for (int round = 0; round < mostRounds && mendOne(document); ++round) {
    }
}

QList<ContentsEntry> contentsOf(const QTextDocument& document)
{
    QList<ContentsEntry> entries;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (const int level = headingLevel(block); level > 0)
            entries.append({block.text(), level, firstPage(document, block)});
    }
    return entries;
}

QList<Ground> groundsOf(const QTextDocument& document, const TypeStyle& style)
{
    QList<Ground> grounds;
    const double width = document.pageSize().width();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!isNote(block) && !isCode(block))
            continue;
        const QTextBlock previous = block.previous();
        const bool goesOn = isNote(block) == isNote(previous) && isCode(block) == isCode(previous);
        for (int line = 0; line < block.layout()->lineCount(); ++line) {
            const QRectF rect = lineRect(document, block, line);
            const QRectF band(0, rect.top(), width, rect.height());
            const bool joins =
                !grounds.isEmpty() && (line > 0 || goesOn) &&
                pageAt(document, grounds.last().rect.center().y()) == pageAt(document, band.center().y());
            if (joins)
                grounds.last().rect |= band;
            else
                grounds.append({band, isNote(block)});
        }
    }
    for (Ground& ground : grounds)
        ground.rect.adjust(0, -style.dots(5), 0, style.dots(5));
    return grounds;
}

} // namespace sheaf::samples
