#pragma once

namespace sheaf {

// From now on no crash writes this program's memory, which holds keys and text of documents, to a file, and other
// programs of the same person cannot look into it (RLIMIT_CORE, PR_SET_DUMPABLE: prctl(2), core(5)). Call first in
// main(). A build with sanitizers stays open to them.
void keepMemoryPrivate();

} // namespace sheaf
