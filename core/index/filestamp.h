#pragma once

#include <QString>
#include <QtGlobal>

namespace sheaf {

// What tells whether a file was written or replaced between two looks. All zero where the file is not there.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedNs = 0;
    qint64 changedNs = 0; // also set by a write that puts the modification time back

    bool operator==(const FileStamp&) const = default;
};

FileStamp stampOf(const QString& path); // asks the file system

} // namespace sheaf
