#include "ui/widgets/swatch.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace sheaf {

Swatch::Swatch(QColor Colors::*color, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_color(color)
{
    setFixedSize(theme.px(10), theme.px(10));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Swatch::setColor(QColor Colors::*color)
{
    m_color = color;
    update();
}

void Swatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().*m_color);
    painter.drawRoundedRect(rect(), 2, 2);
}

} // namespace sheaf
