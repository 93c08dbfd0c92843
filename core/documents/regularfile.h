#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>
#include <memory>

namespace sheaf {

enum class SymbolicLinks { Follow, Refuse };

// A file open for reading, never a folder, pipe, socket or device: those would block or never end. Opening does not
// block either. Call it on a pool's thread: a network folder may still be slow.
struct RegularFile
{
    std::unique_ptr<QFile> device;
    qint64 size = 0;
    QString path; // canonical where links were followed
};

// Errors name the file: NotFound, PermissionDenied, Unsupported (not a regular file), Io.
Result<std::shared_ptr<RegularFile>> openRegularFile(const QString& path, SymbolicLinks links = SymbolicLinks::Follow);

// "report.pdf" of "/home/me/report.pdf".
QString displayName(const QString& path);

} // namespace sheaf
