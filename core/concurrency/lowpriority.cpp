#include "core/concurrency/lowpriority.h"

#include <latch>
#include <memory>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sheaf {

namespace {

// Of nice: Linux keeps it for each thread.
constexpr int background = 10;
constexpr int betweenBoth = 5;

void setNice(int nice)
{
    const auto thread = id_t(::syscall(SYS_gettid));
    if (::getpriority(PRIO_PROCESS, thread) < nice) // who is behind already stays there
        ::setpriority(PRIO_PROCESS, thread, nice);
}

} // namespace

void lowerThisThread()
{
    setNice(betweenBoth);
}

void lowerPriority(QThreadPool& pool)
{
    pool.setExpiryTimeout(-1);
    // Each waits for all, so that each runs on a thread of its own.
    const auto everybody = std::make_shared<std::latch>(pool.maxThreadCount());
    for (int i = 0; i < pool.maxThreadCount(); ++i) {
        pool.start([everybody] {
            setNice(background);
            everybody->arrive_and_wait();
        });
    }
    everybody->wait();
}

} // namespace sheaf
