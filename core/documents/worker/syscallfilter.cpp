#include "core/documents/worker/syscallfilter.h"

#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <vector>

namespace sheaf {

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
constexpr unsigned otherNumbering = 0x40000000; // x32
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
constexpr unsigned otherNumbering = 0xffffffff;
#else
constexpr unsigned architecture = 0;
constexpr unsigned otherNumbering = 0xffffffff;
#endif

constexpr int refused[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_setns,
    SYS_unshare,
    SYS_init_module,
    SYS_finit_module,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_userfaultfd,
#if defined(__x86_64__)
    SYS_fork,
    SYS_vfork,
#endif
#ifndef SHEAF_SANITIZED
    SYS_clone, // the leak checker runs as a thread of its own
#endif
};

sock_filter statement(unsigned short code, unsigned value)
{
    return sock_filter{code, 0, 0, value};
}

sock_filter jump(unsigned short code, unsigned value, unsigned char yes, unsigned char no)
{
    return sock_filter{code, yes, no, value};
}

} // namespace

bool filterSystemCalls(Programs programs)
{
    if (architecture == 0)
        return false;
    const unsigned refuse = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> program;
    program.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    program.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    program.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    program.push_back(jump(BPF_JMP | BPF_JGE | BPF_K, otherNumbering, 0, 1));
    program.push_back(statement(BPF_RET | BPF_K, refuse));
    for (const int number : refused) {
        if (programs == Programs::Run && (number == SYS_execve || number == SYS_execveat))
            continue;
        program.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, unsigned(number), 0, 1));
        program.push_back(statement(BPF_RET | BPF_K, refuse));
    }
#ifdef SYS_clone3
    // "Not there" lets the C library fall back to clone, which is judged above.
    program.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS));
#endif
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter = {static_cast<unsigned short>(program.size()), program.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

} // namespace sheaf
