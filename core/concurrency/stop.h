#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <stop_token>

namespace sheaf {

// Destroying the handle ends the subscription.
using StopHandle = std::shared_ptr<void>;

// Posts fn to guard's thread when a stop is requested; where it already was, posts at once. request_stop() runs
// callbacks on its caller's thread, so nothing but the posting happens there. Nothing is called after guard is gone.
[[nodiscard]] StopHandle onStop(const std::stop_token& token, QObject* guard, std::function<void()> fn);

// A stop source of its own that is also stopped when the parent is.
class LinkedStop
{
public:
    explicit LinkedStop(const std::stop_token& parent);

    std::stop_token token() const { return m_source.get_token(); }
    void requestStop() { m_source.request_stop(); }

private:
    std::stop_source m_source;
    std::shared_ptr<void> m_link;
};

} // namespace sheaf
