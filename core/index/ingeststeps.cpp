// What happens to one document between its file and its last vector.
#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/documents/extracterrors.h"
#include "core/documents/regularfile.h"
#include "core/index/ingestpipeline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// IntakeStage tells it only when it has happened twice.
bool endedItsReader(Stage stage, const Error& error)
{
    return stage == Stage::Parse && killedItsWorker(error);
}

QString pagesInWords(int count)
{
    return count == 1 ? Wording::tr("1 page") : Wording::tr("%1 pages").arg(count);
}

} // namespace

void IngestPipeline::entered(DocumentId document, Stage stage)
{
    m_feed.progress();
    // A complete document that is only looked at again stays what it is until its content turns out to be another.
    if (stage == Stage::Read && m_catalog.record(document).state == DocumentState::Searchable)
        return;
    change(document, [stage](DocumentRecord& record) {
        record.state = DocumentState::Working;
        record.stage = stage;
    });
}

void IngestPipeline::rememberProof(DocumentId document, const FileStamp& proof)
{
    if (m_catalog.record(document).stamp == proof)
        return;
    change(document, [&](DocumentRecord& record) { record.stamp = proof; });
    // Where it fails the file is hashed again another time.
    static_cast<void>(m_with.database.write(CallContext::background(), [document, proof](Connection& connection) {
        return DocumentStore(connection).setStamp(document, proof);
    }));
}

IntakeStage::Verdict IngestPipeline::hashed(DocumentId document, const IntakeStage::HashedFile& file)
{
    const FileHash& hash = file.hash;
    const DocumentRecord record = m_catalog.record(document);
    Job& job = m_jobs[document];
    job.hash = hash.hex;
    job.proof = file.proof;
    if (record.quarantine == hash.hex && !job.byPerson && job.before.error) {
        recordFailure(document, Stage::Parse, *job.before.error, hash.hex);
        return IntakeStage::Verdict::Leave;
    }
    if (record.hash == hash.hex) {
        rememberProof(document, file.proof);
        if (record.embedded == record.chunks)
            complete(document,
                     job.before.state == DocumentState::Searchable ? Outcome::AlreadyKnown : Outcome::Indexed);
        else
            embed(document);
        return IntakeStage::Verdict::Leave;
    }
    if (const DocumentId other = m_catalog.byHash(hash.hex); other.isValid()) {
        knownElsewhere(document, other);
        return IntakeStage::Verdict::Leave;
    }
    if (record.chunks > 0) { // so that the new content is not forgotten if the program ends now
        static_cast<void>(m_with.database.write(CallContext::background(), [document](Connection& connection) {
            return DocumentStore(connection).markWaiting(document, Stage::Read);
        }));
        job.before.state = DocumentState::Waiting;
        job.before.stage = Stage::Read;
    }
    return IntakeStage::Verdict::Read;
}

void IngestPipeline::knownElsewhere(DocumentId document, DocumentId other)
{
    Job job = m_jobs.take(document);
    countRead(job);
    struct Look
    {
        FileStamp former; // none: the file was moved here
        FileStamp here;
    };
    const auto look =
        run(&m_with.cpu, CallContext::background(), [from = m_catalog.record(other).path, to = job.before.path] {
            return Look{stampOf(from), stampOf(to)};
        });
    const auto forgotten = then(look, this, [this, document](const Look& seen) {
        return then(forgetRows({document}), this, [seen] { return seen; });
    });
    observe(forgotten, this, [this, job, other](const Result<Look>& seen) {
        const bool gone = seen.ok() && seen->former == FileStamp() && !(seen->here == FileStamp());
        if (gone && m_catalog.contains(other) && !m_jobs.contains(other))
            takeOver(job, other);
        else
            settleAsOther(job, other, Wording::tr("Already in the library as %1.").arg(m_catalog.record(other).path));
    });
}

// Moved: the row of the content gets the path of the job.
void IngestPipeline::takeOver(const Job& job, DocumentId other)
{
    const QString path = job.before.path;
    const auto moved = m_with.database.write(CallContext::background(), [other, path](Connection& connection) {
        return DocumentStore(connection).setPath(other, path);
    });
    observe(moved, this, [this, job, other, path](const Result<void>& result) {
        if (!result.ok()) {
            settleAsOther(job, other, Wording::tr("Already in the library as %1.").arg(m_catalog.record(other).path));
            return;
        }
        const QString former = m_catalog.record(other).path;
        change(other, [&](DocumentRecord& record) {
            if (record.title == former.section(u'/', -1))
                record.title = path.section(u'/', -1);
            record.path = path;
            record.missing = false;
            record.stamp = {};
        });
        settleAsOther(job, other, Wording::tr("Moved here from %1.").arg(former));
    });
}

void IngestPipeline::settleAsOther(const Job& job, DocumentId other, const QString& note)
{
    DocumentRecord known = m_catalog.record(other);
    const bool unfinished = known.id.isValid() && nextPhase(known) == Phase::Embed && known.embedded < known.chunks;
    if (unfinished && !m_jobs.contains(other)) {
        begin(other, job.tickets, Phase::Embed);
        return;
    }
    known.note = note;
    for (const IngestTicket& ticket : job.tickets)
        settle(ticket, known, Outcome::AlreadyKnown);
}

void IngestPipeline::stored(DocumentId document, const DocumentContent& content, int chunks,
                            const StoredContent& outcome, Milliseconds time)
{
    const auto job = m_jobs.find(document);
    if (outcome.outcome == StoredContent::Outcome::SameElsewhere && job != m_jobs.end())
        knownElsewhere(document, outcome.same);
    if (outcome.outcome == StoredContent::Outcome::Gone && job != m_jobs.end())
        finish(document, Outcome::Failed,
               Error::make(ErrorCode::NotFound,
                           Wording::tr("%1 was removed from the library while it was read.").arg(job->before.path)));
    if (outcome.outcome != StoredContent::Outcome::Stored)
        return;
    m_recognise.drop(document); // pages of the former content
    if (m_catalog.record(document).embedded > 0)
        static_cast<void>(m_with.vectors.remove({document}));
    if (!outcome.kept.isEmpty()) // refused: then the index was emptied for another model, and the rows with it
        static_cast<void>(m_with.vectors.add(outcome.space, outcome.kept));
    change(document, [&](DocumentRecord& record) {
        record.hash = content.hash;
        record.size = content.size;
        record.title = content.title.isEmpty() ? record.path.section(u'/', -1) : content.title;
        record.paged = content.paged;
        record.pages = content.pages;
        record.chunks = chunks;
        record.embedded = int(outcome.kept.size());
        record.kind = content.kind;
        record.author = content.author;
        record.modified = QDateTime::fromMSecsSinceEpoch(content.modifiedMs, Qt::UTC);
        record.stamp = content.stamp;
        record.quarantine.clear();
        record.missing = false;
        record.note = content.note;
        record.time = time;
        record.stages = content.stages;
        record.language = outcome.language;
        record.ocrWaiting = int(content.scanned.size());
        record.state = DocumentState::Waiting;
        record.stage = Stage::Embed;
        record.error.reset();
    });
    if (job == m_jobs.end())
        return; // stopped meanwhile; it goes on from here another time
    job->contentStored = true;
    m_work.chunks += chunks;
    m_cut += chunks;
    m_work.chunksEmbedded += int(outcome.kept.size());
    if (chunks > 0)
        embed(document);
    else
        complete(document, Outcome::Indexed);
}

void IngestPipeline::embed(DocumentId document)
{
    Job& job = m_jobs[document];
    countRead(job);
    job.phase = Phase::Embed;
    job.rest.reset();
    job.started = m_with.clock.now();
    job.earlier = m_catalog.record(document).time;
    change(document, [](DocumentRecord& record) {
        record.state = DocumentState::Working;
        record.stage = Stage::Embed;
        record.error.reset();
    });
    m_embed.add(document);
}

void IngestPipeline::embedded(const EmbeddedCount& count, int added)
{
    const Milliseconds time = timeOf(count.document);
    m_work.chunksEmbedded += added;
    if (const auto job = m_jobs.find(count.document); job != m_jobs.end())
        job->rests = 0;
    m_rate.add(m_with.clock.now(), added);
    change(count.document, [&](DocumentRecord& record) {
        record.embedded = count.embedded;
        if (!count.complete)
            return;
        record.state = DocumentState::Searchable;
        record.stage = Stage::Index;
        record.error.reset();
        record.time = std::max(record.time, time);
    });
}

void IngestPipeline::embedFinished(DocumentId document, const std::optional<Error>& error)
{
    const auto job = m_jobs.constFind(document);
    if (error && job != m_jobs.constEnd() && mayRest(*job, *error))
        rest(document, *error);
    else if (error)
        fail(document, Stage::Embed, *error);
    else
        complete(document, Outcome::Indexed);
}

// A server that answers 5xx to one document again and again has something against the document.
bool IngestPipeline::mayRest(const Job& job, const Error& error) const
{
    if (m_options.requeue.isEmpty() || !isOfTheEndpoint(error))
        return false;
    return error.code != ErrorCode::ServerError || job.rests < m_options.requeue.size();
}

// The library still says that the document is to be done, so that a restart goes on with it as well.
void IngestPipeline::rest(DocumentId document, const Error& error)
{
    Job& job = m_jobs[document];
    const Milliseconds wait = m_options.requeue[std::min<qsizetype>(job.rests, m_options.requeue.size() - 1)];
    ++job.rests;
    job.phase = Phase::Resting;
    Error reason = error;
    reason.message += Wording::tr(" It is tried again by itself in %1 min.")
                          .arg(std::chrono::ceil<std::chrono::minutes>(wait).count());
    change(document, [&](DocumentRecord& record) {
        record.state = DocumentState::Waiting;
        record.stage = Stage::Embed;
        record.error = reason;
    });
    job.rest = m_with.clock.after(wait, this, [this, document] {
        const auto resting = m_jobs.constFind(document);
        if (resting != m_jobs.constEnd() && resting->phase == Phase::Resting)
            embed(document);
    });
}

void IngestPipeline::complete(DocumentId document, Outcome outcome)
{
    const DocumentRecord record = m_catalog.record(document);
    if (record.state == DocumentState::Searchable) {
        finish(document, outcome);
        return;
    }
    if (record.chunks == 0 && record.ocrWaiting > 0) {
        change(document, [](DocumentRecord& edited) {
            edited.state = DocumentState::Waiting;
            edited.stage = Stage::Parse;
        });
        finish(document, outcome);
        return;
    }
    // Nothing was missing, so that no vector was written that would have said so.
    m_jobs[document].phase = Phase::Ending;
    const auto marked =
        m_with.database.write(CallContext::background(), [document, time = record.time](Connection& connection) {
            return DocumentStore(connection).markSearchable(document, time);
        });
    observe(marked, this, [this, document, outcome](const Result<void>& result) {
        const DocumentRecord now = m_catalog.record(document);
        if (!m_jobs.contains(document))
            return;
        if (!result.ok()) {
            fail(document, Stage::Index, result.error());
        } else if (now.embedded < now.chunks) {
            embed(document); // its vectors were thrown away meanwhile
        } else {
            change(document, [](DocumentRecord& edited) {
                edited.state = DocumentState::Searchable;
                edited.stage = Stage::Index;
                edited.error.reset();
            });
            finish(document, outcome);
        }
    });
}

void IngestPipeline::pagesRecognised(DocumentId document, const RecogniseStage::Turn& turn)
{
    const OcrStore::Added& added = turn.added;
    change(document, [&added, atWork = m_jobs.contains(document)](DocumentRecord& record) {
        if (added.chunks > 0 && !atWork) {
            record.state = DocumentState::Waiting;
            record.stage = Stage::Embed;
        }
        record.chunks += added.chunks;
        record.ocrWaiting = added.waiting;
        record.note = added.note;
        record.language = added.language;
        if (added.waiting == 0 && record.chunks == 0)
            record.hash.clear();
    });
    const DocumentRecord record = m_catalog.record(document);
    if (!record.id.isValid())
        return;
    m_work.chunks += added.chunks;
    // One that is being embedded goes on with what is missing when it comes to its end.
    if (added.chunks > 0 && !m_jobs.contains(document))
        begin(document, {}, Phase::Embed);
    if (added.waiting > 0) {
        m_recognise.add(document);
    } else if (record.chunks == 0 && !m_jobs.contains(document)) {
        const QString name = displayName(turn.path);
        Error error = Error::make(
            ErrorCode::NoText, added.failed == 0
                                   ? Wording::tr("“%1” has no text, and text recognition (OCR) found none on its %2.")
                                         .arg(name, pagesInWords(added.looked))
                                   : Wording::tr("“%1” has no text, and text recognition (OCR) failed on %2 of it.")
                                         .arg(name, pagesInWords(added.failed)));
        if (turn.failure)
            error.detail = turn.failure->detail;
        if (turn.failure &&
            (turn.failure->code == ErrorCode::PasswordRequired || turn.failure->code == ErrorCode::WrongPassword))
            error = *turn.failure; // the person can do something about it
        recordFailure(document, Stage::Parse, error, {});
    }
    m_feed.progress();
}

// What waits from earlier, too; after a stop it goes on with the next work a person asks for.
void IngestPipeline::recogniseAll()
{
    m_recognise.setStopped(false);
    for (const DocumentRecord& record : m_catalog.all()) {
        if (record.ocrWaiting > 0 && record.state != DocumentState::Failed && !m_jobs.contains(record.id))
            m_recognise.add(record.id);
    }
}

void IngestPipeline::fail(DocumentId document, Stage stage, const Error& error)
{
    const auto job = m_jobs.find(document);
    if (job == m_jobs.end())
        return;
    Error reason = error;
    if (stage < Stage::Embed && m_catalog.record(document).embedded > 0)
        reason.message += Wording::tr(" What was read earlier can still be found.");
    QString quarantine = m_catalog.record(document).quarantine;
    if (!job->hash.isEmpty()) // otherwise nothing was learnt about its content
        quarantine = endedItsReader(stage, error) ? job->hash : QString();
    if (!quarantine.isEmpty() && !job->hash.isEmpty())
        reason.message += Wording::tr(" It was tried twice and is left alone now; retry it to have it read again.");
    if (stage < Stage::Embed)
        rememberProof(document, job->proof);
    recordFailure(document, stage, reason, quarantine);
}

void IngestPipeline::recordFailure(DocumentId document, Stage stage, const Error& reason, const QString& quarantine)
{
    m_jobs[document].phase = Phase::Ending;
    change(document, [&](DocumentRecord& record) {
        record.state = DocumentState::Failed;
        record.stage = stage;
        record.error = reason;
        record.quarantine = quarantine;
    });
    const auto marked =
        m_with.database.write(CallContext::background(), [document, stage, reason, quarantine](Connection& connection) {
            return DocumentStore(connection).markFailed(document, stage, reason, quarantine);
        });
    observe(marked, this, [this, document, reason](const Result<void>& result) {
        if (!result.ok()) // then the row still says that it is to be done, and it is tried again another time
            qCWarning(lcIndex, "a failure could not be recorded: %s", qUtf8Printable(result.error().message));
        finish(document, Outcome::Failed, reason);
    });
}

} // namespace sheaf
