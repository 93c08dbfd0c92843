#include "app/privatememory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace sheaf {

void keepMemoryPrivate()
{
    const struct rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifndef SHEAF_SANITIZED
    ::prctl(PR_SET_DUMPABLE, 0); // the leak check attaches to its own process
#endif
}

} // namespace sheaf
