#pragma once

#include "core/base/result.h"

#include <QString>
#include <chrono>

namespace sheaf {

// A lock between programs, kept by the kernel on an open file (flock): it ends with the process that holds it, however
// that ends, so nothing of the dead has to be recognised and removed. The file stays behind, empty, and means nothing
// by itself. Not thread-safe; two of one process on one path exclude each other.
class FileLock
{
public:
    // What the holder wrote about itself, for messages; empty or 0 where it has not yet.
    struct Holder
    {
        qint64 process = 0;
        QString program;
    };

    explicit FileLock(QString path);
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock(); // gives it up

    // Blocks for `patience` at most. False: another holds it. Errors: Io where the file (0600) cannot be made or the
    // file system has no locks.
    Result<bool> take(std::chrono::milliseconds patience);
    Holder holder() const;

private:
    QString m_path;
    int m_file = -1;
};

} // namespace sheaf
