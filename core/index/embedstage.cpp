#include "core/index/embedstage.h"

#include "core/base/wording.h"
#include "core/index/vectorstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

struct EmbedStage::Task
{
    DocumentId document;
    int lastOrdinal = -1;
    bool exhausted = false; // every missing chunk was fetched
    bool dropped = false;
    int open = 0;               // pieces that were fetched and are not settled
    int failed = 0;             // pieces given up one by one
    int refusals = 0;           // answers in a row that one text may be to blame for
    bool whole = false;         // given up as a whole
    std::optional<Error> error; // the first
};

EmbedStage::EmbedStage(Database& database, VectorIndex& vectors, EmbeddingClient& client, Clock& clock,
                       const Options& options, Events events)
    : m_database(database)
    , m_vectors(vectors)
    , m_client(client)
    , m_clock(clock)
    , m_options(options)
    , m_events(std::move(events))
{}

EmbedStage::~EmbedStage()
{
    for (auto& [id, call] : m_calls)
        call.stop.request_stop();
}

void EmbedStage::add(DocumentId document)
{
    drop(document);
    auto task = std::make_shared<Task>();
    task->document = document;
    m_tasks.insert(document, task);
    m_unread.push_back(task);
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
}

void EmbedStage::drop(DocumentId document)
{
    const TaskPtr task = m_tasks.take(document);
    if (!task)
        return;
    task->dropped = true;
    forget(task);
    std::erase_if(m_calls, [](auto& call) {
        const Pieces& pieces = call.second.pieces;
        const bool idle =
            std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.task->dropped; });
        if (idle)
            call.second.stop.request_stop();
        return idle;
    });
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
}

void EmbedStage::dropAll()
{
    for (const DocumentId document : m_tasks.keys())
        drop(document);
    m_unwritten = {}; // of the space that is given up: written later, it would stand in the way of the new one
}

void EmbedStage::setPaused(bool paused)
{
    m_paused = paused;
    pump();
}

void EmbedStage::putFirst(const QList<DocumentId>& documents)
{
    for (auto document = documents.crbegin(); document != documents.crend(); ++document) {
        const TaskPtr task = m_tasks.value(*document);
        if (!task)
            continue;
        std::stable_partition(m_unread.begin(), m_unread.end(), [&](const TaskPtr& each) { return each == task; });
        std::stable_partition(m_buffer.begin(), m_buffer.end(), [&](const Piece& piece) { return piece.task == task; });
    }
}

bool EmbedStage::hasBegun(DocumentId document) const
{
    const TaskPtr task = m_tasks.value(document);
    return task && (task->lastOrdinal >= 0 || (!m_unread.empty() && m_unread.front() == task));
}

void EmbedStage::pump()
{
    fetch();
    while (!m_paused && callsInFlight() < m_client.callsAtOnce() &&
           m_unwritten.pieces.size() < m_options.bufferedChunks && !(m_again.empty() && m_buffer.empty()))
        start(takeBatch());
}

void EmbedStage::fetch()
{
    if (m_fetching || m_paused || m_unread.empty() || int(m_buffer.size()) >= m_options.bufferedChunks)
        return;
    m_fetching = true;
    const TaskPtr task = m_unread.front();
    const int portion = std::max(1, m_options.bufferedChunks / 2);
    const auto chunks = m_database.read(
        CallContext::background(), [id = task->document, after = task->lastOrdinal, portion](Connection& connection) {
            return VectorStore(connection).missing(id, after, portion);
        });
    observe(chunks, this, [this, task, portion](Result<QList<MissingChunk>> found) {
        m_fetching = false;
        if (!task->dropped) {
            task->exhausted = !found.ok() || found->size() < portion;
            fetched(task, found);
        }
        pump();
    });
}

void EmbedStage::fetched(const TaskPtr& task, const Result<QList<MissingChunk>>& chunks)
{
    const VectorSpace library = m_vectors.space();
    if (!chunks.ok()) {
        task->error = chunks.error();
    } else if (!chunks->isEmpty() && !library.isEmpty() && library.model != m_client.modelId()) {
        task->error = spaceMismatch(library, {m_client.modelId(), 0});
        task->exhausted = true;
    } else {
        for (const MissingChunk& chunk : *chunks) {
            m_buffer.push_back({chunk.chunk, task, chunk.text});
            task->lastOrdinal = chunk.ordinal;
            ++task->open;
        }
    }
    task->whole = task->error.has_value();
    if (task->exhausted)
        std::erase(m_unread, task);
    settle(task);
}

EmbedStage::Pieces EmbedStage::takeBatch()
{
    if (!m_again.empty()) {
        Pieces pieces = std::move(m_again.front());
        m_again.pop_front();
        return pieces;
    }
    QList<qsizetype> lengths;
    lengths.reserve(qsizetype(m_buffer.size()));
    for (const Piece& piece : m_buffer)
        lengths.append(piece.text.size());
    const int count = nextBatch(lengths, m_client.callsAtOnce() - callsInFlight(),
                                {m_client.maxBatchTexts(), m_client.maxBatchChars()});
    const auto end = m_buffer.begin() + count;
    Pieces pieces(std::make_move_iterator(m_buffer.begin()), std::make_move_iterator(end));
    m_buffer.erase(m_buffer.begin(), end);
    return pieces;
}

void EmbedStage::start(const Pieces& pieces)
{
    const int id = ++m_lastCall;
    Call& call = m_calls[id];
    call.model = m_client.modelId();
    call.pieces = pieces;
    QStringList texts;
    QList<DocumentId> documents;
    for (const Piece& piece : pieces) {
        texts.append(piece.text);
        documents.append(piece.task->document);
    }
    observe(m_client.embed(texts, TextKind::Passage, CallContext::background(call.stop.get_token()).about(documents)),
            this, [this, id](const Result<QList<Vector>>& vectors) { answered(id, vectors); });
    m_events.callsChanged();
}

void EmbedStage::answered(int id, const Result<QList<Vector>>& vectors)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return; // dropped
    const Call call = std::move(found->second);
    m_calls.erase(found);
    m_events.callsChanged();
    watch(vectors.ok() ? std::nullopt : std::optional(vectors.error()));
    if (const auto fault = vectors.ok() ? checkVectors(*vectors, call.pieces.size()) : std::optional(vectors.error()))
        refused(call.pieces, *fault);
    else
        accept({call.model, int(vectors->first().size())}, call.pieces, *vectors);
    pump();
}

void EmbedStage::accept(const VectorSpace& space, const Pieces& pieces, const QList<Vector>& vectors)
{
    VectorSpace expected = m_vectors.space();
    for (const VectorSpace& other : {m_writing, m_unwritten.space}) {
        if (expected.isEmpty())
            expected = other;
    }
    if (!expected.isEmpty() && expected != space) {
        giveUp(pieces, spaceMismatch(expected, space), true);
        return;
    }
    for (const Piece& piece : pieces)
        piece.task->refusals = 0;
    m_unwritten.space = space;
    m_unwritten.pieces += pieces;
    m_unwritten.vectors += vectors;
    store();
}

void EmbedStage::refused(const Pieces& pieces, const Error& error)
{
    if (!mayBeOneText(error)) {
        giveUp(pieces, error, true);
        return;
    }
    QList<Pieces> groups; // one for each document
    for (const Piece& piece : pieces) {
        if (groups.isEmpty() || groups.last().first().task != piece.task)
            groups.append(Pieces());
        groups.last().append(piece);
    }
    if (groups.size() > 1) {
        m_again.insert(m_again.end(), groups.begin(), groups.end());
        return;
    }
    const TaskPtr task = pieces.first().task;
    if (++task->refusals >= patience(error)) {
        giveUp(pieces, error, true);
    } else if (pieces.size() == 1) {
        giveUp(pieces, error, false);
    } else {
        m_again.push_back(pieces.mid(0, pieces.size() / 2));
        m_again.push_back(pieces.mid(pieces.size() / 2));
    }
}

void EmbedStage::store()
{
    if (!m_writing.isEmpty() || m_unwritten.pieces.isEmpty())
        return;
    const Embedded embedded = std::exchange(m_unwritten, {});
    m_writing = embedded.space;
    QList<ChunkVector> vectors;
    QHash<DocumentId, Milliseconds> times;
    for (qsizetype i = 0; i < embedded.pieces.size(); ++i) {
        const DocumentId document = embedded.pieces[i].task->document;
        vectors.append({embedded.pieces[i].chunk, document, embedded.vectors[i]});
        if (!times.contains(document))
            times.insert(document, m_events.time(document));
    }
    const auto written =
        m_database.write(CallContext::background(), [space = embedded.space, vectors, times](Connection& connection) {
            return VectorStore(connection).store(space, vectors, times);
        });
    observe(written, this, [this, embedded, vectors](const Result<StoredVectors>& result) {
        // Also those of documents that were stopped meanwhile: they are in the library. Removed ones are not in the
        // result.
        const QList<ChunkId> ids = result.ok() ? result->stored : QList<ChunkId>();
        const QSet<ChunkId> kept(ids.begin(), ids.end());
        QList<ChunkVector> fresh;
        std::copy_if(vectors.begin(), vectors.end(), std::back_inserter(fresh),
                     [&](const ChunkVector& each) { return kept.contains(each.chunk); });
        observe(m_vectors.add(embedded.space, fresh), this, [this, embedded, result](const Result<void>& added) {
            m_writing = {};
            stored(embedded, added.ok() ? result : Result<StoredVectors>(added.error()));
            store();
            pump();
        });
    });
}

void EmbedStage::stored(const Embedded& written, const Result<StoredVectors>& result)
{
    if (!result.ok()) {
        giveUp(written.pieces, result.error(), true);
        return;
    }
    QHash<DocumentId, int> pieces;
    QList<TaskPtr> tasks;
    for (const Piece& piece : written.pieces) {
        --piece.task->open;
        if (pieces[piece.task->document]++ == 0)
            tasks.append(piece.task);
    }
    for (const EmbeddedCount& count : result->documents)
        m_events.embedded(count, pieces.value(count.document));
    for (const TaskPtr& task : std::as_const(tasks))
        settle(task);
}

void EmbedStage::giveUp(const Pieces& pieces, const Error& error, bool whole)
{
    QList<TaskPtr> tasks;
    for (const Piece& piece : pieces) {
        --piece.task->open;
        ++piece.task->failed;
        if (!piece.task->error || whole)
            piece.task->error = error;
        piece.task->whole |= whole;
        if (!tasks.contains(piece.task))
            tasks.append(piece.task);
    }
    for (const TaskPtr& task : std::as_const(tasks)) {
        if (whole)
            forget(task);
        settle(task);
    }
}

// Where all calls wait for an endpoint that does not come back, none of them would ever fail.
void EmbedStage::watch(const std::optional<Error>& outcome)
{
    if (!outcome) {
        m_lastChance.reset();
        return;
    }
    if (m_lastChance || m_options.giveUpAfter == Milliseconds::zero() || !isOfTheEndpoint(*outcome))
        return;
    m_lastChance = m_clock.after(m_options.giveUpAfter, this, [this, error = *outcome] {
        m_lastChance.reset();
        giveUpAll(error);
    });
}

void EmbedStage::giveUpAll(const Error& error)
{
    const auto calls = std::exchange(m_calls, {});
    for (const auto& [id, call] : calls) {
        call.stop.request_stop();
        giveUp(call.pieces, error, true);
    }
    for (const TaskPtr& task : m_tasks.values()) {
        task->whole = true;
        task->error = error;
        forget(task);
        settle(task);
    }
    m_events.callsChanged();
}

void EmbedStage::forget(const TaskPtr& task)
{
    const auto isOf = [&](const Piece& piece) { return piece.task == task; };
    task->exhausted = true;
    std::erase(m_unread, task);
    task->open -= int(std::erase_if(m_buffer, isOf));
    for (Pieces& pieces : m_again)
        task->open -= int(pieces.removeIf(isOf));
    std::erase_if(m_again, [](const Pieces& pieces) { return pieces.isEmpty(); });
}

void EmbedStage::settle(const TaskPtr& task)
{
    if (task->dropped || !task->exhausted || task->open > 0 || m_tasks.value(task->document) != task)
        return;
    m_tasks.remove(task->document);
    std::optional<Error> error = task->error;
    if (error && !task->whole)
        error->message = Wording::tr("%1 of its passages could not be embedded; they are found by their words only. %2")
                             .arg(task->failed)
                             .arg(error->message);
    m_events.finished(task->document, error);
}

} // namespace sheaf
