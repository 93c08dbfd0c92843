#pragma once

#include "core/base/result.h"

#include <QString>
#include <stop_token>

namespace sheaf {

struct FileHash
{
    QString hex;     // SHA-256 of the content, 64 digits
    qint64 size = 0; // bytes that were hashed

    bool operator==(const FileHash&) const = default;
};

// Reads the file piece by piece; blocks, so run it on a pool. Links are followed; no regular file, or over 2 GiB: it is
// refused. Errors: NotFound, PermissionDenied, Unsupported, TooLarge, Io; Cancelled within one piece (1 MiB) of a stop.
Result<FileHash> hashFile(const QString& path, std::stop_token stop);

} // namespace sheaf
