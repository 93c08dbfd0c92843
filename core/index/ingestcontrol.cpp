// Stops, order, pause, missing files, and what is told of it all.
#include "core/concurrency/run.h"
#include "core/index/ingestpipeline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Future<void> IngestPipeline::lookForMissing(const QStringList& paths)
{
    return then(m_loaded, this, [this, paths] {
        QList<DocumentRecord> concerned;
        for (const DocumentRecord& record : m_catalog.all()) {
            const bool below = std::any_of(paths.begin(), paths.end(), [&](const QString& path) {
                return record.path == path || record.path.startsWith(path.endsWith(u'/') ? path : path + u'/');
            });
            if (below)
                concerned.append(record);
        }
        const auto look = run(&m_with.cpu, CallContext::background(), [concerned] {
            std::array<QList<DocumentId>, 2> changed; // back, missing
            for (const DocumentRecord& record : concerned) {
                const bool missing = stampOf(record.path) == FileStamp();
                if (missing != record.missing)
                    changed[missing ? 1 : 0].append(record.id);
            }
            return changed;
        });
        return then(look, this, [this](const std::array<QList<DocumentId>, 2>& changed) {
            markMissing(changed[0], false);
            markMissing(changed[1], true);
        });
    });
}

void IngestPipeline::markMissing(const QList<DocumentId>& documents, bool missing)
{
    if (documents.isEmpty())
        return;
    for (const DocumentId document : documents)
        change(document, [missing](DocumentRecord& record) { record.missing = missing; });
    // Where it fails the next look finds the same again.
    static_cast<void>(m_with.database.write(CallContext::background(), [documents, missing](Connection& connection) {
        return DocumentStore(connection).setMissing(documents, missing);
    }));
}

void IngestPipeline::stopCall(const CallPtr& call)
{
    call->stop.request_stop();
    if (call->files().isEmpty()) {
        call->fail(Error::cancelled());
        m_calls.removeOne(call);
        return;
    }
    QList<DocumentId> idle;
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        const auto left = job->tickets.removeIf([&](const IngestTicket& ticket) { return ticket.call == call; });
        if (left > 0 && job->tickets.isEmpty())
            idle.append(job.key());
    }
    for (const DocumentId document : std::as_const(idle))
        cancelJob(document);
    for (qsizetype i = 0; i < call->files().size(); ++i)
        settle({call, i}, m_catalog.record(m_catalog.byPath(call->files().at(i).path)), Outcome::Cancelled,
               Error::cancelled());
}

void IngestPipeline::stopAll()
{
    m_recognise.setStopped(true);
    for (const CallPtr& call : QList<CallPtr>(m_calls))
        stopCall(call);
    for (const DocumentId document : m_jobs.keys()) { // what was recognised of them is nobody's call
        if (m_jobs[document].tickets.isEmpty())
            cancelJob(document);
    }
}

void IngestPipeline::stopAfterCurrent()
{
    m_recognise.setStopped(true);
    for (const CallPtr& call : QList<CallPtr>(m_calls)) {
        if (call->files().isEmpty()) // still looking for files
            stopCall(call);
    }
    QList<DocumentId> waiting;
    for (auto job = m_jobs.constBegin(); job != m_jobs.constEnd(); ++job) {
        if (!isUnderWay(job.key(), *job))
            waiting.append(job.key());
    }
    for (const DocumentId document : std::as_const(waiting)) {
        const QList<IngestTicket> tickets = m_jobs[document].tickets;
        cancelJob(document);
        for (const IngestTicket& ticket : tickets)
            settle(ticket, m_catalog.record(document), Outcome::Cancelled, Error::cancelled());
    }
}

bool IngestPipeline::isUnderWay(DocumentId document, const Job& job) const
{
    switch (job.phase) {
    case Phase::Intake:
        return m_intake.isUnderWay(document);
    case Phase::Embed:
        return m_embed.hasBegun(document);
    case Phase::Resting:
        return false;
    case Phase::Ending:
        return true;
    }
    return true;
}

void IngestPipeline::putFirst(const QList<DocumentId>& documents)
{
    m_intake.putFirst(documents);
    m_embed.putFirst(documents);
    m_recognise.putFirst(documents);
}

void IngestPipeline::setPaused(bool paused)
{
    m_work.paused = paused;
    m_intake.setPaused(paused);
    m_recognise.setPaused(paused);
    holdEmbedding(0);
    m_feed.progress();
}

Future<void> IngestPipeline::recognised()
{
    return then(m_recognise.ended(), this, [this]() -> Future<void> {
        QList<DocumentId> embedding; // what was recognised last
        for (auto job = m_jobs.cbegin(); job != m_jobs.cend(); ++job) {
            if (job->tickets.isEmpty())
                embedding.append(job.key());
        }
        if (embedding.isEmpty())
            return readyFuture<void>(Result<void>());
        return then(retry(embedding, {}), this, [](const QList<IndexedFile>&) {});
    });
}

IndexProgress IngestPipeline::progress() const
{
    IndexProgress progress = m_work;
    progress.reading = m_intake.active();
    progress.embedding = m_embed.callsInFlight();
    progress.ocrWaiting = m_recognise.isWorking() ? m_catalog.ocrWaiting() : 0;
    progress.chunksPerSecond = m_rate.perSecond(m_with.clock.now());
    if (progress.active())
        progress.timeLeft = m_timeLeft.left();
    return progress;
}

Future<QList<DocumentRecord>> IngestPipeline::documents() const
{
    return then(m_loaded, &m_readers, [this] { return m_catalog.all(); });
}

Future<LibraryTotals> IngestPipeline::totals() const
{
    return then(m_loaded, &m_readers, [this] {
        return m_with.database.read(
            CallContext{},
            [totals = m_catalog.totals(), &database = m_with.database](Connection&) -> Result<LibraryTotals> {
                LibraryTotals whole = totals;
                whole.bytesOnDisk = database.bytesOnDisk();
                return whole;
            });
    });
}

void IngestPipeline::countRead(Job& job)
{
    m_work.bytesRead += std::exchange(job.unread, 0);
}

void IngestPipeline::emitReport(const QList<DocumentId>& changed, const QList<DocumentId>& removed)
{
    QList<DocumentRecord> records;
    for (const DocumentId document : changed) {
        if (m_catalog.contains(document))
            records.append(m_catalog.record(document));
    }
    if (!records.isEmpty())
        Q_EMIT documentsChanged(records);
    if (!removed.isEmpty())
        Q_EMIT documentsRemoved(removed);
    m_timeLeft.look(m_with.clock.now(), {m_work.bytes, m_work.bytesRead, m_cut, m_work.chunks, m_work.chunksEmbedded},
                    m_work.paused);
    Q_EMIT progressChanged(progress());
}

} // namespace sheaf
