#include "ui/widgets/calmcombobox.h"

#include <QPainter>
#include <QWheelEvent>

namespace sheaf {

CalmComboBox::CalmComboBox(QWidget* parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void CalmComboBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

// The arrow is drawn here, in the colour of the text, because a style sheet takes it from a picture only.
void CalmComboBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double half = fontMetrics().height() * 0.22;
    const double end = isRightToLeft() ? 4 * half : width() - 4 * half;
    const QPointF tip(end, height() / 2.0 + half / 2);
    painter.drawPolyline(QPolygonF{tip + QPointF(-half, -half), tip, tip + QPointF(half, -half)});
}

} // namespace sheaf
