#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace sheaf {

// Has the state of a window saved a moment after it changed, so that it comes back after a kill as well.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds pause{800};

    // `save` is called in the GUI thread while the window lives. Moving and resizing the window are noticed.
    SessionKeeper(QWidget& window, std::function<void()> save);

    void changed(); // something else did; calls while one is waiting cost nothing
    bool isWaiting() const { return m_timer.isActive(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_save;
    QTimer m_timer;
};

} // namespace sheaf
