#include "ui/lab/callsview.h"

#include "ui/progress/timeaxis.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace sheaf {

namespace {

constexpr int mostCallRows = 10;
constexpr int callRowHeight = 15; // pixels at scale one

QColor colorOf(const LabBar& bar, const CallsLook& look, const Colors& c)
{
    switch (bar.tone) {
    case LabBar::Tone::Waiting:
        return c.ghost;
    case LabBar::Tone::Running:
        return c.ok;
    case LabBar::Tone::Retrying:
        return c.sequentialSoft;
    case LabBar::Tone::Failed:
        return c.badText;
    case LabBar::Tone::Done:
        return look.done;
    }
    Q_UNREACHABLE();
}

} // namespace

void paintCalls(QPainter& painter, const QList<LabBar>& bars, const CallsMetrics& metrics, const CallsLook& look,
                const Colors& colors, double scale)
{
    painter.setPen(QPen(colors.line, scale));
    painter.drawLine(QPointF(0, 0), QPointF(0, metrics.size.height()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LabBar& bar : bars) {
        QColor color = colorOf(bar, look, colors);
        const bool lit = look.litPath && bar.critical;
        if (look.litPath && !bar.critical && bar.tone != LabBar::Tone::Waiting)
            color.setAlphaF(0.45F);
        const double radius = std::min({3 * scale, bar.rect.width() / 2, bar.rect.height() / 2});
        if (radius < scale && !lit) {
            painter.fillRect(bar.rect, color);
            continue;
        }
        painter.setPen(lit ? QPen(colors.text, 1.5 * scale) : QPen(Qt::NoPen));
        painter.setBrush(color);
        painter.drawRoundedRect(bar.rect, radius, radius);
    }
    if (!look.ideal || look.ideal->count() <= 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.dim, scale, Qt::DashLine));
    const double right = axisX(*look.ideal, metrics.axisEnd, metrics.size.width());
    painter.drawRoundedRect(QRectF(0.5 * scale, 0.5 * scale, std::max(1.0, right), metrics.size.height() - scale),
                            2 * scale, 2 * scale);
}

CallsView::CallsView(Kind kind, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(kind == Kind::OneByOne ? tr("One by one, as bars") : tr("In parallel, as bars"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        layOut();
    });
}

void CallsView::setLane(const LabLane& lane, const QList<int>& critical, Duration axisEnd,
                        const std::optional<Duration>& ideal)
{
    const bool resized = std::min(lane.items, mostCallRows) != std::min(m_lane.items, mostCallRows);
    m_lane = lane;
    m_critical = critical;
    m_axisEnd = axisEnd;
    m_ideal = ideal;
    setAccessibleDescription(tr("%1 of %2 calls done after %3")
                                 .arg(lane.count(TrackedCall::State::Completed))
                                 .arg(lane.items)
                                 .arg(durationText(lane.elapsed)));
    if (resized)
        updateGeometry();
    layOut();
}

CallsMetrics CallsView::metrics() const
{
    return {QSizeF(width() - 2, height()), m_axisEnd, m_kind == Kind::OneByOne, mostCallRows};
}

void CallsView::layOut()
{
    m_bars = layoutCalls(m_lane, m_critical, metrics());
    update();
}

QSize CallsView::sizeHint() const
{
    return {m_theme.px(400), std::clamp(m_lane.items, 3, mostCallRows) * m_theme.px(callRowHeight)};
}

void CallsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void CallsView::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.translate(1, 0);
    const CallsLook look{m_kind == Kind::OneByOne ? c.sequential : c.parallel, m_ideal, !m_critical.isEmpty()};
    paintCalls(painter, m_bars, metrics(), look, c, m_theme.scale());
}

} // namespace sheaf
