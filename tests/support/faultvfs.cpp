#include "support/faultvfs.h"

#include <QFile>
#include <cstring>
#include <new>

namespace sheaf::test {

// What SQLite holds: its own header, then ours; the real file lies behind it in the same memory.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs* owner;
    QString name;

    static FaultFile& of(sqlite3_file* file) { return *reinterpret_cast<FaultFile*>(file); }
    static size_t room() { return (sizeof(FaultFile) + 15) / 16 * 16; }
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(this) + room()); }
    const sqlite3_io_methods& calls() { return *real()->pMethods; }

    static int close(sqlite3_file* file)
    {
        FaultFile& self = of(file);
        const int code = self.real()->pMethods ? self.calls().xClose(self.real()) : SQLITE_OK;
        self.name.~QString();
        return code;
    }
    static int read(sqlite3_file* file, void* data, int size, sqlite3_int64 offset)
    {
        FaultFile& self = of(file);
        return self.owner->isDown() ? SQLITE_IOERR_READ : self.calls().xRead(self.real(), data, size, offset);
    }
    FaultVfs::Undo undoOf(qint64 offset, int size)
    {
        FaultVfs::Undo undo;
        undo.offset = offset;
        sqlite3_int64 length = 0;
        calls().xFileSize(real(), &length);
        undo.size = length;
        const qint64 reach = std::clamp<qint64>(length - offset, 0, size);
        undo.before.resize(reach);
        if (reach > 0)
            calls().xRead(real(), undo.before.data(), int(reach), offset);
        return undo;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
    {
        FaultFile& self = of(file);
        const auto put = [&](int bytes) {
            FaultVfs::Undo undo = self.undoOf(offset, bytes);
            undo.written = QByteArray(static_cast<const char*>(data), bytes);
            self.owner->remember(self.name, undo);
            return self.calls().xWrite(self.real(), data, bytes, offset);
        };
        switch (self.owner->write()) {
        case FaultVfs::Verdict::Go:
            return put(size);
        case FaultVfs::Verdict::Full:
            return SQLITE_FULL;
        case FaultVfs::Verdict::Tear:
            put(size / 2);
            return SQLITE_IOERR_WRITE;
        case FaultVfs::Verdict::IoError:
        case FaultVfs::Verdict::Down:
            break;
        }
        return SQLITE_IOERR_WRITE;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        FaultFile& self = of(file);
        if (self.owner->isDown())
            return SQLITE_IOERR_TRUNCATE;
        sqlite3_int64 length = 0;
        self.calls().xFileSize(self.real(), &length);
        if (length > size)
            self.owner->remember(self.name, self.undoOf(size, int(length - size)));
        return self.calls().xTruncate(self.real(), size);
    }
    static int sync(sqlite3_file* file, int flags)
    {
        FaultFile& self = of(file);
        if (self.owner->isDown())
            return SQLITE_IOERR_FSYNC;
        const int code = self.calls().xSync(self.real(), flags);
        if (code == SQLITE_OK)
            self.owner->forget(self.name);
        return code;
    }
    static int size(sqlite3_file* file, sqlite3_int64* size)
    {
        FaultFile& self = of(file);
        return self.owner->isDown() ? SQLITE_IOERR_FSTAT : self.calls().xFileSize(self.real(), size);
    }
    static int lock(sqlite3_file* file, int level) { return of(file).calls().xLock(of(file).real(), level); }
    static int unlock(sqlite3_file* file, int level) { return of(file).calls().xUnlock(of(file).real(), level); }
    static int reserved(sqlite3_file* file, int* out)
    {
        return of(file).calls().xCheckReservedLock(of(file).real(), out);
    }
    static int control(sqlite3_file* file, int op, void* arg)
    {
        return of(file).calls().xFileControl(of(file).real(), op, arg);
    }
    static int sector(sqlite3_file* file) { return of(file).calls().xSectorSize(of(file).real()); }
    // Nothing is promised of what a power cut leaves of a write.
    static int traits(sqlite3_file*) { return 0; }
    static int map(sqlite3_file* file, int page, int size, int extend, void volatile** out)
    {
        return of(file).calls().xShmMap(of(file).real(), page, size, extend, out);
    }
    static int shmLock(sqlite3_file* file, int offset, int n, int flags)
    {
        return of(file).calls().xShmLock(of(file).real(), offset, n, flags);
    }
    static void barrier(sqlite3_file* file) { of(file).calls().xShmBarrier(of(file).real()); }
    static int unmap(sqlite3_file* file, int remove) { return of(file).calls().xShmUnmap(of(file).real(), remove); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        static const sqlite3_io_methods methods{2,       close,   read,     write,   truncate, sync,   size,
                                                lock,    unlock,  reserved, control, sector,   traits, map,
                                                shmLock, barrier, unmap,    nullptr, nullptr};
        auto* owner = static_cast<FaultVfs*>(vfs->pAppData);
        auto* self = new (file) FaultFile{{nullptr}, owner, QFile::decodeName(name ? name : "")};
        std::memset(self->real(), 0, size_t(owner->m_real->szOsFile));
        const int code = owner->isDown() ? SQLITE_CANTOPEN
                                         : owner->m_real->xOpen(owner->m_real, name, self->real(), flags, outFlags);
        if (code == SQLITE_OK)
            self->base.pMethods = &methods;
        else
            self->name.~QString();
        return code;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int sync)
    {
        auto* owner = static_cast<FaultVfs*>(vfs->pAppData);
        if (owner->isDown())
            return SQLITE_IOERR_DELETE;
        owner->forget(QFile::decodeName(name));
        return owner->m_real->xDelete(owner->m_real, name, sync);
    }
};

FaultVfs::FaultVfs()
    : m_real(sqlite3_vfs_find(nullptr))
{
    m_vfs = *m_real; // what is not replaced below does not look at the data of what it is called through
    m_vfs.pNext = nullptr;
    m_vfs.zName = "sheaf-fault";
    m_vfs.szOsFile = int(FaultFile::room()) + m_real->szOsFile;
    m_vfs.pAppData = this;
    m_vfs.xOpen = FaultFile::open;
    m_vfs.xDelete = FaultFile::remove;
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void FaultVfs::failAt(int write, DiskFault fault, quint32 seed)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_at = write;
    m_writes = 0;
    m_failed = false;
    m_random.seed(seed);
}

void FaultVfs::heal()
{
    const std::lock_guard lock(m_mutex);
    m_fault = DiskFault::None;
    m_failed = false;
    m_unsynced.clear();
}

void FaultVfs::crash()
{
    {
        const std::lock_guard lock(m_mutex);
        const bool lost = m_fault == DiskFault::PowerCut;
        for (auto each = m_unsynced.cbegin(); lost && m_failed && each != m_unsynced.cend(); ++each) {
            QFile file(each.key());
            if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
                continue;
            // All are taken back, then some of them done again.
            for (auto undo = each->crbegin(); undo != each->crend(); ++undo) {
                file.seek(undo->offset);
                file.write(undo->before);
                file.flush();
                file.resize(undo->size);
            }
            for (const Undo& undo : *each) {
                if (undo.written.isEmpty() || m_random.bounded(2) == 0)
                    continue;
                file.seek(undo.offset);
                file.write(undo.written);
            }
        }
    }
    heal();
}

int FaultVfs::writes() const
{
    const std::lock_guard lock(m_mutex);
    return m_writes;
}

bool FaultVfs::hasFailed() const
{
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

FaultVfs::Verdict FaultVfs::write()
{
    const std::lock_guard lock(m_mutex);
    ++m_writes;
    if (m_fault == DiskFault::None || m_writes < m_at)
        return Verdict::Go;
    const bool first = !std::exchange(m_failed, true);
    switch (m_fault) {
    case DiskFault::Full:
        return Verdict::Full;
    case DiskFault::Torn:
        return first ? Verdict::Tear : Verdict::Down;
    case DiskFault::PowerCut:
        return Verdict::Down;
    case DiskFault::None:
    case DiskFault::IoError:
        break;
    }
    return Verdict::IoError;
}

bool FaultVfs::isDown() const
{
    const std::lock_guard lock(m_mutex);
    return m_failed && (m_fault == DiskFault::Torn || m_fault == DiskFault::PowerCut);
}

void FaultVfs::remember(const QString& file, const Undo& undo)
{
    const std::lock_guard lock(m_mutex);
    m_unsynced[file].append(undo);
}

void FaultVfs::forget(const QString& file)
{
    const std::lock_guard lock(m_mutex);
    m_unsynced.remove(file);
}

} // namespace sheaf::test
