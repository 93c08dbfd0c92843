#pragma once

#include <QThreadPool>

namespace sheaf {

// Lets the pool's threads run behind those a person waits for (nice 10, which Linux keeps for each thread), and makes
// them stay, so that this holds. Blocks for a moment; call before the pool is used.
void lowerPriority(QThreadPool& pool);
// Lets the calling thread run behind those a person waits for, and before a pool in the background.
void lowerThisThread();

} // namespace sheaf
