#include "core/concurrency/stop.h"

#include <mutex>
#include <utility>

namespace sheaf {

namespace {

template<class F>
std::shared_ptr<void> subscribe(const std::stop_token& token, F fn)
{
    return std::make_shared<std::stop_callback<F>>(token, std::move(fn));
}

} // namespace

StopHandle onStop(const std::stop_token& token, QObject* guard, std::function<void()> fn)
{
    // What the stopping thread, guard's thread and the handle share. `target` is null once nothing may be called any
    // more.
    struct Relay
    {
        std::mutex mutex;
        QObject* target = nullptr;
        std::function<void()> fn;

        std::function<void()> close()
        {
            const std::lock_guard lock(mutex);
            target = nullptr;
            return std::exchange(fn, nullptr); // destroyed by the caller, outside the lock
        }
    };
    auto relay = std::make_shared<Relay>();
    relay->target = guard;
    relay->fn = std::move(fn);
    const auto gone = QObject::connect(guard, &QObject::destroyed, [relay] { relay->close(); });
    auto link = subscribe(token, [relay] {
        const std::lock_guard lock(relay->mutex);
        if (relay->target)
            QMetaObject::invokeMethod(
                relay->target,
                [relay] {
                    if (const auto call = relay->close())
                        call();
                },
                Qt::QueuedConnection);
    });
    return StopHandle(static_cast<void*>(relay.get()), [relay, link, gone](void*) mutable {
        link.reset();
        QObject::disconnect(gone);
        relay->close();
    });
}

LinkedStop::LinkedStop(const std::stop_token& parent)
    : m_link(subscribe(parent, [source = m_source]() mutable { source.request_stop(); }))
{}

} // namespace sheaf
