#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>
#include <stop_token>

namespace sheaf {

// Bytes done of all: each counts once when it is written and once when it is compared.
using MoveProgress = std::function<void(qint64 done, qint64 all)>;

// A library to another folder, which is new or empty. Nobody may have it open; its lock is held meanwhile. On one disk
// it takes no time; to another it is copied, written through and compared before the first file of the old one goes.
// Ended half way, by a stop, a full disk or a power cut, the
// old one is still whole, or the new one is and counts. Files that are not the library's
// stay where they are, and a file library.moved says in the old folder where the library is (see librarymoved.h).
// Blocks; `progress` is told in the same thread.
// Errors: NotFound (no library there), InvalidInput (the new folder), Database (in use), PermissionDenied, DiskFull,
// Io, Cancelled.
Result<void> moveLibrary(const QString& from, const QString& to, const std::stop_token& stop = {},
                         const MoveProgress& progress = {});

} // namespace sheaf
