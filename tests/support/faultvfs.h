#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <mutex>
#include <sqlite3.h>

namespace sheaf::test {

// What happens to the writes of SQLite from a certain one on.
enum class DiskFault {
    None,
    Full,     // SQLITE_FULL for every write, until heal()
    IoError,  // SQLITE_IOERR_WRITE for every write, until heal()
    Torn,     // one is half written, then the machine is down: every call fails
    PowerCut, // the machine is down; of what was not synced by then each write survives or not, by the seed
};

// While it lives, every database this process opens goes through it to the real disk. Counts the writes (of all files
// together) and lets them fail. A file that was written keeps, until it is synced, what each write has replaced, so
// that crash() can take writes back. Any thread, as SQLite calls it; make it before the first database is opened and
// let it end after the last is closed.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    // From the n-th write from now, counted from 1.
    void failAt(int write, DiskFault fault, quint32 seed = 1);
    // Room again, or another disk: what failed works from now on. Forgets what was not synced.
    void heal();
    // What a machine that went down at the fault left on its disk; every database is closed before. Then as heal().
    void crash();

    int writes() const;     // since failAt()
    bool hasFailed() const; // the fault has been met

private:
    friend struct FaultFile;
    struct Undo
    {
        qint64 offset = 0;
        QByteArray before; // what stood there, as far as the file reached
        qint64 size = 0;   // of the file before
        QByteArray written;
    };
    enum class Verdict { Go, Full, IoError, Tear, Down };
    Verdict write();
    bool isDown() const;
    void remember(const QString& file, const Undo& undo);
    void forget(const QString& file); // what it was before: it is safe on the disk, or gone

    mutable std::mutex m_mutex;
    sqlite3_vfs m_vfs = {};
    sqlite3_vfs* m_real = nullptr;
    DiskFault m_fault = DiskFault::None;
    int m_at = 0;
    int m_writes = 0;
    bool m_failed = false;
    QRandomGenerator m_random;
    QHash<QString, QList<Undo>> m_unsynced; // by file, in order
};

} // namespace sheaf::test
