// The calls to the pipeline and the outcomes of their files.
#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/index/ingestpipeline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Future<QList<IndexedFile>> IngestPipeline::add(const QStringList& paths, const Secret& password, std::stop_token stop)
{
    return scan(newCall(std::move(stop)), paths, password);
}

Future<QList<IndexedFile>> IngestPipeline::addFound(const QStringList& paths)
{
    const CallPtr call = newCall({});
    call->automatic = true;
    return scan(call, paths, {});
}

Future<QList<IndexedFile>> IngestPipeline::scan(const CallPtr& call, const QStringList& paths, const Secret& password)
{
    whenLoaded(call, [this, call, paths, password] {
        CallContext context;
        context.stop = call->stop.get_token();
        const auto scan = run(&m_with.cpu, context, [paths, options = m_options.scan](const std::stop_token& token) {
            return scanFolders(paths, options, token);
        });
        observe(scan, this, [this, call, password](const Result<QList<ScannedFile>>& files) {
            if (!call->isSettled() && files.ok())
                scanned(call, *files, password);
        });
    });
    return call->future();
}

void IngestPipeline::scanned(const CallPtr& call, const QList<ScannedFile>& files, const Secret& password)
{
    QStringList paths;
    QStringList fresh;
    QList<FileStamp> stamps;
    QList<DocumentId> back;
    for (const ScannedFile& file : files) {
        paths.append(file.path);
        const DocumentId document = m_catalog.byPath(file.path);
        if (!file.error && document.isValid() && m_catalog.record(document).missing)
            back.append(document);
        if (file.error || document.isValid())
            continue;
        fresh.append(file.path);
        stamps.append(file.stamp);
    }
    markMissing(back, false);
    expect(call, paths);
    if (!call->automatic)
        recogniseAll();
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files[i].error)
            settle({call, i}, {}, Outcome::Failed, files[i].error);
        else
            settleKnown({call, i}, files[i]);
    }
    if (fresh.isEmpty()) {
        beginFound(call, files, password, std::nullopt);
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto rows = m_with.database.write(CallContext{}, [fresh, stamps, now](Connection& connection) {
        return DocumentStore(connection).insertWaiting(fresh, now, stamps);
    });
    observe(rows, this, [this, call, files, password, fresh, stamps, now](const Result<QList<DocumentId>>& ids) {
        for (qsizetype i = 0; ids.ok() && i < fresh.size(); ++i) {
            if (m_catalog.contains(ids->at(i)))
                continue; // another call was faster
            DocumentRecord record;
            record.id = ids->at(i);
            record.path = fresh[i];
            record.title = fresh[i].section(u'/', -1);
            record.added = now;
            record.size = stamps[i].size;
            record.modified = QDateTime::fromMSecsSinceEpoch(stamps[i].modifiedNs / 1'000'000, Qt::UTC);
            m_catalog.put(record);
            m_feed.change(record.id);
        }
        beginFound(call, files, password, ids.ok() ? std::nullopt : std::optional(ids.error()));
    });
}

void IngestPipeline::beginFound(const CallPtr& call, const QList<ScannedFile>& files, const Secret& password,
                                const std::optional<Error>& error)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        const DocumentId document = m_catalog.byPath(files[i].path);
        if (call->isOpen(i) && document.isValid())
            begin(document, {{call, i}}, Phase::Intake, password);
        else if (call->isOpen(i))
            settle({call, i}, {}, Outcome::Failed, error);
    }
}

// The whole scan against the library's rows, which are in memory: what is unchanged is not opened.
bool IngestPipeline::settleKnown(const IngestTicket& ticket, const ScannedFile& file)
{
    DocumentRecord record = m_catalog.record(m_catalog.byPath(file.path));
    const bool complete =
        (record.state == DocumentState::Searchable && record.embedded == record.chunks) || record.waitsForOcr();
    if (!record.id.isValid() || m_jobs.contains(record.id))
        return false;
    const bool proven = !(file.stamp == FileStamp()) && record.stamp == file.stamp;
    if (ticket.call->automatic && record.state == DocumentState::Failed && proven) {
        settle(ticket, record, Outcome::Failed, record.error);
        return true;
    }
    if (ticket.call->automatic && record.state == DocumentState::Waiting && !record.waitsForOcr()) {
        settle(ticket, record, Outcome::Cancelled, Error::cancelled());
        return true;
    }
    if (!complete || !proven)
        return false;
    record.note = Wording::tr("Already in the library.");
    settle(ticket, record, Outcome::AlreadyKnown);
    return true;
}

Future<QList<IndexedFile>> IngestPipeline::resumeUnfinished()
{
    const CallPtr call = newCall({});
    whenLoaded(call, [this, call] {
        QList<DocumentRecord> unfinished = m_catalog.all();
        unfinished.removeIf([this](const DocumentRecord& record) {
            return record.state != DocumentState::Waiting || m_jobs.contains(record.id) || record.waitsForOcr();
        });
        recogniseAll();
        resume(call, unfinished, {});
    });
    return call->future();
}

Future<QList<IndexedFile>> IngestPipeline::retry(const QList<DocumentId>& documents, const Secret& password)
{
    const CallPtr call = newCall({});
    whenLoaded(call, [this, call, documents, password] {
        QList<DocumentRecord> records;
        for (const DocumentId document : documents)
            records.append(m_catalog.record(document));
        m_recognise.setStopped(false);
        resume(call, records, password, true);
    });
    return call->future();
}

void IngestPipeline::resume(const CallPtr& call, const QList<DocumentRecord>& records, const Secret& password,
                            bool byPerson)
{
    QStringList paths;
    for (const DocumentRecord& record : records)
        paths.append(record.path);
    expect(call, paths);
    for (qsizetype i = 0; i < records.size(); ++i) {
        const DocumentRecord& record = records[i];
        if (!record.id.isValid())
            settle({call, i}, {}, Outcome::Failed,
                   Error::make(ErrorCode::NotFound, Wording::tr("The document is not in the library any more.")));
        else if (record.state == DocumentState::Searchable && !m_jobs.contains(record.id))
            settle({call, i}, record, Outcome::AlreadyKnown);
        else
            begin(record.id, {{call, i}}, nextPhase(record), password, byPerson);
    }
}

Future<QList<IndexedFile>> IngestPipeline::reembedAll()
{
    const CallPtr call = newCall({});
    // At once: what is embedded from here on is of the present model, and would fail against the former one's vectors.
    holdEmbedding(+1);
    m_embed.dropAll();
    observe(m_loaded, this, [this, call](const Result<void>& loaded) {
        if (!loaded.ok() || call->isSettled()) {
            if (!loaded.ok())
                endCall(call, loaded.error());
            holdEmbedding(-1);
            return;
        }
        // In the background line, behind the vectors that wait to be written, so that none of them comes after.
        CallContext background;
        background.priority = Priority::Background;
        const auto emptied = m_with.database.write(
            background, [](Connection& connection) { return VectorStore(connection).removeAll(); });
        observe(emptied, this, [this, call](const Result<void>& result) {
            emptiedForRebuild(call, result);
            holdEmbedding(-1);
        });
    });
    return call->future();
}

void IngestPipeline::holdEmbedding(int by)
{
    m_rebuilding += by;
    m_embed.setPaused(m_work.paused || m_rebuilding > 0);
}

void IngestPipeline::emptiedForRebuild(const CallPtr& call, const Result<void>& result)
{
    QStringList paths;
    QList<DocumentId> documents;
    for (const DocumentRecord& record : m_catalog.all()) {
        if (result.ok() && record.chunks > 0) {
            change(record.id, [](DocumentRecord& edited) {
                edited.embedded = 0;
                edited.state = DocumentState::Waiting;
                edited.stage = Stage::Embed;
                edited.error.reset();
                edited.time = {};
            });
            paths.append(record.path);
            documents.append(record.id);
        }
        if (const auto job = m_jobs.constFind(record.id); job != m_jobs.constEnd() && job->phase == Phase::Embed)
            embed(record.id); // the stage has dropped it
    }
    if (result.ok()) {
        static_cast<void>(m_with.vectors.clear());
        expect(call, paths);
        for (qsizetype i = 0; i < documents.size(); ++i)
            begin(documents[i], {{call, i}}, Phase::Embed);
    } else {
        endCall(call, result.error());
    }
}

void IngestPipeline::endCall(const CallPtr& call, const Error& error)
{
    call->fail(error);
    m_calls.removeOne(call);
}

IngestPipeline::CallPtr IngestPipeline::newCall(std::stop_token stop)
{
    const auto call = std::make_shared<IngestCall>();
    m_calls.append(call);
    call->onStop = onStop(stop, this, [this, weak = std::weak_ptr(call)] {
        if (const CallPtr held = weak.lock())
            stopCall(held);
    });
    return call;
}

void IngestPipeline::whenLoaded(const CallPtr& call, std::function<void()> fn)
{
    observe(m_loaded, this, [this, call, fn = std::move(fn)](const Result<void>& loaded) {
        if (!loaded.ok()) {
            endCall(call, loaded.error());
        } else if (!call->isSettled()) {
            fn();
        }
    });
}

void IngestPipeline::expect(const CallPtr& call, const QStringList& paths)
{
    if (!m_work.active()) { // the work at hand begins anew
        const bool paused = m_work.paused;
        m_work = {};
        m_work.paused = paused;
        m_rate.clear();
        m_timeLeft.clear();
        m_cut = 0;
    }
    m_work.files += int(paths.size());
    call->expect(paths);
    if (call->isSettled()) // there was nothing
        m_calls.removeOne(call);
    m_feed.progress();
}

void IngestPipeline::settle(const IngestTicket& ticket, const DocumentRecord& document, Outcome outcome,
                            const std::optional<Error>& error)
{
    if (!ticket.call->settle(ticket.file, document, outcome, error))
        return;
    ++m_work.filesDone;
    m_feed.progress();
    if (ticket.call->isSettled()) {
        ticket.call->onStop.reset();
        m_calls.removeOne(ticket.call);
    }
}

} // namespace sheaf
