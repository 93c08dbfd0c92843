#include "core/base/clock.h"

#include <QPointer>
#include <QTimer>

namespace sheaf {

TimerHandle SteadyClock::after(Duration delay, QObject* guard, std::function<void()> fn)
{
    auto* timer = new QTimer(guard);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, guard, [timer, fn = std::move(fn)] {
        timer->deleteLater();
        fn();
    });
    timer->start(std::chrono::ceil<Milliseconds>(std::max(delay, Duration::zero())));
    return TimerHandle(static_cast<void*>(timer), [pointer = QPointer<QTimer>(timer)](void*) {
        if (pointer) {
            pointer->stop();
            pointer->deleteLater();
        }
    });
}

} // namespace sheaf
