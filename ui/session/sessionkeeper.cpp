#include "ui/session/sessionkeeper.h"

#include <QEvent>
#include <QWidget>

namespace sheaf {

SessionKeeper::SessionKeeper(QWidget& window, std::function<void()> save)
    : QObject(&window)
    , m_save(std::move(save))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_save(); });
    window.installEventFilter(this);
}

void SessionKeeper::changed()
{
    if (!m_timer.isActive())
        m_timer.start();
}

bool SessionKeeper::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        changed();
    return false;
}

} // namespace sheaf
