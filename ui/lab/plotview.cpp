#include "ui/lab/plotview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double reachOfPointer = 14; // pixels at scale 1

} // namespace

PlotView::PlotView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PlotView::setPlot(const Plot& plot)
{
    m_plot = plot;
    const bool there = m_chosen && m_chosen->series < plot.series.size() &&
                       m_chosen->point < plot.series.at(m_chosen->series).points.size();
    if (!there)
        m_chosen.reset();
    setAccessibleName(plot.title);
    setAccessibleDescription(plotInWords(plot));
    update();
}

QSize PlotView::sizeHint() const
{
    return {m_theme.px(300), m_theme.px(220)};
}

// Narrow enough for a grid to shrink before it has fewer columns.
QSize PlotView::minimumSizeHint() const
{
    return {m_theme.px(80), sizeHint().height()};
}

double PlotView::headerHeight() const
{
    return m_theme.px(26) + legendLines() * m_theme.px(16) + m_theme.px(6);
}

int PlotView::legendLines() const
{
    return m_plot.series.size() > 1 && !m_plot.isEmpty() ? 1 : 0;
}

PlotLayout PlotView::layoutNow() const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Tiny));
    const double bottom = metrics.height() + m_theme.px(6);
    QRectF area(0, headerHeight(), width(), std::max(1.0, height() - headerHeight() - bottom));
    double labels = 0;
    for (const PlotTick& tick : layoutPlot(m_plot, area, 100).yTicks)
        labels = std::max<double>(labels, metrics.horizontalAdvance(tick.text));
    area.setLeft(labels + m_theme.px(8));
    area.setRight(std::max<double>(area.left() + 1, width() - m_theme.px(8)));
    double ticks = m_theme.px(40);
    for (const QString& category : m_plot.categories)
        ticks = std::max<double>(ticks, metrics.horizontalAdvance(category));
    if (m_plot.axis == Plot::Axis::Time)
        ticks = metrics.horizontalAdvance(u"88/88/8888"_s);
    return layoutPlot(m_plot, area, std::min(ticks, area.width() / 2) + m_theme.px(10));
}

void PlotView::paintLegend(QPainter& painter) const
{
    const Colors& c = m_theme.colors();
    painter.setFont(m_theme.font(TextSize::Tiny));
    const QFontMetrics metrics = painter.fontMetrics();
    double x = 0;
    const double middle = m_theme.px(26) + m_theme.px(8);
    for (const PlotSeries& series : m_plot.series) {
        const double room = width() - x - m_theme.px(16);
        if (room < m_theme.px(24))
            break;
        const QColor color = c.*(series.color);
        painter.setPen(QPen(color, 2 * m_theme.scale(), series.dashed ? Qt::DashLine : Qt::SolidLine));
        if (series.kind == PlotSeries::Kind::Bars || series.kind == PlotSeries::Kind::Dots)
            painter.fillRect(QRectF(x, middle - m_theme.px(4), m_theme.px(8), m_theme.px(8)), color);
        else
            painter.drawLine(QPointF(x, middle), QPointF(x + m_theme.px(10), middle));
        x += m_theme.px(14);
        const QString name = metrics.elidedText(series.name, Qt::ElideRight, int(room));
        painter.setPen(c.dim);
        painter.drawText(QPointF(x, middle + metrics.ascent() / 2.0 - 1), name);
        x += metrics.horizontalAdvance(name) + m_theme.px(12);
    }
}

void PlotView::paintAxes(QPainter& painter, const PlotLayout& layout) const
{
    const Colors& c = m_theme.colors();
    painter.setFont(m_theme.font(TextSize::Tiny));
    const QFontMetrics metrics = painter.fontMetrics();
    for (const PlotTick& tick : layout.yTicks) {
        painter.setPen(c.line);
        painter.drawLine(QPointF(layout.area.left(), tick.at), QPointF(layout.area.right(), tick.at));
        painter.setPen(c.dim);
        painter.drawText(
            QRectF(0, tick.at - metrics.height(), layout.area.left() - m_theme.px(6), 2 * metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    for (const PlotTick& tick : layout.xTicks) {
        const double wide = std::min<double>(metrics.horizontalAdvance(tick.text) + 2, layout.area.width());
        const double left = std::clamp(tick.at - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QRectF(left, layout.area.bottom() + m_theme.px(4), wide, metrics.height()), Qt::AlignHCenter,
                         metrics.elidedText(tick.text, Qt::ElideRight, int(wide)));
    }
}

void PlotView::paintSeries(QPainter& painter, const PlotLayout& layout, int index) const
{
    const PlotSeries& series = m_plot.series.at(index);
    const QColor color = m_theme.colors().*(series.color);
    const QPolygonF& line = layout.lines.at(index);
    if (!line.isEmpty()) {
        painter.setPen(QPen(color, 1.6 * m_theme.scale(), series.dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QRectF& bar : layout.bars.at(index))
        painter.drawRect(bar);
    const QPolygonF& places = layout.places.at(index);
    const bool dots = series.kind == PlotSeries::Kind::Dots || (!line.isEmpty() && places.size() <= 40);
    const double radius = (series.kind == PlotSeries::Kind::Dots ? 3 : 2) * m_theme.scale();
    for (qsizetype i = 0; dots && i < places.size(); ++i)
        painter.drawEllipse(places.at(i), radius, radius);
}

void PlotView::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(c.text);
    // What stands over the right end of the line is the card's button.
    const QRectF title(0, 0, width() - m_theme.px(34), m_theme.px(24));
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_plot.title, Qt::ElideRight, int(title.width())));
    if (m_plot.isEmpty()) {
        painter.setFont(m_theme.font(TextSize::Small));
        painter.setPen(c.dim);
        painter.drawText(rect().adjusted(m_theme.px(12), m_theme.px(26), -m_theme.px(12), 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_plot.empty);
        return;
    }
    const PlotLayout layout = layoutNow();
    if (legendLines() > 0)
        paintLegend(painter);
    paintAxes(painter, layout);
    for (int i = 0; i < int(m_plot.series.size()); ++i)
        paintSeries(painter, layout, i);
    if (m_chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.text, 1.5 * m_theme.scale()));
        const double radius = 5 * m_theme.scale();
        painter.drawEllipse(layout.places.at(m_chosen->series).at(m_chosen->point), radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(c.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(4), m_theme.px(4));
    }
}

RunId PlotView::runOf(const PlotMark& mark) const
{
    return m_plot.series.at(mark.series).runs.value(mark.point);
}

void PlotView::choose(std::optional<PlotMark> mark, const QPoint& tipAt)
{
    if (mark != m_chosen) {
        m_chosen = mark;
        setAccessibleDescription(mark ? pointInWords(m_plot, mark->series, mark->point) : plotInWords(m_plot));
        setCursor(mark && runOf(*mark).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    if (!mark) {
        QToolTip::hideText();
        return;
    }
    QString text = pointInWords(m_plot, mark->series, mark->point);
    if (runOf(*mark).isValid())
        text += u'\n' + tr("Click for its timeline");
    QToolTip::showText(mapToGlobal(tipAt), plainTooltip(text), this);
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_plot.isEmpty())
        return;
    const QPointF at = event->position();
    if (at.y() < headerHeight() - m_theme.px(6)) {
        choose({}, {});
        if (at.y() < m_theme.px(24))
            QToolTip::showText(event->globalPosition().toPoint(), plainTooltip(m_plot.about), this);
        return;
    }
    choose(layoutNow().at(at, reachOfPointer * m_theme.scale()), event->position().toPoint());
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_plot.isEmpty())
        return;
    m_chosen = layoutNow().at(event->position(), reachOfPointer * m_theme.scale());
    open();
}

void PlotView::open()
{
    if (m_chosen && runOf(*m_chosen).isValid())
        Q_EMIT runWanted(runOf(*m_chosen));
}

// Through the points of one series and on to the next.
void PlotView::step(int by)
{
    QList<PlotMark> all;
    for (int s = 0; s < int(m_plot.series.size()); ++s) {
        for (int i = 0; i < int(m_plot.series.at(s).points.size()); ++i)
            all.append({s, i});
    }
    if (all.isEmpty())
        return;
    const qsizetype now = m_chosen ? all.indexOf(*m_chosen) : by > 0 ? -1 : all.size();
    const PlotMark mark = all.at(std::clamp<qsizetype>(now + by, 0, all.size() - 1));
    const QPointF place = layoutNow().places.at(mark.series).at(mark.point);
    choose(mark, place.toPoint());
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        open();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    choose({}, {});
}

void PlotView::leaveEvent(QEvent*)
{
    if (!hasFocus())
        choose({}, {});
}

} // namespace sheaf
