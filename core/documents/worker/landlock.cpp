#include "core/documents/worker/landlock.h"

#include <cstdint>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sheaf {

namespace {

// From the kernel's ABI and not from its header, which on Debian 12 knows only the first version. The numbers are the
// same on all architectures.
constexpr long createRuleset = 444;
constexpr long addRule = 445;
constexpr long restrictSelf = 446;
constexpr std::uint32_t versionFlag = 1;
constexpr int rulePathBeneath = 1;
constexpr std::uint64_t execute = 1u << 0;
constexpr std::uint64_t readFile = 1u << 2;
constexpr std::uint64_t readDir = 1u << 3;

struct RulesetAttributes
{
    std::uint64_t handledFiles = 0;
    std::uint64_t handledNetwork = 0; // ABI 4
    std::uint64_t scoped = 0;         // ABI 6
};

struct [[gnu::packed]] PathBeneath
{
    std::uint64_t allowed = 0;
    std::int32_t parent = -1;
};

RulesetAttributes attributesFor(long abi)
{
    RulesetAttributes all;
    all.handledFiles = (1u << 13) - 1; // execute … make symbolic link
    if (abi >= 2)
        all.handledFiles |= 1u << 13; // refer
    if (abi >= 3)
        all.handledFiles |= 1u << 14; // truncate
    if (abi >= 5)
        all.handledFiles |= 1u << 15; // ioctl on devices
    if (abi >= 4)
        all.handledNetwork = 3; // bind and connect TCP
    if (abi >= 6)
        all.scoped = 3; // abstract sockets, signals
    return all;
}

void allow(int ruleset, const char* path, std::uint64_t rights)
{
    const int parent = ::open(path, O_PATH | O_CLOEXEC);
    if (parent < 0)
        return; // not on this system
    struct stat info = {};
    const bool folder = ::fstat(parent, &info) == 0 && S_ISDIR(info.st_mode);
    PathBeneath rule;
    rule.allowed = folder ? rights : rights & ~readDir; // a file takes no rights of folders
    rule.parent = parent;
    ::syscall(addRule, ruleset, rulePathBeneath, &rule, 0);
    ::close(parent);
}

} // namespace

bool restrictFiles(const std::vector<const char*>& readable, const std::vector<const char*>& runnable)
{
    const long abi = ::syscall(createRuleset, nullptr, 0, versionFlag);
    if (abi < 1)
        return false;
    const RulesetAttributes attributes = attributesFor(abi);
    const size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
    const int ruleset = int(::syscall(createRuleset, &attributes, size, 0));
    if (ruleset < 0)
        return false;
    for (const char* path : readable)
        allow(ruleset, path, readFile | readDir);
    for (const char* program : runnable)
        allow(ruleset, program, readFile | execute);
    const bool done = ::syscall(restrictSelf, ruleset, 0) == 0;
    ::close(ruleset);
    return done;
}

} // namespace sheaf
