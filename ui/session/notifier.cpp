#include "ui/session/notifier.h"

#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>

namespace sheaf {

Notifier::Notifier(QWidget& window)
    : QObject(&window)
    , m_window(window)
{}

void Notifier::setTrayIcon(bool shown)
{
    if (shown == hasTrayIcon())
        return;
    if (!shown) {
        delete std::exchange(m_icon, nullptr);
        return;
    }
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_icon->setToolTip(m_window.windowTitle());
    auto* menu = new QMenu(&m_window);
    connect(m_icon, &QObject::destroyed, menu, &QObject::deleteLater);
    menu->addAction(tr("&Show the window"), this, &Notifier::windowWanted);
    menu->addAction(tr("&Quit"), &m_window, &QWidget::close);
    m_icon->setContextMenu(menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT windowWanted();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Notifier::windowWanted);
    m_icon->show();
}

void Notifier::say(const QString& title, const QString& text)
{
    if (!m_enabled)
        return;
    QApplication::alert(&m_window);
    if (m_icon)
        m_icon->showMessage(title, text, QApplication::windowIcon());
    Q_EMIT said(title, text);
}

} // namespace sheaf
