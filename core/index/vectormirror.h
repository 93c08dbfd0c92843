#pragma once

#include "core/index/vectorfile.h"
#include "core/index/vectorlog.h"
#include "core/index/vectortable.h"

#include <mutex>

namespace sheaf {

// The library's vectors as a table that can be searched, and the file it is opened from. The library is the truth; the
// mirror follows its log and keeps in the file how far it has come. A file that is missing, damaged, of another library
// or of another history is made anew from the library. Where the file cannot be written the mirror goes on in memory.
// Any thread; work is done by one caller at a time, and snapshot(), space(), forget() and clear() never wait for it.
class VectorMirror
{
public:
    struct Snapshot
    {
        VectorSpace space; // empty while there are no vectors
        VectorTable table;
    };

    // One mirror that writes for each file.
    VectorMirror(QString file, bool writable);
    VectorMirror(const VectorMirror&) = delete;
    VectorMirror& operator=(const VectorMirror&) = delete;
    ~VectorMirror(); // commits

    Snapshot snapshot() const;
    VectorSpace space() const;

    // Takes over the file as far as it agrees with the library; follow() then brings what is missing.
    Result<void> open(Connection& connection);
    // Taken over from the file by the last open().
    qsizetype fileRows() const { return m_fileRows; }
    // Brings in the next changes, a few milliseconds' worth. True where there are more. Database where a stored vector
    // is damaged.
    Result<bool> follow(Connection& connection);
    // Follows to the end and compares every row with the library: see compareWithLibrary().
    Result<QStringList> check(Connection& connection);
    // At once nothing of these documents is found any more. For when they have left the library; the next follow() sees
    // it there.
    void forget(const QList<DocumentId>& documents);
    // Nothing is found any more until the next follow(). For when all vectors have left the library.
    void clear();

    // Whether enough has changed for a commit: it costs a write to the disk, and what is not in the file is only read
    // again from the library after a crash.
    bool wantsCommit() const;
    // Writes down how far the file is; overwrites what removed rows held, and leaves them behind where they are many.
    void commit();

private:
    Result<bool> followOnce(Connection& connection);
    void begin(const VectorLogState& log);
    Result<bool> agrees(Connection& connection, const VectorLogState& log, const VectorTable& table);
    Result<bool> confirm(Connection& connection);
    Result<void> apply(const QList<VectorChange>& changes);
    Result<std::shared_ptr<VectorSegment>> nextSegment(size_t index);
    Result<void> writeRemoved();
    Result<void> compact();
    void loseFile(const Error& error);
    void publish();

    const QString m_path;
    const bool m_writable;

    mutable std::mutex m_mutex; // for these
    Snapshot m_published;
    bool m_cleared = false;
    bool m_wantsCommit = false;

    std::mutex m_work; // for the rest
    std::unique_ptr<VectorFile> m_file;
    QByteArray m_library;
    VectorSpace m_space;
    VectorTable m_table;
    qint64 m_position = 0;
    qsizetype m_uncommitted = 0;               // changes
    std::vector<VectorTable::Place> m_removed; // since the last commit
    std::atomic<qsizetype> m_fileRows = 0;
    bool m_confirmed = false; // against the library's number of vectors
};

} // namespace sheaf
