#pragma once

namespace sheaf {

// Makes the calls a reader of documents has no use for fail with EPERM: sockets, programs, processes, other processes'
// memory, mounts, kernel modules. Needs "no new privileges". False where the kernel or the architecture has no filter.
// Programs::Run leaves out running programs, for a process that is about to become another one: the filter stays on it.
enum class Programs { Refuse, Run };
bool filterSystemCalls(Programs programs = Programs::Refuse);

} // namespace sheaf
