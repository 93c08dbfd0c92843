#include "ui/extract/heatmap.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

namespace sheaf {

namespace {

constexpr double sideWithMarks = 6; // smaller squares have no room for a mark

QColor between(const QColor& from, const QColor& to, double part)
{
    const auto mix = [part](int a, int b) { return int(a + (b - a) * part); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

} // namespace

HeatMap::HeatMap(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Chunks and their states"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeatMap::setCells(const QByteArray& cells)
{
    if (cells == m_cells)
        return;
    if (cells.size() != m_cells.size())
        m_marked = -1;
    m_cells = cells;
    update();
}

HeatMapLayout HeatMap::layoutNow() const
{
    HeatMapMetrics metrics;
    metrics.width = width();
    metrics.height = height();
    metrics.largest = m_theme.px(11);
    return layoutHeatMap(int(m_cells.size()), metrics);
}

void HeatMap::mark(int cell)
{
    m_marked = cell;
    update();
}

QSize HeatMap::sizeHint() const
{
    return {m_theme.px(600), m_theme.px(110)};
}

QSize HeatMap::minimumSizeHint() const
{
    return {m_theme.px(160), m_theme.px(60)};
}

void HeatMap::paintEvent(QPaintEvent*)
{
    const HeatMapLayout layout = layoutNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, layout.side >= sideWithMarks);
    painter.setPen(Qt::NoPen);
    for (int block = 0; block < layout.blocks; ++block)
        paintBlock(painter, layout.rectOf(block), blockOf(m_cells, layout.firstCell(block), layout.cellsOf(block)));
    if (m_marked < 0 || m_marked >= m_cells.size() || layout.perBlock == 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? m_theme.colors().accent : m_theme.colors().text, 1.5));
    painter.drawRect(layout.rectOf(m_marked / layout.perBlock).adjusted(-1, -1, 1, 1));
}

void HeatMap::paintBlock(QPainter& painter, const QRectF& rect, const HeatBlock& block) const
{
    const Colors& c = m_theme.colors();
    const bool marks = rect.width() >= sideWithMarks;
    QColor fill = c.line;
    switch (block.look) {
    case HeatLook::Waiting:
        break;
    case HeatLook::Running:
        fill = c.parallel;
        break;
    case HeatLook::Retrying:
        fill = c.warn;
        break;
    case HeatLook::Done:
        fill = between(c.line, c.ok, 0.25 + 0.75 * block.done);
        break;
    case HeatLook::DoneRetried:
        fill = marks ? between(c.line, c.ok, 0.25 + 0.75 * block.done) : c.warn;
        break;
    case HeatLook::Failed:
        fill = c.badText;
        break;
    }
    if (!marks) {
        painter.fillRect(rect, fill);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 2, 2);
    const QPointF middle = rect.center();
    const double arm = rect.width() * 0.24;
    if (block.look == HeatLook::Failed) {
        painter.setPen(QPen(c.panel, std::max(1.4, rect.width() / 8)));
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
    } else if (block.look == HeatLook::Retrying) {
        painter.setBrush(c.panel);
        painter.drawEllipse(middle, arm, arm);
    } else if (block.look == HeatLook::DoneRetried) {
        painter.setBrush(c.warn);
        painter.drawEllipse(middle, arm * 1.3, arm * 1.3);
    } else if (block.look == HeatLook::Running) {
        painter.setBrush(c.panel);
        painter.drawRect(QRectF(middle.x() - arm / 2, middle.y() - arm / 2, arm, arm));
    }
}

void HeatMap::choose(int block)
{
    const HeatMapLayout layout = layoutNow();
    if (block < 0 || block >= layout.blocks)
        return;
    m_marked = cellToShow(m_cells, layout.firstCell(block), layout.cellsOf(block));
    update();
    Q_EMIT cellClicked(m_marked);
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        choose(layoutNow().blockAt(event->position()));
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const HeatMapLayout layout = layoutNow();
    const int now = m_marked < 0 || layout.blocks == 0 ? -1 : m_marked / layout.perBlock;
    const std::pair<int, int> steps[] = {
        {Qt::Key_Left, -1}, {Qt::Key_Right, 1}, {Qt::Key_Up, -layout.columns}, {Qt::Key_Down, layout.columns}};
    for (const auto& [key, step] : steps) {
        if (event->key() != key || layout.blocks == 0)
            continue;
        const int to = now < 0 ? 0 : now + step;
        if (to >= 0 && to < layout.blocks)
            mark(layout.firstCell(to));
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && now >= 0)
        choose(now);
    else
        QWidget::keyPressEvent(event);
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_describe)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const HeatMapLayout layout = layoutNow();
    const int block = layout.blockAt(help->pos());
    if (block < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTooltip(m_describe(layout.firstCell(block), layout.cellsOf(block))),
                           this);
    return true;
}

} // namespace sheaf
