#include "ui/widgets/thinbar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace sheaf {

void drawBar(QPainter& painter, const QRectF& track, double fraction, const QColor& ground, const QColor& fill)
{
    const double radius = track.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QPainterPath outline;
    outline.addRoundedRect(track, radius, radius);
    painter.fillPath(outline, ground);
    if (fraction > 0) {
        painter.setClipPath(outline);
        const double width = track.width() * std::min(fraction, 1.0);
        const double left = painter.layoutDirection() == Qt::RightToLeft ? track.right() - width : track.left();
        painter.fillRect(QRectF(left, track.top(), width, track.height()), fill);
    }
    painter.restore();
}

ThinBar::ThinBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ThinBar::setFraction(double fraction)
{
    if (qFuzzyCompare(fraction + 1, m_fraction + 1))
        return;
    m_fraction = fraction;
    setAccessibleDescription(tr("%1 percent").arg(qRound(std::clamp(fraction, 0.0, 1.0) * 100)));
    update();
}

QSize ThinBar::sizeHint() const
{
    return {m_theme.px(240), m_theme.px(6)};
}

void ThinBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double height = m_theme.px(6);
    drawBar(painter, QRectF(0, (this->height() - height) / 2, width(), height), m_fraction, m_theme.colors().line,
            m_theme.colors().*m_color);
}

} // namespace sheaf
