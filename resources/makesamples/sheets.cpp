#include "resources/makesamples/sheets.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace sheaf::samples {

namespace {

constexpr int coverPages = 1;

QRectF area(const TypeStyle& style, double x, double y, double width, double height)
{
    return {style.dots(x), style.dots(y), style.dots(width), style.dots(height)};
}

// Draws wrapped text and returns the height it took, in points.
double drawText(QPainter& painter, const TypeStyle& style, QPointF at, double width, const QFont& font,
                const QColor& color, const QString& text, double lineHeight = 130)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(painter.device());
    document.setTextWidth(style.dots(width));
    QTextCursor cursor(&document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(format);
    cursor.insertText(text, charFormat(font, color));
    painter.save();
    painter.translate(style.dots(at.x()), style.dots(at.y()));
    document.drawContents(&painter);
    painter.restore();
    return document.size().height() / style.dots(1);
}

void drawRule(QPainter& painter, const TypeStyle& style, double y, double x, double width, double thickness,
              const QColor& color)
{
    painter.fillRect(area(style, x, y, width, thickness), color);
}

void drawContents(QPainter& painter, const TypeStyle& style, double top, const QList<ContentsEntry>& contents)
{
    constexpr double lineHeight = 14;
    double y = top;
    for (const ContentsEntry& entry : contents) {
        const bool chapter = entry.level == 1;
        y += chapter ? 4 : 0;
        painter.setFont(chapter ? style.headFont(9) : style.headFont(8.5, QFont::Normal));
        painter.setPen(chapter ? style.ink() : style.dim());
        const double indent = chapter ? 0 : 14;
        const QRectF line = area(style, TypeStyle::textLeft + indent, y, TypeStyle::textWidth - indent, lineHeight);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, entry.heading);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(entry.page + 1 + coverPages));
        y += lineHeight;
    }
}

} // namespace

void drawCover(QPainter& painter, const SampleText& text, const TypeStyle& style, const QList<ContentsEntry>& contents)
{
    const double left = TypeStyle::textLeft;
    const double width = TypeStyle::textWidth;
    drawRule(painter, style, 0, 0, TypeStyle::pageWidth, 14, style.accent);

    double y = 64;
    y += drawText(painter, style, {left, y}, width, style.headFont(27, QFont::Bold), style.ink(), text.title, 108);
    y += 2;
    y += drawText(painter, style, {left, y}, width, style.textFont(13.5), style.accent, text.subtitle);
    y += 11;
    y += drawText(painter, style, {left, y}, width, style.headFont(9, QFont::Normal), style.dim(),
                  text.edition + u"\n"_s + text.byline);
    y += 16;
    drawRule(painter, style, y, left, width, 0.6, style.rule());
    y += 12;
    painter.setFont(style.headFont(9, QFont::Bold));
    painter.setPen(style.accent);
    painter.drawText(area(style, left, y, width, 12), Qt::AlignLeft | Qt::AlignVCenter, u"Contents"_s);
    drawContents(painter, style, y + 14, contents);

    drawRule(painter, style, 762, left, width, 0.6, style.rule());
    drawText(painter, style, {left, 769}, width, style.headFont(8, QFont::Normal), style.dim(), text.note, 128);
}

void drawBodyPage(QPainter& painter, const SampleText& text, const TypeStyle& style, QTextDocument& body,
                  const QList<Ground>& grounds, int index, int pages)
{
    const double left = TypeStyle::textLeft;
    const double width = TypeStyle::textWidth;
    const QRectF window(0, index * body.pageSize().height(), body.pageSize().width(), body.pageSize().height());

    painter.save();
    painter.translate(style.dots(left), style.dots(TypeStyle::textTop) - window.top());
    for (const Ground& ground : grounds) {
        if (!window.contains(ground.rect.center()))
            continue;
        painter.fillRect(ground.rect, style.tint());
        if (ground.note)
            painter.fillRect(QRectF(ground.rect.topLeft(), QSizeF(style.dots(2.5), ground.rect.height())),
                             style.accent);
    }
    QAbstractTextDocumentLayout::PaintContext context;
    // A line that merely touches the clip is drawn as well.
    context.clip = window.adjusted(0, style.dots(2), 0, -style.dots(2));
    context.palette.setColor(QPalette::Text, style.ink());
    body.documentLayout()->draw(&painter, context);
    painter.restore();

    painter.setFont(style.headFont(8, QFont::Normal));
    painter.setPen(style.dim());
    const QRectF header = area(style, left, 46, width, 12);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, text.title + u" – "_s + text.subtitle);
    drawRule(painter, style, 62, left, width, 0.5, style.rule());
    const QRectF footer = area(style, left, 784, width, 12);
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignVCenter, u"Sample document made for Sheaf"_s);
    painter.drawText(footer, Qt::AlignRight | Qt::AlignVCenter,
                     u"Page %1 of %2"_s.arg(index + 1 + coverPages).arg(pages));
}

} // namespace sheaf::samples
