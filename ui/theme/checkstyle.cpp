#include "ui/theme/checkstyle.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

CheckStyle::CheckStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void CheckStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        header && element == PE_IndicatorHeaderArrow) {
        if (header->sortIndicator == QStyleOptionHeader::None)
            return;
        const int size = std::min(option->rect.width(), option->rect.height()) + 2;
        QRect place(QPoint(), QSize(size, size));
        place.moveCenter(option->rect.center());
        // SortDown is what ascends (QHeaderView), and an arrow upwards is what people know for that.
        const bool down = header->sortIndicator == QStyleOptionHeader::SortDown;
        painter->drawPixmap(place, iconPixmap(down ? u"chevron-up"_s : u"chevron-down"_s,
                                              option->palette.color(QPalette::ButtonText), size,
                                              painter->device()->devicePixelRatioF()));
        return;
    }
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const QPalette palette = widget ? widget->palette() : option->palette;
    const bool checked = option->state & State_On;
    const double side = std::min(option->rect.width(), option->rect.height()) - 1;
    const QRectF box(option->rect.left() + 0.5, option->rect.center().y() - side / 2 + 0.5, side, side);
    const bool focused = option->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(checked || focused ? palette.color(QPalette::Link) : palette.color(QPalette::Dark), focused ? 1.6 : 1));
    painter->setBrush(checked ? palette.color(QPalette::Link) : palette.color(QPalette::Base));
    painter->drawRoundedRect(box, 3, 3);
    if (checked) {
        painter->setPen(QPen(palette.color(QPalette::Base), side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF mark[] = {box.topLeft() + QPointF(side * 0.25, side * 0.53),
                                box.topLeft() + QPointF(side * 0.44, side * 0.72),
                                box.topLeft() + QPointF(side * 0.77, side * 0.31)};
        painter->drawPolyline(mark, 3);
    }
    painter->restore();
}

} // namespace sheaf
