#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>

class QLockFile;

namespace sheaf {

// Where a library lives on disk: sheaf.db (with SQLite's -wal and -shm) and library.lock. Everything here blocks.
class LibraryFolder
{
public:
    explicit LibraryFolder(QString path);
    LibraryFolder(const LibraryFolder&) = delete;
    LibraryFolder& operator=(const LibraryFolder&) = delete;
    ~LibraryFolder();

    const QString& path() const { return m_path; }
    QString databaseFile() const;

    // Makes the folder (0700; one that exists keeps its permissions) and an empty database file (0600; SQLite gives its
    // other files the same) where they are missing. Takes the lock, which is held until destruction and ends with the
    // process however it ends. Where another program holds it the error is Database and names that program.
    Result<void> prepareForWriting();
    // Only looks whether there is a library: NotFound otherwise.
    Result<void> prepareForReading() const;

    qint64 bytesOnDisk() const;

private:
    Result<void> takeLock();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sheaf
