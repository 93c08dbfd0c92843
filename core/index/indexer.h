#pragma once

#include "core/base/secret.h"
#include "core/concurrency/future.h"
#include "core/index/documentrecord.h"

#include <QObject>
#include <stop_token>

namespace sheaf {

// What became of one path that was given to the indexer.
struct IndexedFile
{
    enum class Outcome { Indexed, AlreadyKnown, Failed, Cancelled };
    QString path;
    Outcome outcome = Outcome::Indexed;
    DocumentRecord document; // id is invalid where the file never got into the library
    std::optional<Error> error;
};

struct IndexProgress
{
    int files = 0;     // of the work at hand
    int filesDone = 0; // with any outcome
    int chunks = 0;    // cut so far
    int chunksEmbedded = 0;
    int reading = 0;            // documents in a reader now
    int embedding = 0;          // calls in flight
    double chunksPerSecond = 0; // over the last seconds
    bool paused = false;
    int ocrWaiting = 0;                        // pages of the whole library, while text is recognised
    qint64 bytes = 0;                          // of the files that are to be read
    qint64 bytesRead = 0;                      // of them, those that were read or given up
    std::optional<Milliseconds> timeLeft = {}; // where it can be told; see timeLeftText()
    bool active() const { return filesDone < files; }
};

// Files flow through read, parse, chunk, embed, index: stages that overlap, joined by bounded queues. It lives in the
// thread that made it and never blocks it. A failure keeps its reason in the library and takes nothing else with it;
// what was not finished when the program ended goes on with resumeUnfinished(). Pages without text are recognised
// behind all that, where there is something that can: a document is done, and can be searched, before.
class Indexer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Files, and folders with everything below them (symbolic links are not followed, hidden files are skipped). One
    // outcome for each file, in the order found. A content that is known already does nothing and says so; a file
    // whose stamp proves that it is unchanged is not even opened, and one in quarantine is not read. `password` is
    // tried on encrypted files.
    virtual Future<QList<IndexedFile>> add(const QStringList& paths, const Secret& password, std::stop_token stop) = 0;
    // Documents that were left unfinished by an earlier run of the program.
    virtual Future<QList<IndexedFile>> resumeUnfinished() = 0;
    // Also those in quarantine.
    virtual Future<QList<IndexedFile>> retry(const QList<DocumentId>& documents, const Secret& password) = 0;
    // Really removes: rows, text index, vectors. The file itself is never touched.
    virtual Future<void> remove(const QList<DocumentId>& documents) = 0;
    // Throws all vectors away and embeds every chunk again with the present model.
    virtual Future<QList<IndexedFile>> reembedAll() = 0;

    virtual void setPaused(bool paused) = 0; // files in a reader and calls in flight end, nothing new starts
    virtual void stopAll() = 0;              // stops now; what was unfinished stays unfinished
    // Documents that are in a reader or being embedded come to their end; the rest stays unfinished, as with stopAll().
    virtual void stopAfterCurrent() = 0;
    // Before all others that wait, in the order given. What is at work is not put off for them.
    virtual void putFirst(const QList<DocumentId>& documents) = 0;

    // When no page waits for text recognition any more, or what waits was stopped or must wait for another time (its
    // file is gone, recognition is switched off).
    virtual Future<void> recognised() = 0;

    virtual IndexProgress progress() const = 0;
    virtual Future<QList<DocumentRecord>> documents() const = 0; // in the order they were added
    virtual Future<LibraryTotals> totals() const = 0;

Q_SIGNALS:
    // Rows that were added or changed since the last signal; at most 20 times a second.
    void documentsChanged(const QList<sheaf::DocumentRecord>& documents);
    void documentsRemoved(const QList<sheaf::DocumentId>& documents);
    void progressChanged(const sheaf::IndexProgress& progress);
};

} // namespace sheaf
