#include "ui/progress/lanesview.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sheaf {

LanesView::LanesView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Queries"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LanesView::setLanes(const QList<QueryLane>& lanes, bool parallel)
{
    const int height = sizeHint().height();
    m_lanes = lanes;
    m_parallel = parallel;
    int done = 0;
    for (const QueryLane& lane : lanes)
        done += lane.ended() ? 1 : 0;
    setAccessibleDescription(tr("%1 of %2 queries done").arg(done).arg(lanes.size()));
    if (sizeHint().height() != height)
        updateGeometry();
    update();
}

LaneLayout LanesView::layoutNow() const
{
    LaneMetrics metrics;
    metrics.width = width();
    metrics.rowHeight = m_theme.px(21);
    metrics.labelWidth = m_theme.px(270);
    metrics.timeWidth = m_theme.px(66);
    metrics.barHeight = m_theme.px(12);
    metrics.gap = m_theme.px(10);
    return layoutLanes(m_lanes, metrics);
}

QSize LanesView::sizeHint() const
{
    int round = 0;
    int rows = 0;
    for (const QueryLane& lane : m_lanes)
        rows += std::exchange(round, lane.round) != lane.round ? 2 : 1;
    return {m_theme.px(600), rows * m_theme.px(21)};
}

QSize LanesView::minimumSizeHint() const
{
    return {m_theme.px(260), sizeHint().height()};
}

void LanesView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextSize::Small));
    const LaneLayout layout = layoutNow();
    painter.setPen(m_theme.colors().dim);
    for (const LaneHeading& heading : layout.headings)
        painter.drawText(heading.label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         heading.round == 1 ? tr("Sub-questions")
                                            : tr("Round %1: what was missing").arg(heading.round));
    for (const LaneRow& row : layout.rows)
        paintRow(painter, row);
}

void LanesView::paintRow(QPainter& painter, const LaneRow& row) const
{
    const Colors& c = m_theme.colors();
    const QueryLane& lane = m_lanes.at(row.lane);
    const QFontMetrics metrics = painter.fontMetrics();

    painter.setPen(lane.index == 0 ? c.dim : c.text);
    const QString text = lane.index == 0 ? tr("the question as typed") : lane.text.simplified();
    painter.drawText(row.label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, int(row.label.width())));

    painter.setPen(c.line);
    const double axis = std::floor(row.track.left()) + 0.5;
    painter.drawLine(QPointF(axis, row.track.top() + 3), QPointF(axis, row.track.bottom() - 3));

    const bool broken = lane.state == QueryLane::State::Failed || lane.state == QueryLane::State::Cancelled;
    const auto bar = [&painter](QRectF rect, const QColor& color, bool live) {
        if (rect.width() <= 0 && !live)
            return;
        rect.setWidth(std::max(rect.width(), 2.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const double radius = std::min(3.0, rect.width() / 2);
        painter.drawRoundedRect(rect, radius, radius);
    };
    const QColor embedding = m_parallel ? c.parallel : c.sequential;
    bar(row.embedding, broken ? c.ghost : embedding, lane.state == QueryLane::State::Embedding);
    bar(row.searching.adjusted(row.searching.width() > 3 ? 1 : 0, 0, 0, 0), broken ? c.ghost : c.ok,
        lane.state == QueryLane::State::Searching);

    QString right;
    painter.setPen(c.dim);
    switch (lane.state) {
    case QueryLane::State::Waiting:
        right = tr("waiting");
        break;
    case QueryLane::State::Cancelled:
        right = tr("stopped");
        break;
    case QueryLane::State::Failed:
        right = tr("failed");
        painter.setPen(c.badText);
        break;
    default:
        right = durationText(lane.embedding + lane.searching);
    }
    drawFigures(painter, row.time.toRect(), Qt::AlignRight, right);
}

bool LanesView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const LaneRow& row : layoutNow().rows) {
        if (help->pos().y() < row.label.top() || help->pos().y() >= row.label.bottom())
            continue;
        const QueryLane& lane = m_lanes.at(row.lane);
        QStringList lines{lane.text};
        if (lane.error)
            lines.append(lane.error->message);
        lines.append(tr("waited %1 · embedding %2 · search %3 · %4 hits")
                         .arg(durationText(lane.waited), durationText(lane.embedding), durationText(lane.searching))
                         .arg(lane.hits));
        QToolTip::showText(help->globalPos(), plainTooltip(lines.join(u'\n')), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace sheaf
