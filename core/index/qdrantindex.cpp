#include "core/index/qdrantindex.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/concurrency/combine.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int changesPerRound = 2048;
constexpr int readsAtOnce = 2;
constexpr int longestWait = 60; // seconds

Vector toVector(const QByteArray& blob)
{
    // QByteArray's data is aligned for any fundamental type.
    const auto* numbers = static_cast<const float*>(static_cast<const void*>(blob.constData()));
    return Vector(numbers, numbers + blob.size() / qsizetype(sizeof(float)));
}

} // namespace

QdrantIndex::QdrantIndex(Database& database, HttpTransport& transport, QThreadPool& pool, Clock& clock,
                         const QdrantOptions& options)
    : m_database(database)
    , m_clock(clock)
    , m_readPoints(options.readPoints)
    , m_loaded(readyFuture(Result<void>()))
    , m_client(transport, pool, options)
{}

Future<void> QdrantIndex::load()
{
    m_loaded = follow(true);
    return m_loaded;
}

// Rounds, as MappedIndex takes them.
Future<void> QdrantIndex::follow(bool hearsErrors)
{
    const Promise<void> promise;
    m_waiting.append({promise, hearsErrors});
    pump();
    return promise.future();
}

void QdrantIndex::pump()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    m_again.reset();
    m_served = std::exchange(m_waiting, {});
    ++m_round;
    round();
}

void QdrantIndex::round()
{
    const auto done = then(readPlan(), &m_guard, [this](const Plan& plan) {
        return then(carryOut(plan), &m_guard, [plan] { return plan; });
    });
    observe(done, &m_guard, [this](const Result<Plan>& result) { ended(result); });
}

void QdrantIndex::ended(const Result<Plan>& result)
{
    if (result.ok() && !result->whole && result->changes.changes.size() == changesPerRound) {
        round(); // there is more
        return;
    }
    m_busy = false;
    for (const Waiting& waiting : std::exchange(m_served, {}))
        waiting.promise.settle(result.ok() || !waiting.hearsErrors ? Result<void>() : Result<void>(result.error()));
    if (result.ok()) {
        m_failures = 0;
        m_hidden.removeIf([this](const auto& each) { return each.value() <= m_round; });
        if (!resultOf<void>(m_loaded).ok() && m_loaded.isFinished())
            m_loaded = readyFuture(Result<void>());
    } else if (result.error().code != ErrorCode::Cancelled) {
        if (result.error().httpStatus == 404)
            m_synced = false;
        const int wait = std::min(longestWait, 1 << std::min(m_failures++, 6));
        qCWarning(lcIndex, "%s The vectors are sent again in %d s.", qUtf8Printable(result.error().message), wait);
        m_again = m_clock.after(std::chrono::seconds(wait), &m_guard, [this] { follow(false); });
    }
    pump();
}

Future<QdrantIndex::Plan> QdrantIndex::readPlan()
{
    return m_database.read(
        m_client.background(),
        [position = m_position, space = m_space, synced = m_synced](Connection& connection) -> Result<Plan> {
            VectorLog log(connection);
            Plan plan;
            const auto state = log.state();
            if (!state.ok())
                return state.error();
            plan.state = *state;
            plan.whole = !synced || state->space != space || state->end < position;
            if (plan.whole) {
                const auto done =
                    log.eachLive(false, [&](const VectorChange& each) { plan.all.insert(each.chunk, each.document); });
                if (!done.ok())
                    return done.error();
                plan.live = plan.all.size();
                return plan;
            }
            const auto changes = log.after(position, changesPerRound);
            if (!changes.ok())
                return changes.error();
            plan.changes = *changes;
            const auto live = log.live();
            if (!live.ok())
                return live.error();
            plan.live = *live;
            return plan;
        });
}

Future<void> QdrantIndex::carryOut(const Plan& plan)
{
    Future<void> done;
    if (plan.whole) {
        m_synced = true; // unless somebody says otherwise meanwhile
        done = then(reconcile(plan), &m_guard, [this](const Result<void>& result) {
            if (!result.ok())
                m_synced = false;
            return result;
        });
    } else if (!m_database.isWritable()) {
        done = readyFuture(Result<void>());
    } else {
        QList<ChunkId> gone;
        QList<ChunkVector> there;
        for (const VectorChange& change : plan.changes.changes) {
            if (change.live)
                there.append({change.chunk, change.document, toVector(change.vector)});
            else
                gone.append(change.chunk);
        }
        done = then(m_client.remove(m_collection, gone), &m_guard,
                    [this, there] { return m_client.put(m_collection, there); });
    }
    return then(done, &m_guard, [this, plan] {
        m_space = m_synced ? plan.state.space : VectorSpace();
        m_size = m_synced ? plan.live : 0;
        m_position = plan.whole ? plan.state.end : plan.changes.position;
    });
}

Future<void> QdrantIndex::reconcile(const Plan& plan)
{
    m_collection = plan.state.space.isEmpty() ? QString() : qdrantCollection(plan.state.library, plan.state.space);
    if (!m_database.isWritable()) // who writes sees to it
        return readyFuture(Result<void>());
    return then(makeCollections(plan), &m_guard, [this, plan]() -> Future<void> {
        if (plan.state.space.isEmpty())
            return readyFuture(Result<void>());
        return then(m_client.points(m_collection, m_client.background()), &m_guard,
                    [this, plan](const QdrantPoints& found) { return compare(plan.all, found, plan.state.end); });
    });
}

// The one that is needed, and none of the library's others.
Future<void> QdrantIndex::makeCollections(const Plan& plan)
{
    return then(m_client.collections(), &m_guard, [this, plan](QStringList names) -> Future<void> {
        const bool there = names.removeAll(m_collection) > 0;
        names.removeIf(
            [prefix = qdrantPrefix(plan.state.library)](const QString& name) { return !name.startsWith(prefix); });
        const auto dropped = m_client.drop(names);
        if (there || m_collection.isEmpty())
            return dropped;
        return then(dropped, &m_guard,
                    [this, plan] { return m_client.create(m_collection, plan.state.space.dimension); });
    });
}

Future<void> QdrantIndex::compare(const QdrantPoints& wanted, const QdrantPoints& found, qint64 position)
{
    QList<ChunkId> strangers;
    QList<ChunkId> missing;
    for (auto each = found.cbegin(); each != found.cend(); ++each) {
        if (!wanted.contains(each.key()))
            strangers.append(each.key());
    }
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each) {
        if (found.value(each.key()) != each.value())
            missing.append(each.key());
    }
    std::sort(missing.begin(), missing.end()); // as they lie in the library
    return then(m_client.remove(m_collection, strangers), &m_guard,
                [this, missing, wanted, position] { return sendStored(missing, wanted, position); });
}

Future<void> QdrantIndex::sendStored(const QList<ChunkId>& chunks, const QdrantPoints& documents, qint64 position)
{
    QList<QList<ChunkId>> groups;
    for (qsizetype at = 0; at < chunks.size(); at += m_readPoints)
        groups.append(chunks.mid(at, m_readPoints));
    const auto sent =
        mapConcurrent(groups, readsAtOnce, m_client.background(), &m_guard,
                      [this, documents, position](const QList<ChunkId>& group, qsizetype) {
                          const auto stored =
                              m_database.read(m_client.background(), [group, position](Connection& connection) {
                                  return VectorLog(connection).vectors(group, position);
                              });
                          return then(stored, &m_guard, [this, documents](const QHash<ChunkId, QByteArray>& blobs) {
                              QList<ChunkVector> vectors;
                              for (auto each = blobs.cbegin(); each != blobs.cend(); ++each)
                                  vectors.append({each.key(), documents.value(each.key()), toVector(each.value())});
                              return m_client.put(m_collection, vectors);
                          });
                      });
    return then(sent, &m_guard, firstError);
}

Future<QList<RankedList>> QdrantIndex::searchMany(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                                  const CallContext& call)
{
    return then(m_loaded, &m_guard, [this, queries, k, scope, call] { return searchNow(queries, k, scope, call); });
}

Future<RankedList> QdrantIndex::search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call)
{
    return then(searchMany({query}, k, scope, call), &m_guard,
                [](const QList<RankedList>& lists) { return lists.value(0); });
}

Future<QList<RankedList>> QdrantIndex::searchNow(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                                 const CallContext& call)
{
    if (const auto complaint = complaintAbout(queries, m_space))
        return failedFuture<QList<RankedList>>(*complaint);
    if (call.stopRequested())
        return failedFuture<QList<RankedList>>(Error::cancelled());
    if (m_space.isEmpty() || queries.isEmpty() || k <= 0)
        return readyFuture<QList<RankedList>>(QList<RankedList>(queries.size()));
    return then(m_client.query(m_collection, queries, k, scope, m_hidden.keys(), call), &m_guard,
                [this](const Result<QList<RankedList>>& lists) {
                    if (!lists.ok() && lists.error().httpStatus == 404 && m_synced) { // lost; it is filled again
                        m_synced = false;
                        follow(false);
                    }
                    return lists;
                });
}

Future<void> QdrantIndex::add(const VectorSpace& space, const QList<ChunkVector>& vectors)
{
    if (vectors.isEmpty())
        return readyFuture(Result<void>());
    if (!m_space.isEmpty() && m_space != space)
        return failedFuture<void>(spaceMismatch(m_space, space));
    return follow(false);
}

Future<void> QdrantIndex::remove(const QList<DocumentId>& documents)
{
    if (documents.isEmpty())
        return readyFuture(Result<void>());
    for (const DocumentId document : documents)
        m_hidden.insert(document, m_round + 1);
    return follow(false);
}

Future<void> QdrantIndex::clear()
{
    m_space = {};
    m_size = 0;
    m_synced = false;
    m_loaded = readyFuture(Result<void>());
    return follow(false);
}

Future<QStringList> QdrantIndex::check(const CallContext& call)
{
    const auto caughtUp = follow(true);
    const auto wanted = then(caughtUp, &m_guard, [this, call] {
        return m_database.read(call, [](Connection& connection) -> Result<QdrantPoints> {
            QdrantPoints all;
            const auto done = VectorLog(connection).eachLive(false, [&](const VectorChange& each) {
                all.insert(each.chunk, each.document);
            });
            if (!done.ok())
                return done.error();
            return all;
        });
    });
    return then(wanted, &m_guard, [this, call](const QdrantPoints& all) {
        const auto found =
            m_space.isEmpty() ? readyFuture<QdrantPoints>(QdrantPoints()) : m_client.points(m_collection, call);
        return then(found, &m_guard, [all, origin = m_client.origin()](const QdrantPoints& points) {
            qsizetype missing = 0;
            qsizetype known = 0;
            for (auto each = all.cbegin(); each != all.cend(); ++each) {
                known += points.contains(each.key()) ? 1 : 0;
                missing += points.value(each.key()) != each.value() ? 1 : 0;
            }
            QStringList findings;
            if (missing > 0)
                findings.append(Wording::tr("%1 vectors of the library are not in the vector store at %2.")
                                    .arg(missing)
                                    .arg(origin));
            if (points.size() > known)
                findings.append(Wording::tr("%1 vectors in the vector store at %2 are not in the library.")
                                    .arg(points.size() - known)
                                    .arg(origin));
            return findings;
        });
    });
}

} // namespace sheaf
