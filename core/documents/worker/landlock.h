#pragma once

#include <vector>

namespace sheaf {

// Takes every right on files from this process but reading the given folders and files and running the given programs,
// and on newer kernels TCP and signals to others as well. What is open already stays open. False where the kernel has
// no Landlock or it is switched off. See https://docs.kernel.org/userspace-api/landlock.html
bool restrictFiles(const std::vector<const char*>& readable, const std::vector<const char*>& runnable = {});

} // namespace sheaf
