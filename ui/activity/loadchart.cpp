#include "ui/activity/loadchart.h"

#include "ui/activity/loadcurves.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace sheaf {

LoadChart::LoadChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Window, calls in flight and queue over the last five minutes"));
    setToolTip(tr("The last five minutes; the queue has a scale of its own"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LoadChart::setMoments(const QList<EndpointLoad::Moment>& moments, TimePoint now)
{
    m_moments = moments;
    m_now = now;
    update();
}

QSize LoadChart::sizeHint() const
{
    return {m_theme.px(240), m_theme.px(48)};
}

void LoadChart::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.setPen(c.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const double pen = 1.5 * m_theme.scale();
    const QSizeF room(width(), height() - 2 - pen);
    const LoadCurves curves = layoutLoad(m_moments, m_now, span, room);
    painter.translate(0, pen);
    if (curves.highest > 0) {
        QPolygonF area = curves.inFlight;
        area.append(QPointF(area.last().x(), room.height()));
        area.append(QPointF(area.first().x(), room.height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.parallel);
        painter.drawPolygon(area);
    }
    painter.setBrush(Qt::NoBrush);
    if (curves.mostQueued > 0) {
        painter.setPen(QPen(c.sequential, pen));
        painter.drawPolyline(curves.queued);
    }
    painter.setPen(QPen(c.dim, pen));
    painter.drawPolyline(curves.window);
}

} // namespace sheaf
