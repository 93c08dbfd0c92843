#include "core/documents/worker/sandbox.h"

#include "core/documents/extractlimits.h"
#include "core/documents/worker/landlock.h"
#include "core/documents/worker/syscallfilter.h"

#include <csignal>
#include <cstdio>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <vector>

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

void limitRest(qint64 memory, rlim_t openFiles)
{
#ifndef SHEAF_SANITIZED
    // The sanitizer's shadow is terabytes of address space.
    limitBoth(RLIMIT_AS, rlim_t(memory));
    ::prctl(PR_SET_DUMPABLE, 0);
#else
    static_cast<void>(memory);
#endif
    limitBoth(RLIMIT_FSIZE, 0);
    limitBoth(RLIMIT_NOFILE, openFiles);
    limitBoth(RLIMIT_NPROC, 0);
}

void sayWhatIsMissing(bool files, bool calls)
{
    if (!files)
        std::fputs("no Landlock in this kernel: files are guarded by permissions alone\n", stderr);
    if (!calls)
        std::fputs("no system call filter in this kernel\n", stderr);
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
    limitRest(extractlimits::maxMemoryBytes, 32);
    const bool files = restrictFiles({"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler"});
    sayWhatIsMissing(files, filterSystemCalls());
}

void enterProgramSandbox(const char* program, const char* data)
{
    limitRest(extractlimits::maxOcrMemoryBytes, 64);
    limitBoth(RLIMIT_CPU, rlim_t(extractlimits::ocrCpu.count()));
    const std::string folder = std::string(program).substr(0, std::string(program).rfind('/') + 1) + "..";
    // Where the kernel looks for what loads a program's libraries.
    const std::vector<const char*> loaders = {program, "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};
    std::vector<const char*> readable = {"/usr", "/lib", "/lib64", "/etc/ld.so.cache", folder.c_str()};
    if (data)
        readable.push_back(data);
    const bool files = restrictFiles(readable, loaders);
    sayWhatIsMissing(files, filterSystemCalls(Programs::Run));
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
