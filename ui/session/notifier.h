#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace sheaf {

// Tells a person something while they look elsewhere: the window asks for attention in the task bar, and where there is
// an icon in the tray a message is shown there. The icon is off until it is switched on; a click on it, or on the
// message, brings the window forward.
class Notifier : public QObject
{
    Q_OBJECT

public:
    // The window is borrowed and outlives it.
    explicit Notifier(QWidget& window);

    void setEnabled(bool enabled) { m_enabled = enabled; }
    // Without a tray on this desktop nothing is shown.
    void setTrayIcon(bool shown);
    bool hasTrayIcon() const { return m_icon != nullptr; }
    void say(const QString& title, const QString& text);

Q_SIGNALS:
    void said(const QString& title, const QString& text);
    void windowWanted();

private:
    QWidget& m_window;
    QSystemTrayIcon* m_icon = nullptr;
    bool m_enabled = true;
};

} // namespace sheaf
