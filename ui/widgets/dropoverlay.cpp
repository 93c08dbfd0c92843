#include "ui/widgets/dropoverlay.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace sheaf {

DropOverlay::DropOverlay(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop to add"));
    parent->installEventFilter(this);
    hide();
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        setGeometry(parentWidget()->rect());
    return false;
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = c.ground;
    veil.setAlphaF(0.88F);
    painter.fillRect(rect(), veil);
    const int inset = m_theme.px(24);
    painter.setPen(QPen(c.accent, m_theme.px(2), Qt::DashLine));
    painter.setBrush(c.accentSoft);
    painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), m_theme.px(14), m_theme.px(14));
    painter.setPen(c.accent);
    painter.setFont(m_theme.font(TextSize::Title, QFont::DemiBold));
    painter.drawText(rect().adjusted(0, 0, 0, -m_theme.px(28)), Qt::AlignCenter, tr("Drop to add"));
    painter.setPen(c.dim);
    painter.setFont(m_theme.font(TextSize::Body));
    painter.drawText(rect().adjusted(0, m_theme.px(28), 0, 0), Qt::AlignCenter,
                     tr("Files and whole folders. The originals stay where they are."));
}

} // namespace sheaf
