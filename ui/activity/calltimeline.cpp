#include "ui/activity/calltimeline.h"

#include "ui/models/callwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int frameInterval = 40; // ms; a second is some 20 pixels wide

QColor barColor(const Colors& c, TrackedCall::State state)
{
    switch (state) {
    case TrackedCall::State::InProgress:
        return c.parallel;
    case TrackedCall::State::Retrying:
        return c.warn;
    case TrackedCall::State::Completed:
        return c.ok;
    case TrackedCall::State::Failed:
        return c.badText;
    default:
        return c.faint;
    }
}

} // namespace

CallTimeline::CallTimeline(std::function<TimePoint()> now, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_theme(theme)
{
    setAccessibleName(tr("Calls of the last minute, as bars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_frame.setInterval(frameInterval);
    connect(&m_frame, &QTimer::timeout, this, &CallTimeline::frame);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        place(m_now());
        update();
    });
}

void CallTimeline::setCalls(const QList<TrackedCall>& calls)
{
    const TimePoint now = m_now();
    m_calls.clear();
    int running = 0;
    for (const TrackedCall& call : calls) {
        if (call.finished.value_or(now) >= now - span)
            m_calls.append(call);
        running += call.state == TrackedCall::State::InProgress ? 1 : 0;
    }
    setAccessibleDescription(tr("%1 calls in the last minute, %2 running").arg(m_calls.size()).arg(running));
    place(now);
    if (isVisible() && !m_calls.isEmpty())
        m_frame.start();
    update();
}

void CallTimeline::mark(qint64 id)
{
    m_marked = id;
    update();
}

bool CallTimeline::anythingIn(TimePoint now) const
{
    return std::any_of(m_calls.begin(), m_calls.end(),
                       [now](const TrackedCall& call) { return call.finished.value_or(now) >= now - span; });
}

void CallTimeline::frame()
{
    if (!anythingIn(m_now()))
        m_frame.stop();
    update();
}

int CallTimeline::axisHeight() const
{
    return m_theme.px(17);
}

CallTimelineMetrics CallTimeline::metrics() const
{
    CallTimelineMetrics metrics;
    metrics.width = width();
    metrics.height = std::max(0, height() - axisHeight());
    metrics.scale = m_theme.scale();
    return metrics;
}

void CallTimeline::place(TimePoint now)
{
    const CallTimelineMetrics room = metrics();
    m_lanes = assignCallLanes(m_lanes, m_calls, now - span, now, int(room.height / room.smallestRow));
}

CallTimelineLayout CallTimeline::layoutAt(TimePoint now) const
{
    return layoutCallTimeline(m_calls, m_lanes, now, span, metrics());
}

QSize CallTimeline::sizeHint() const
{
    return {m_theme.px(600), m_theme.px(140) + axisHeight()};
}

QSize CallTimeline::minimumSizeHint() const
{
    return {m_theme.px(200), sizeHint().height()};
}

void CallTimeline::paintAxis(QPainter& painter) const
{
    const Colors& c = m_theme.colors();
    const int bottom = height() - axisHeight();
    painter.setFont(m_theme.font(TextSize::Tiny));
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const int x = std::min(width() - 1, width() * quarter / 4);
        const auto ago = span / 4 * (4 - quarter);
        painter.setPen(c.line);
        painter.drawLine(x, 0, x, bottom);
        painter.setPen(c.dim);
        const QRect words(quarter == 0 ? 0 : x - m_theme.px(60), bottom, m_theme.px(60), axisHeight());
        drawFigures(painter, words, quarter == 0 ? Qt::AlignLeft : Qt::AlignRight,
                    quarter == 4 ? tr("now") : tr("%1 s ago").arg(ago.count()));
    }
}

void CallTimeline::paintBar(QPainter& painter, const CallBar& bar) const
{
    const Colors& c = m_theme.colors();
    const TrackedCall& call = m_calls.at(bar.call);
    const auto fill = [&painter](const QRectF& rect, const QColor& color) {
        painter.setBrush(color);
        const double radius = std::min({3.0, rect.width() / 2, rect.height() / 3});
        painter.drawRoundedRect(rect, radius, radius);
    };
    painter.setPen(Qt::NoPen);
    if (!bar.waiting.isNull())
        fill(bar.waiting, c.ghost);
    if (!bar.running.isNull())
        fill(bar.running, barColor(c, call.state));
    if (!bar.retried.isNull())
        fill(bar.retried, c.warn);
    if (call.id != m_marked)
        return;
    painter.setPen(QPen(c.text, m_theme.scale()));
    painter.setBrush(Qt::NoBrush);
    const QRectF whole = bar.running.united(bar.waiting).adjusted(-1, -1, 1, 1);
    painter.drawRoundedRect(whole, 2, 2);
}

void CallTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAxis(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const CallTimelineLayout layout = layoutNow();
    const CallBar* marked = nullptr;
    for (const CallBar& bar : layout.bars) {
        if (m_calls.at(bar.call).id == m_marked)
            marked = &bar;
        else
            paintBar(painter, bar);
    }
    if (marked) // above the others
        paintBar(painter, *marked);
    if (layout.left == 0)
        return;
    painter.setFont(m_theme.font(TextSize::Tiny));
    painter.setPen(m_theme.colors().dim);
    drawFigures(painter, QRect(0, height() - axisHeight(), width() / 8 * 5, axisHeight()), Qt::AlignHCenter,
                tr("and %1 more").arg(grouped(layout.left)));
}

void CallTimeline::mousePressEvent(QMouseEvent* event)
{
    const CallTimelineLayout layout = layoutNow();
    const int bar = event->button() == Qt::LeftButton ? barAt(layout, event->position()) : -1;
    if (bar < 0)
        QWidget::mousePressEvent(event);
    else
        Q_EMIT callClicked(m_calls.at(layout.bars.at(bar).call).id);
}

void CallTimeline::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place(m_now());
}

void CallTimeline::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (anythingIn(m_now()))
        m_frame.start();
}

void CallTimeline::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_frame.stop();
}

bool CallTimeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TimePoint now = m_now();
    const CallTimelineLayout layout = layoutAt(now);
    const int bar = barAt(layout, help->pos());
    if (bar < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTooltip(callAbout(m_calls.at(layout.bars.at(bar).call), now)), this);
    return true;
}

} // namespace sheaf
