#include "ui/widgets/statusdot.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace sheaf {

StatusDot::StatusDot(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(QStringLiteral("dim"))
{
    setFixedSize(theme.px(9), theme.px(9));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusDot::setTone(const char* tone)
{
    m_tone = QString::fromLatin1(tone);
    update();
}

void StatusDot::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tone == QLatin1String("ok")     ? c.ok
                     : m_tone == QLatin1String("warn") ? c.warn
                     : m_tone == QLatin1String("bad")  ? c.badText
                                                       : c.faint);
    painter.drawEllipse(rect());
}

} // namespace sheaf
