#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>

namespace sheaf {

class FileLock;

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

    // Makes the folder (0700; an existing one keeps its permissions) and an empty database file (0600, as SQLite's
    // other files) where they are missing. Takes the lock, held until destruction or the end of the process. Errors:
    // Database where another program holds it, with its name; NotFound where the library was moved away, with where it
    // is.
    Result<void> prepareForWriting();
    // Only looks whether there is a library: NotFound otherwise.
    Result<void> prepareForReading() const;

    qint64 bytesOnDisk() const;

private:
    Result<void> takeLock();

    QString m_path;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace sheaf
