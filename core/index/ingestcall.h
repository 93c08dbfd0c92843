#pragma once

#include "core/concurrency/stop.h"
#include "core/index/indexer.h"

namespace sheaf {

// One call to the indexer: an outcome for each of its files, in their order. The future is there when the last one is.
class IngestCall
{
public:
    Future<QList<IndexedFile>> future() const { return m_promise.future(); }

    // The files, once they are known. Call once; none at all ends the call.
    void expect(const QStringList& paths);
    bool isOpen(qsizetype file) const { return m_open.value(file, false); }
    // False where the file has its outcome already.
    bool settle(qsizetype file, const DocumentRecord& document, IndexedFile::Outcome outcome,
                const std::optional<Error>& error);
    // Before the files are known: the call as a whole fails.
    void fail(const Error& error) { m_promise.settle(error); }

    bool isSettled() const { return m_promise.isSettled(); }
    const QList<IndexedFile>& files() const { return m_files; }

    std::stop_source stop;  // of the search for files
    StopHandle onStop;      // where the caller asked to be able to stop it
    bool automatic = false; // nobody asked for these files by name: what failed or was stopped is left as it is

private:
    Promise<QList<IndexedFile>> m_promise;
    QList<IndexedFile> m_files;
    QList<bool> m_open;
    qsizetype m_missing = 0;
};

// One file of one call.
struct IngestTicket
{
    std::shared_ptr<IngestCall> call;
    qsizetype file = 0;
};

} // namespace sheaf
