#include "core/documents/worker/sandbox.h"

#include "core/documents/extractlimits.h"
#include "core/documents/worker/landlock.h"
#include "core/documents/worker/syscallfilter.h"

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace sheaf {

namespace {

void limitBoth(__rlimit_resource resource, rlim_t value)
{
    const struct rlimit limit = {value, value};
    if (::setrlimit(resource, &limit) != 0)
        std::fprintf(stderr, "limit %d could not be set\n", int(resource));
}

std::chrono::seconds cpuUsed()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1);
}

} // namespace

void prepareWorker(bool background)
{
    ::umask(077);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limitBoth(RLIMIT_CORE, 0);
    // A limit on file size is answered by an error instead of a signal: stderr may be a file where somebody runs this
    // by hand.
    std::signal(SIGXFSZ, SIG_IGN);
    if (background)
        ::setpriority(PRIO_PROCESS, 0, 10);
}

void enterSandbox()
{
    constexpr rlim_t openFiles = 32;
#ifndef SHEAF_SANITIZED
    // The sanitizer's shadow is terabytes of address space.
    limitBoth(RLIMIT_AS, rlim_t(extractlimits::maxMemoryBytes));
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
    limitBoth(RLIMIT_FSIZE, 0);
    limitBoth(RLIMIT_NOFILE, openFiles);
    limitBoth(RLIMIT_NPROC, 0);
    if (!restrictFiles({"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler"}))
        std::fputs("no Landlock in this kernel: files are guarded by permissions alone\n", stderr);
    if (!filterSystemCalls())
        std::fputs("no system call filter in this kernel\n", stderr);
}

void grantCpu(std::chrono::seconds time)
{
    limitCpu(cpuUsed() + time);
}

void limitCpu(std::chrono::seconds total)
{
    struct rlimit limit = {};
    ::getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = rlim_t(total.count());
    ::setrlimit(RLIMIT_CPU, &limit);
}

} // namespace sheaf
