#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/documents/chunker.h"
#include "core/documents/documentreader.h"
#include "core/documents/filehash.h"
#include "core/index/database.h"
#include "core/index/documentstore.h"
#include "core/index/filestamp.h"
#include "core/index/intakeorder.h"

#include <QObject>
#include <QThreadPool>
#include <map>

namespace sheaf {

// Files on their way from the disk to stored chunks: hashed, read, cleaned and cut, written. A few are on their way at
// a time, the rest wait (IntakeOrder). Two files of one content never are: the second waits for what becomes of the
// first. A file that changes while it is read is read again, at most three times; one whose reader hit a limit or
// crashed (ResourceLimit) is read once more, and has failed for good when that happens again. Lives in one thread,
// which is never blocked.
class IntakeStage final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        DocumentId document;
        QString path;
        Secret password;
        qint64 size = 0;       // bytes, as far as is known; for the order
        qint64 modifiedNs = 0; // since 1970, likewise
    };
    struct HashedFile
    {
        FileStamp stamp; // before the content was read
        FileStamp proof; // see proofOf
        FileHash hash;
    };
    enum class Verdict {
        Read,  // the content is new: go on
        Leave, // somebody else knows what to do with it: forget the request
    };
    // Told in the stage's thread, never from within add(). After failed, stored and Leave the request is over.
    struct Events
    {
        std::function<void(DocumentId, Stage)> entered;
        std::function<Verdict(DocumentId, const HashedFile&)> hashed;
        // The content comes without its chunks, and how many they were.
        std::function<void(DocumentId, const DocumentContent&, int, const StoredContent&, Milliseconds)> stored;
        std::function<void(DocumentId, Stage, const Error&)> failed;
    };
    struct Dependencies
    {
        Database& database;
        DocumentReader& reader;
        QThreadPool& cpu;
        Clock& clock;
    };

    IntakeStage(const Dependencies& dependencies, const ChunkOptions& chunks, int atOnce, Events events);
    ~IntakeStage() override;

    void add(const Request& request);
    // Stops what is on its way; nothing more is told of it. A write that has begun still happens, and then `stored` is
    // told.
    void drop(DocumentId document);
    void setPaused(bool paused);
    void setChunkOptions(const ChunkOptions& options)
    {
        m_chunks = options;
    } // what is in the reader ends and is stored; nothing new is hashed or read

    void putFirst(const QList<DocumentId>& documents) { m_waiting.putFirst(documents); }
    bool isUnderWay(DocumentId document) const; // in one of the places, not waiting

    int active() const { return m_working; }

private:
    struct Job;
    using Ticket = std::pair<DocumentId, int>; // and its serial: the same document may come again

    Job* find(Ticket ticket);
    void pump();
    void enter(Job& job, Stage stage);
    void hash(Job& job);
    void hashed(Job& job, const HashedFile& file);
    void read(Job& job);
    void cut(Job& job, const DocumentText& text);
    void retryChanged(Job& job);
    void readerFailed(Job& job, const Error& error);
    void store(Job& job, DocumentContent content);
    void fail(Job& job, Stage stage, const Error& error);
    void releaseContent(Job& job); // those that waited for what becomes of it try again
    void end(Ticket ticket);

    Dependencies m_with;
    ChunkOptions m_chunks;
    const int m_atOnce;
    Events m_events;
    std::map<DocumentId, std::unique_ptr<Job>> m_jobs;
    IntakeOrder m_waiting;                     // not begun, or ready to go on
    QHash<QString, Ticket> m_contents;         // hash of what is being read → by whom
    QHash<QString, QList<Ticket>> m_followers; // hash → those with the same content
    int m_working = 0;
    int m_lastSerial = 0;
    bool m_paused = false;
};

} // namespace sheaf
