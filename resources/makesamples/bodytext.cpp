#include "resources/makesamples/bodytext.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace sheaf::samples {

bool isNote(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockQuoteLevel);
}

bool isCode(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

int headingLevel(const QTextBlock& block)
{
    return block.blockFormat().headingLevel();
}

namespace {

// Keeps what the Markdown said (bold, italic, code) and forgets the sizes and families the import chose.
void restyle(const QTextBlock& block, const QFont& font, const QColor& color, const TypeStyle& style)
{
    struct Piece
    {
        int from, to;
        bool bold, italic, code;
    };
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        pieces.append({fragment.position(), fragment.position() + fragment.length(), format.fontWeight() >= QFont::Bold,
                       format.fontItalic(), format.fontFixedPitch()});
    }
    QTextCursor cursor(block);
    for (const Piece& piece : pieces) {
        QFont face = piece.code ? style.codeFont(font.pointSizeF()) : font;
        if (piece.bold && headingLevel(block) == 0)
            face.setWeight(style.serif ? QFont::Bold : QFont::DemiBold);
        face.setItalic(piece.italic);
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(charFormat(face, color));
    }
    QTextCursor(block).setBlockCharFormat(charFormat(font, color));
}

void styleBlock(QTextBlock block, const TypeStyle& style)
{
    QTextBlockFormat format = block.blockFormat();
    format.setLineHeight(138, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(0);
    format.setBottomMargin(style.px(6.5));
    QFont font = style.textFont(TypeStyle::bodySize);
    QColor color = style.ink();

    if (const int level = headingLevel(block); level > 0) {
        font = level == 1 ? style.headFont(16, QFont::Bold) : style.headFont(11.5);
        color = level == 1 ? style.accent : style.ink();
        format.setTopMargin(style.px(level == 1 ? 22 : 11));
        format.setBottomMargin(style.px(level == 1 ? 7 : 4));
        format.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    } else if (isCode(block)) {
        font = style.codeFont(TypeStyle::bodySize);
        format.setLeftMargin(style.dots(16));
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(isCode(block.previous()) ? 0 : style.px(3));
        format.setBottomMargin(isCode(block.next()) ? 0 : style.px(9));
        format.setNonBreakableLines(false);
    } else if (isNote(block)) {
        font = style.textFont(TypeStyle::bodySize - 0.5);
        format.setLeftMargin(style.dots(16));
        format.setRightMargin(style.dots(12));
        format.setTopMargin(style.px(10));
        format.setBottomMargin(style.px(15));
    } else if (block.textList()) {
        const bool last = block.next().textList() != block.textList();
        format.setBottomMargin(style.px(last ? 7.5 : 2.5));
    }
    QTextCursor(block).setBlockFormat(format);
    restyle(block, font, color, style);
}

bool isFigure(const QString& text)
{
    static const QRegularExpression figure(u"^[0-9½¼¾⅓.,–—-]+( ?(%|kg|ms|days|years|months))?$"_s);
    return figure.match(text).hasMatch();
}

// Columns of figures are set flush right, the header with them.
bool isColumnOfFigures(const QTextTable& table, int column, int firstRow)
{
    for (int row = firstRow; row < table.rows(); ++row) {
        if (!isFigure(table.cellAt(row, column).firstCursorPosition().block().text()))
            return false;
    }
    return true;
}

void styleCell(QTextTable& table, int row, int column, bool header, bool right, const TypeStyle& style)
{
    QTextTableCell cell = table.cellAt(row, column);
    const QTextBlock block = cell.firstCursorPosition().block();
    QTextBlockFormat blockFormat;
    blockFormat.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
    blockFormat.setLineHeight(122, QTextBlockFormat::ProportionalHeight);
    QTextCursor(block).setBlockFormat(blockFormat);
    const double size = TypeStyle::bodySize - 1.0;
    restyle(block, header ? style.headFont(size - 0.5) : style.textFont(size), header ? style.accent : style.ink(),
            style);

    QTextTableCellFormat format;
    format.setTopPadding(style.px(3.2));
    format.setBottomPadding(style.px(3.2));
    format.setLeftPadding(column == 0 ? 0 : style.px(7));
    format.setRightPadding(style.px(7));
    format.setBottomBorder(style.px(header ? 1.0 : 0.5));
    format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBottomBorderBrush(header ? style.accent : style.rule());
    if (header)
        format.setVerticalAlignment(QTextCharFormat::AlignBottom);
    cell.setFormat(format);
}

void styleTable(QTextTable& table, const TypeStyle& style)
{
    const auto emptyHeader = [&table] {
        for (int column = 0; column < table.columns(); ++column) {
            if (!table.cellAt(0, column).firstCursorPosition().block().text().isEmpty())
                return false;
        }
        return true;
    };
    const bool headless = emptyHeader();
    if (headless)
        table.removeRows(0, 1);

    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setTopMargin(style.px(4));
    format.setBottomMargin(style.px(12));
    if (table.columns() >= 4)
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(headless ? 0 : 1);
    format.setColumnWidthConstraints(QList<QTextLength>(table.columns(), QTextLength()));
    table.setFormat(format);

    for (int column = 0; column < table.columns(); ++column) {
        const bool right = column > 0 && isColumnOfFigures(table, column, headless ? 0 : 1);
        for (int row = 0; row < table.rows(); ++row)
            styleCell(table, row, column, !headless && row == 0, right, style);
    }
}

} // namespace

std::unique_ptr<QTextDocument> styledBody(const SampleText& text, const TypeStyle& style)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentMargin(0);
    document->setDefaultFont(style.textFont(TypeStyle::bodySize));
    document->setIndentWidth(style.px(17));
    document->setMarkdown(text.body, QTextDocument::MarkdownDialectGitHub);

    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (!QTextCursor(block).currentTable())
            styleBlock(block, style);
    }
    for (QTextFrame* frame : document->rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame))
            styleTable(*table, style);
    }
    return document;
}

} // namespace sheaf::samples
