#include "ui/ask/answerchips.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace sheaf {

namespace {

constexpr int lookProperty = QTextFormat::UserProperty + 1;
constexpr int iconProperty = QTextFormat::UserProperty + 2;

// The first block of the document that ends below `y`. Blocks stand one below the other.
QTextBlock firstBlockBelow(const QTextDocument& document, double y)
{
    int first = 0;
    int count = document.blockCount();
    while (count > 0) {
        const int half = count / 2;
        if (document.documentLayout()->blockBoundingRect(document.findBlockByNumber(first + half)).bottom() < y) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return document.findBlockByNumber(first);
}

} // namespace

void setChipLook(QTextCharFormat& format, ChipLook look)
{
    format.setProperty(lookProperty, int(look));
}

ChipLook chipLook(const QTextFormat& format)
{
    return ChipLook(format.intProperty(lookProperty));
}

void setChipIcon(QTextCharFormat& format, const QString& icon)
{
    if (icon.isEmpty())
        format.clearProperty(iconProperty);
    else
        format.setProperty(iconProperty, icon);
}

QString chipIcon(const QTextFormat& format)
{
    return format.stringProperty(iconProperty);
}

QString chipIconRoom(const QTextFormat& format)
{
    return chipIcon(format).isEmpty() ? QString() : QString(5, QChar(0x00a0)); // nothing in a chip is broken
}

QRectF chipBox(const QTextBlock& block, int begin, int end, const Theme& theme)
{
    const QTextLayout* layout = block.layout();
    const QTextLine line = layout->lineForTextPosition(begin);
    if (!line.isValid())
        return {};
    const QFontMetricsF metrics(theme.font(TextSize::Tiny, QFont::DemiBold));
    const double left = line.cursorToX(begin);
    const double right = line.cursorToX(std::min(end, line.textStart() + line.textLength()));
    const double baseline = line.y() + line.ascent();
    const double middle = baseline - metrics.capHeight() / 2;
    const double height = metrics.height() + theme.px(2);
    const QPointF origin = block.document()->documentLayout()->blockBoundingRect(block).topLeft();
    return QRectF(left, middle - height / 2, right - left, height).translated(origin);
}

void paintChips(QPainter& painter, const QTextDocument& document, const QRectF& clip, const Theme& theme)
{
    const Colors& c = theme.colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = theme.px(8); // a box may be a little higher than its line
    for (QTextBlock block = firstBlockBelow(document, clip.top() - margin); block.isValid(); block = block.next()) {
        if (document.documentLayout()->blockBoundingRect(block).top() > clip.bottom() + margin)
            break;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const ChipLook look = chipLook(fragment.charFormat());
            if (look == ChipLook::None)
                continue;
            const int begin = fragment.position() - block.position();
            const QRectF box = chipBox(block, begin, begin + fragment.length(), theme).adjusted(1, 0.5, -1, -0.5);
            const bool found = look == ChipLook::Verified || look == ChipLook::Approximate;
            painter.setPen(look == ChipLook::Verified      ? QPen(Qt::NoPen)
                           : look == ChipLook::Approximate ? QPen(c.accent, 1)
                           : look == ChipLook::Unchecked   ? QPen(c.line, 1)
                                                           : QPen(c.warn, 1));
            painter.setBrush(found ? QBrush(c.accentSoft) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(box, theme.px(5), theme.px(5));
            if (const QString icon = chipIcon(fragment.charFormat()); !icon.isEmpty()) {
                const int size = theme.px(int(TextSize::Tiny));
                const QRect place(int(box.right()) - size - theme.px(3), int(box.top()), size, int(box.height()) + 1);
                drawIcon(painter, place, icon, fragment.charFormat().foreground().color(), size);
            }
        }
    }
    painter.restore();
}

} // namespace sheaf
