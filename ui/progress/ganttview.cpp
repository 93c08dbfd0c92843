#include "ui/progress/ganttview.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace sheaf {

GanttView::GanttView(Kind kind, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(kind == Kind::OneByOne ? tr("One by one, as bars") : tr("In parallel, as bars"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void GanttView::setRows(const GanttRows& rows, Duration axisEnd)
{
    m_rows = rows;
    m_axisEnd = axisEnd;
    setAccessibleDescription(
        tr("%1 lanes, done after %2", nullptr, int(rows.rows)).arg(rows.rows).arg(durationText(rows.end)));
    updateGeometry();
    update();
}

QSize GanttView::sizeHint() const
{
    return {m_theme.px(400), std::max(1, m_rows.rows) * m_theme.px(15)};
}

void GanttView::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.setPen(c.line);
    painter.drawLine(0, 0, 0, height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const GanttBar& bar : m_rows.bars) {
        const QRectF rect = ganttRect(bar, m_axisEnd, width() - 2, m_theme.px(15), m_theme.px(11)).translated(1, 0);
        painter.setBrush(bar.kind == GanttBar::Kind::Search ? c.ok
                         : m_kind == Kind::OneByOne         ? c.sequential
                                                            : c.parallel);
        const double radius = std::min({3.0, rect.width() / 2, rect.height() / 2});
        painter.drawRoundedRect(rect, radius, radius);
    }
}

} // namespace sheaf
