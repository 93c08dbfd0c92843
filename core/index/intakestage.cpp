#include "core/index/intakestage.h"

#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/documents/extracterrors.h"
#include "core/documents/textcleaner.h"
#include "core/index/filekind.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int maxAttempts = 3; // to read a file that changes meanwhile
constexpr int maxDeaths = 2;   // of a reader over one file

DocumentContent cutUp(const DocumentText& text, const ChunkOptions& options)
{
    DocumentContent content;
    content.title = text.title.trimmed();
    content.paged = text.paged;
    content.pages = text.pageCount;
    content.note = text.warnings.join(u' ');
    content.author = text.author.trimmed();
    content.tables = text.tables;
    content.scanned = text.scanned;
    for (const Page& page : text.pages)
        content.labels.insert(page.number, page.label);
    content.chunks = chunkPages(cleanPages(text.pages), options);
    return content;
}

} // namespace

struct IntakeStage::Job
{
    Request request;
    int serial = 0;
    std::stop_source stop;
    TimePoint started{};
    std::optional<Stage> stage; // it is in,
    TimePoint entered{};        // since then
    StageTimes times = {};
    std::optional<HashedFile> file;
    int attempts = 0;
    int deaths = 0;
    bool working = false; // takes one of the places
    bool reading = false; // stands in m_contents

    Ticket ticket() const { return {request.document, serial}; }
    // What was done since the last call was the work of its stage.
    void endStage(TimePoint now)
    {
        const auto past = std::chrono::duration_cast<Milliseconds>(now - entered);
        if (stage == Stage::Read)
            times.read += past;
        else if (stage == Stage::Parse)
            times.parse += past;
        else if (stage == Stage::Chunk)
            times.chunk += past;
        entered = now;
    }
};

IntakeStage::IntakeStage(const Dependencies& dependencies, const ChunkOptions& chunks, int atOnce, Events events)
    : m_with(dependencies)
    , m_chunks(chunks)
    , m_atOnce(std::max(1, atOnce))
    , m_events(std::move(events))
{}

IntakeStage::~IntakeStage()
{
    for (const auto& [document, job] : m_jobs)
        job->stop.request_stop();
}

IntakeStage::Job* IntakeStage::find(Ticket ticket)
{
    const auto found = m_jobs.find(ticket.first);
    return found != m_jobs.end() && found->second->serial == ticket.second ? found->second.get() : nullptr;
}

void IntakeStage::add(const Request& request)
{
    drop(request.document);
    auto job = std::make_unique<Job>();
    job->request = request;
    job->serial = ++m_lastSerial;
    m_waiting.add(request.document, request.size, request.modifiedNs);
    m_jobs[request.document] = std::move(job);
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
}

void IntakeStage::drop(DocumentId document)
{
    const auto found = m_jobs.find(document);
    if (found == m_jobs.end())
        return;
    found->second->stop.request_stop();
    m_waiting.remove(document);
    end(found->second->ticket());
}

void IntakeStage::setPaused(bool paused)
{
    m_paused = paused;
    pump();
}

void IntakeStage::pump()
{
    while (!m_paused && m_working < m_atOnce && !m_waiting.isEmpty()) {
        Job& job = *m_jobs.at(*m_waiting.take());
        job.working = true;
        ++m_working;
        if (job.file)
            hashed(job, HashedFile(*job.file));
        else
            hash(job);
    }
}

void IntakeStage::enter(Job& job, Stage stage)
{
    job.endStage(m_with.clock.now());
    job.stage = stage;
    m_events.entered(job.request.document, stage);
}

void IntakeStage::hash(Job& job)
{
    if (job.attempts == 0)
        job.started = m_with.clock.now();
    ++job.attempts;
    enter(job, Stage::Read);
    const auto work = [path = job.request.path](const std::stop_token& stop) -> Result<HashedFile> {
        const FileStamp stamp = stampOf(path);
        const auto now = std::chrono::system_clock::now().time_since_epoch(); // as the file system counts
        const auto hash = hashFile(path, stop);
        if (!hash.ok())
            return hash.error();
        return HashedFile{stamp, proofOf(stamp, std::chrono::nanoseconds(now).count()), *hash};
    };
    observe(run(&m_with.cpu, CallContext::background(job.stop.get_token()), work), this,
            [this, ticket = job.ticket()](Result<HashedFile> file) {
                Job* found = find(ticket);
                if (!found)
                    return;
                if (file.ok())
                    hashed(*found, *file);
                else
                    fail(*found, Stage::Read, file.error());
            });
}

void IntakeStage::hashed(Job& job, const HashedFile& file)
{
    const Ticket ticket = job.ticket();
    job.file = file;
    const auto other = m_contents.constFind(file.hash.hex);
    const bool follows = other != m_contents.constEnd() && *other != ticket;
    if (follows || m_paused) {
        job.working = false;
        --m_working;
        if (follows)
            m_followers[file.hash.hex].append(ticket);
        else
            m_waiting.addAgain(ticket.first);
        pump();
        return;
    }
    if (m_events.hashed(job.request.document, file) == Verdict::Leave) {
        end(ticket);
        return;
    }
    m_contents.insert(file.hash.hex, ticket);
    job.reading = true;
    read(job);
}

void IntakeStage::read(Job& job)
{
    enter(job, Stage::Parse);
    observe(m_with.reader.read({job.request.path, job.request.password, job.deaths > 0},
                               CallContext::background(job.stop.get_token())),
            this, [this, ticket = job.ticket()](Result<DocumentText> text) {
                Job* found = find(ticket);
                if (!found)
                    return;
                if (text.ok())
                    cut(*found, *text);
                else
                    readerFailed(*found, text.error());
            });
}

void IntakeStage::readerFailed(Job& job, const Error& error)
{
    if (killedItsWorker(error) && ++job.deaths < maxDeaths)
        read(job);
    else
        fail(job, Stage::Parse, error);
}

void IntakeStage::cut(Job& job, const DocumentText& text)
{
    enter(job, Stage::Chunk);
    // Nothing where the file is not the one that was hashed any more.
    using Cut = std::optional<DocumentContent>;
    const auto work = [text, options = m_chunks, path = job.request.path, file = *job.file]() -> Result<Cut> {
        if (stampOf(path) != file.stamp)
            return Cut();
        DocumentContent content = cutUp(text, options);
        content.hash = file.hash.hex;
        content.size = file.hash.size;
        content.kind = fileKind(path);
        content.modifiedMs = file.stamp.modifiedNs / 1'000'000;
        content.stamp = file.proof;
        if (content.chunks.isEmpty() && content.scanned.isEmpty())
            return Error::make(ErrorCode::Empty, Wording::tr("There is no text in %1.").arg(path));
        return Cut(std::move(content));
    };
    observe(run(&m_with.cpu, CallContext::background(job.stop.get_token()), work), this,
            [this, ticket = job.ticket()](Result<Cut> content) {
                Job* found = find(ticket);
                if (!found)
                    return;
                if (!content.ok())
                    fail(*found, Stage::Chunk, content.error());
                else if (*content)
                    store(*found, std::move(**content));
                else if (found->attempts < maxAttempts)
                    retryChanged(*found);
                else
                    fail(*found, Stage::Read,
                         Error::make(ErrorCode::Io,
                                     Wording::tr("%1 keeps changing while it is read. Try again when it is finished.")
                                         .arg(found->request.path)));
            });
}

void IntakeStage::retryChanged(Job& job)
{
    releaseContent(job);
    hash(job);
}

void IntakeStage::store(Job& job, DocumentContent content)
{
    job.endStage(m_with.clock.now());
    content.stages = job.times;
    const auto time = std::chrono::duration_cast<Milliseconds>(m_with.clock.now() - job.started);
    const auto written =
        m_with.database.write(CallContext::background(job.stop.get_token()),
                              [document = job.request.document, content, time](Connection& connection) {
                                  return DocumentStore(connection).storeContent(document, content, time);
                              });
    DocumentContent summary = content;
    summary.chunks.clear();
    summary.tables.clear();
    observe(
        written, this,
        [this, ticket = job.ticket(), summary, count = int(content.chunks.size()), time](Result<StoredContent> stored) {
            if (stored.ok())
                m_events.stored(ticket.first, summary, count, *stored, time);
            Job* found = find(ticket);
            if (found && !stored.ok())
                fail(*found, Stage::Chunk, stored.error());
            else if (found)
                end(ticket);
        });
}

void IntakeStage::fail(Job& job, Stage stage, const Error& error)
{
    const DocumentId document = job.request.document;
    end(job.ticket());
    m_events.failed(document, stage, error);
}

void IntakeStage::releaseContent(Job& job)
{
    if (!std::exchange(job.reading, false))
        return;
    const QString hash = job.file->hash.hex;
    m_contents.remove(hash);
    const QList<Ticket> followers = m_followers.take(hash);
    for (auto follower = followers.crbegin(); follower != followers.crend(); ++follower) {
        if (find(*follower))
            m_waiting.addAgain(follower->first);
    }
}

bool IntakeStage::isUnderWay(DocumentId document) const
{
    const auto found = m_jobs.find(document);
    return found != m_jobs.end() && found->second->working;
}

void IntakeStage::end(Ticket ticket)
{
    Job* job = find(ticket);
    if (!job)
        return;
    releaseContent(*job);
    m_working -= job->working ? 1 : 0;
    m_jobs.erase(ticket.first);
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
}

} // namespace sheaf
