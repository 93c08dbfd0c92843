#pragma once

namespace sheaf {

// Makes the calls a reader of documents has no use for fail with EPERM: sockets, programs, processes, other processes'
// memory, mounts, kernel modules. Needs "no new privileges". False where the kernel or the architecture has no filter.
bool filterSystemCalls();

} // namespace sheaf
