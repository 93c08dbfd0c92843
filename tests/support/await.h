#pragma once

#include "core/concurrency/future.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace sheaf::test {

// Turns the event loop until the future is there. A future that never comes fails the test as TimedOut.
template<class T>
Result<T> await(const Future<T>& future, int timeoutMs = 10'000)
{
    // A loop of its own, because QTest::qWaitFor sleeps 10 ms between two looks and would cost that on every hop.
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, [&loop] { loop.quit(); });
    watcher.setFuture(future);
    QTimer::singleShot(timeoutMs, &loop, [&loop] { loop.quit(); });
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return Error::make(ErrorCode::TimedOut, QStringLiteral("the future never finished"));
    return resultOf<T>(future);
}

// Turns the event loop until nothing is posted any more.
inline void settleEvents()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

} // namespace sheaf::test
