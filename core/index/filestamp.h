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

// The stamp, where a later change of the file would have given it another one; otherwise none. `lookedNs` is when the
// content began to be read, in nanoseconds since 1970. Linux takes a file's times from the timer's tick (10 ms at
// most), so that a change soon after another one may leave no trace; times in whole seconds may be those of a file
// system that counts in steps of two seconds (FAT).
FileStamp proofOf(const FileStamp& stamp, qint64 lookedNs);

} // namespace sheaf
