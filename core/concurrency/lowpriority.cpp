#include "core/concurrency/lowpriority.h"

#include <latch>
#include <memory>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sheaf {

void lowerPriority(QThreadPool& pool)
{
    constexpr int background = 10;
    pool.setExpiryTimeout(-1);
    // Each waits for all, so that each runs on a thread of its own.
    const auto everybody = std::make_shared<std::latch>(pool.maxThreadCount());
    for (int i = 0; i < pool.maxThreadCount(); ++i) {
        pool.start([everybody] {
            ::setpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid)), background);
            everybody->arrive_and_wait();
        });
    }
    everybody->wait();
}

} // namespace sheaf
