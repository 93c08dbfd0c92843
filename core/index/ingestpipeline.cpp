#include "core/index/ingestpipeline.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/index/textindex.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Library
{
    QList<DocumentRecord> records;
    bool wipe = false; // an earlier removal did not come to its end
};

Result<Library> readLibrary(Connection& connection)
{
    const auto records = DocumentStore(connection).all();
    if (!records.ok())
        return records.error();
    const auto wipe = TextIndex(connection).holdsRemoved();
    if (!wipe.ok())
        return wipe.error();
    return Library{*records, *wipe};
}

} // namespace

IngestPipeline::IngestPipeline(const IngestDependencies& dependencies, const IngestOptions& options, QObject* parent)
    : Indexer(parent)
    , m_with(dependencies)
    , m_options(options)
    , m_feed(dependencies.clock, options.signalInterval)
    , m_intake({dependencies.database, dependencies.reader, dependencies.cpu, dependencies.clock}, options.chunks,
               options.documentsInFlight, intakeEvents())
    , m_embed(dependencies.database, dependencies.vectors, dependencies.embedder, dependencies.clock, options.embed,
              embedEvents())
    , m_recognise({dependencies.database, dependencies.recogniser, dependencies.cpu}, options.chunks,
                  [this](DocumentId document, const RecogniseStage::Turn& turn) { pagesRecognised(document, turn); })
{
    connect(&m_feed, &ChangeFeed::reported, this, &IngestPipeline::emitReport);
    m_loaded = then(m_with.database.read(CallContext{}, readLibrary), this, [this](const Library& library) {
        m_catalog.load(library.records);
        if (library.wipe)
            wipeRemoved();
        // A damaged index is the searches' trouble, and re-embedding its cure: both need the rest to work.
        return then(m_with.vectors.loaded(), this, [](const Result<void>&) {});
    });
}

IngestPipeline::~IngestPipeline() = default;

IntakeStage::Events IngestPipeline::intakeEvents()
{
    IntakeStage::Events events;
    events.entered = [this](DocumentId document, Stage stage) { entered(document, stage); };
    events.hashed = [this](DocumentId document, const IntakeStage::HashedFile& file) { return hashed(document, file); };
    events.stored = [this](DocumentId document, const DocumentContent& content, int chunks,
                           const StoredContent& outcome,
                           Milliseconds time) { stored(document, content, chunks, outcome, time); };
    events.failed = [this](DocumentId document, Stage stage, const Error& error) { fail(document, stage, error); };
    return events;
}

EmbedStage::Events IngestPipeline::embedEvents()
{
    EmbedStage::Events events;
    events.embedded = [this](const EmbeddedCount& count, int added) { embedded(count, added); };
    events.finished = [this](DocumentId document, const std::optional<Error>& error) {
        embedFinished(document, error);
    };
    events.callsChanged = [this] { m_feed.progress(); };
    events.time = [this](DocumentId document) { return timeOf(document); };
    return events;
}

// Where an unfinished document goes on.
IngestPipeline::Phase IngestPipeline::nextPhase(const DocumentRecord& record)
{
    return record.chunks > 0 && record.stage >= Stage::Embed ? Phase::Embed : Phase::Intake;
}

void IngestPipeline::begin(DocumentId document, const QList<IngestTicket>& tickets, Phase phase, const Secret& password,
                           bool byPerson)
{
    if (!password.isEmpty())
        m_recognise.setPassword(document, password);
    if (const auto job = m_jobs.find(document); job != m_jobs.end()) {
        job->tickets += tickets;
        job->byPerson |= byPerson;
        if (job->phase == Phase::Resting) // somebody asks for it now
            embed(document);
        return;
    }
    Job job;
    job.before = m_catalog.record(document);
    job.tickets = tickets;
    job.byPerson = byPerson;
    if (phase == Phase::Intake) {
        job.unread = job.before.size;
        m_work.bytes += job.unread;
    }
    m_jobs.insert(document, job);
    if (phase == Phase::Embed) {
        m_work.chunks += job.before.chunks;
        m_work.chunksEmbedded += job.before.embedded;
        embed(document);
        return;
    }
    if (job.before.state == DocumentState::Failed)
        change(document, [](DocumentRecord& record) {
            record.state = DocumentState::Waiting;
            record.error.reset();
        });
    m_intake.add({document, job.before.path, password, job.before.size,
                  job.before.modified.isValid() ? job.before.modified.toMSecsSinceEpoch() * 1'000'000 : 0});
}

void IngestPipeline::change(DocumentId document, const std::function<void(DocumentRecord&)>& edit)
{
    if (!m_catalog.contains(document))
        return;
    DocumentRecord record = m_catalog.record(document);
    edit(record);
    m_catalog.put(record);
    m_feed.change(document);
}

void IngestPipeline::finish(DocumentId document, Outcome outcome, const std::optional<Error>& error)
{
    Job job = m_jobs.take(document);
    countRead(job);
    DocumentRecord record = m_catalog.record(document);
    if (outcome == Outcome::AlreadyKnown)
        record.note = Wording::tr("Already in the library.");
    for (const IngestTicket& ticket : job.tickets)
        settle(ticket, record, outcome, error);
    if (record.ocrWaiting > 0 && record.state != DocumentState::Failed)
        m_recognise.add(document);
}

void IngestPipeline::cancelJob(DocumentId document)
{
    Job job = m_jobs.take(document);
    countRead(job);
    m_intake.drop(document);
    m_embed.drop(document);
    change(document, [&](DocumentRecord& record) {
        if (record.state == DocumentState::Searchable || job.phase == Phase::Ending)
            return;
        if (job.contentStored) {
            record.state = DocumentState::Waiting;
            return;
        }
        record.state = job.before.state;
        record.stage = job.before.stage;
        record.error = job.before.error;
        record.note = job.before.note;
    });
}

Future<void> IngestPipeline::remove(const QList<DocumentId>& documents)
{
    return then(m_loaded, this, [this, documents] {
        for (const DocumentId document : documents) {
            const QList<IngestTicket> tickets = m_jobs.value(document).tickets;
            if (m_jobs.contains(document))
                cancelJob(document);
            for (const IngestTicket& ticket : tickets)
                settle(ticket, m_catalog.record(document), Outcome::Cancelled, Error::cancelled());
        }
        return forgetRows(documents);
    });
}

Future<void> IngestPipeline::forgetRows(const QList<DocumentId>& documents)
{
    const auto removed = m_with.database.write(
        CallContext{}, [documents](Connection& connection) { return DocumentStore(connection).remove(documents); });
    return then(removed, this, [this, documents] {
        bool hadText = false;
        for (const DocumentId document : documents) {
            m_recognise.drop(document);
            hadText |= m_catalog.record(document).chunks > 0;
            m_catalog.remove(document);
            m_feed.remove(document);
        }
        if (hadText) {
            if (m_with.removed)
                m_with.removed();
            wipeRemoved();
        }
        return hadText ? m_with.vectors.remove(documents) : readyFuture(Result<void>());
    });
}

// The words of removed documents are still in the text index's files and in the log: they go when nothing else is to be
// written.
void IngestPipeline::wipeRemoved()
{
    if (m_wiping) {
        m_wipeAgain = true;
        return;
    }
    m_wiping = true;
    const auto wiped = m_with.database.maintain(CallContext::background(), [](Connection& connection) -> Result<void> {
        if (const auto done = TextIndex(connection).wipeRemoved(); !done.ok())
            return done.error();
        const auto folded = connection.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        return folded.ok() ? Result<void>() : Result<void>(folded.error());
    });
    observe(wiped, this, [this](const Result<void>& result) {
        m_wiping = false;
        if (!result.ok() && result.error().code != ErrorCode::Cancelled)
            qCWarning(lcIndex, "traces of removed documents are still in the text index: %s",
                      qUtf8Printable(result.error().message));
        if (std::exchange(m_wipeAgain, false))
            wipeRemoved();
    });
}

Milliseconds IngestPipeline::timeOf(DocumentId document) const
{
    const auto job = m_jobs.constFind(document);
    if (job == m_jobs.constEnd())
        return {};
    return job->earlier + std::chrono::duration_cast<Milliseconds>(m_with.clock.now() - job->started);
}

} // namespace sheaf
