#include "core/index/mappedindex.h"

#include "core/concurrency/run.h"
#include "core/index/vectorscan.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

template<class T>
T answer(QList<RankedList> lists)
{
    if constexpr (std::is_same_v<T, RankedList>)
        return lists.value(0);
    else
        return lists;
}

} // namespace

QString MappedIndex::fileOf(const QString& databaseFile)
{
    return QFileInfo(databaseFile).path() + u"/vectors.idx"_s;
}

MappedIndex::MappedIndex(Database& database, QThreadPool& pool)
    : m_database(database)
    , m_pool(pool)
    , m_mirror(std::make_shared<VectorMirror>(fileOf(database.file()), database.isWritable()))
    , m_loaded(readyFuture(Result<void>()))
{
    m_files.setMaxThreadCount(1);
}

MappedIndex::~MappedIndex()
{
    m_files.waitForDone();
}

Future<void> MappedIndex::load()
{
    m_loaded = follow();
    return m_loaded;
}

// Rounds: each brings in everything that is in the library when it ends, and answers those who came before it began.
Future<void> MappedIndex::follow()
{
    const Promise<void> promise;
    m_waiting.append(promise);
    pump();
    return promise.future();
}

void MappedIndex::pump()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    m_served = std::exchange(m_waiting, {});
    if (std::exchange(m_open, true)) {
        step();
        return;
    }
    // A person waits for it: nothing can be found by vectors before.
    const auto opened = m_database.read(
        CallContext{}, [mirror = m_mirror](Connection& connection) { return mirror->open(connection); });
    observe(opened, &m_guard, [this](const Result<void>& result) {
        if (result.ok()) {
            step();
            return;
        }
        m_open = false;
        for (const Promise<void>& promise : std::exchange(m_served, {}))
            promise.settle(result);
        rest();
    });
}

void MappedIndex::step()
{
    const auto followed = m_database.read(
        CallContext{}, [mirror = m_mirror](Connection& connection) { return mirror->follow(connection); });
    observe(followed, &m_guard, [this](const Result<bool>& more) {
        if (more.ok() && *more) {
            step();
            return;
        }
        for (const Promise<void>& promise : std::exchange(m_served, {}))
            promise.settle(more.ok() ? Result<void>() : Result<void>(more.error()));
        rest();
    });
}

void MappedIndex::rest()
{
    if (!m_mirror->wantsCommit()) {
        m_busy = false;
        pump();
        return;
    }
    const auto committed = run(&m_files, CallContext::background(), [mirror = m_mirror] { mirror->commit(); });
    observe(committed, &m_guard, [this](const Result<void>&) {
        m_busy = false;
        pump();
    });
}

Future<QList<RankedList>> MappedIndex::searchMany(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                                  const CallContext& call)
{
    return searchAs<QList<RankedList>>(queries, k, scope, call);
}

Future<RankedList> MappedIndex::search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call)
{
    return searchAs<RankedList>({query}, k, scope, call);
}

template<class T>
Future<T> MappedIndex::searchAs(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                const CallContext& call)
{
    if (!m_loaded.isFinished())
        return then(m_loaded, &m_guard,
                    [this, queries, k, scope, call] { return searchNow<T>(queries, k, scope, call); });
    if (const auto loaded = resultOf<void>(m_loaded); !loaded.ok())
        return failedFuture<T>(loaded.error());
    return searchNow<T>(queries, k, scope, call);
}

template<class T>
Future<T> MappedIndex::searchNow(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                 const CallContext& call)
{
    const VectorMirror::Snapshot snapshot = m_mirror->snapshot();
    if (const auto complaint = complaintAbout(queries, snapshot.space))
        return failedFuture<T>(*complaint);
    if (call.stopRequested())
        return failedFuture<T>(Error::cancelled());
    if (snapshot.space.isEmpty() || queries.isEmpty())
        return readyFuture<T>(answer<T>(QList<RankedList>(queries.size())));
    struct Work
    {
        VectorScan scan;
        std::atomic<int> missing;
        Promise<T> promise; // dropped, and so cancelled, where a part never begins
    };
    auto work = std::make_shared<Work>(VectorScan(snapshot.table, queries, k, scope));
    const int parts = work->scan.partsFor(m_pool.maxThreadCount());
    work->scan.split(parts);
    work->missing = parts;
    const Future<T> future = work->promise.future();
    for (int part = 0; part < parts; ++part) {
        static_cast<void>(run(&m_pool, call, [work, part, span = call.span](const std::stop_token& stop) {
            span.running();
            work->scan.scan(part, stop);
            if (work->missing.fetch_sub(1, std::memory_order_acq_rel) > 1)
                return;
            work->promise.settle(stop.stop_requested() ? Result<T>(Error::cancelled())
                                                       : Result<T>(answer<T>(work->scan.result())));
        }));
    }
    return future;
}

Future<void> MappedIndex::add(const VectorSpace& space, const QList<ChunkVector>& vectors)
{
    if (vectors.isEmpty())
        return readyFuture(Result<void>());
    const VectorSpace present = m_mirror->space();
    if (!present.isEmpty() && present != space)
        return failedFuture<void>(spaceMismatch(present, space));
    return follow();
}

Future<void> MappedIndex::remove(const QList<DocumentId>& documents)
{
    if (documents.isEmpty())
        return readyFuture(Result<void>());
    m_mirror->forget(documents);
    return follow();
}

Future<QStringList> MappedIndex::check(const CallContext& call)
{
    return m_database.read(call, [mirror = m_mirror](Connection& connection) { return mirror->check(connection); });
}

Future<void> MappedIndex::clear()
{
    m_mirror->clear();
    m_loaded = readyFuture(Result<void>()); // what a damaged library could not give is not missed any more
    return follow();
}

} // namespace sheaf
