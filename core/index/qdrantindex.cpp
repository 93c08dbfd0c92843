#include "core/index/qdrantindex.h"

#include "core/base/logging.h"
#include "core/concurrency/combine.h"
#include "core/concurrency/run.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int changesPerRound = 2048;
constexpr int callsAtOnce = 2; // one is written while the next is on its way
constexpr qsizetype idsPerCall = 10'000;
constexpr int longestWait = 60; // seconds

Result<void> firstError(const QList<Result<void>>& results)
{
    for (const auto& result : results) {
        if (!result.ok())
            return result;
    }
    return {};
}

template<class T>
QList<QList<T>> groupsOf(const QList<T>& items, qsizetype size)
{
    QList<QList<T>> groups;
    for (qsizetype at = 0; at < items.size(); at += size)
        groups.append(items.mid(at, size));
    return groups;
}

Vector toVector(const QByteArray& blob)
{
    // QByteArray's data is aligned for any fundamental type.
    const auto* numbers = static_cast<const float*>(static_cast<const void*>(blob.constData()));
    return Vector(numbers, numbers + blob.size() / qsizetype(sizeof(float)));
}

} // namespace

QdrantIndex::QdrantIndex(Database& database, HttpTransport& transport, QThreadPool& pool, Clock& clock,
                         const Options& options)
    : m_database(database)
    , m_transport(transport)
    , m_pool(pool)
    , m_clock(clock)
    , m_options(options)
    , m_loaded(readyFuture(Result<void>()))
{
    // A key that is none was refused where it was entered; here it counts as missing, and the server will say so.
    static_cast<void>(m_credentials.set(options.url, options.key, options.allowUnencryptedKey));
}

QdrantIndex::~QdrantIndex()
{
    m_stop.request_stop();
}

CallContext QdrantIndex::background() const
{
    CallContext call;
    call.priority = Priority::Background;
    call.stop = m_stop.get_token();
    call.correlationId = u"index"_s;
    return call;
}

QString QdrantIndex::points(const QString& rest) const
{
    return u"/collections/%1/points%2"_s.arg(m_collection, rest);
}

Future<HttpResponse> QdrantIndex::ask(const QByteArray& method, const QString& path, const QByteArray& body,
                                      const CallContext& call)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(m_options.url.toString(QUrl::StripTrailingSlash) + path);
    request.task = u"vectors"_s;
    request.headers = {{"Accept", "application/json"}};
    if (!body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json");
    request.body = body;
    m_credentials.authorize(request, KeyHeader::ApiKey);
    return then(m_transport.send(request, call), &m_guard,
                [request](const HttpResponse& response) -> Result<HttpResponse> {
                    if (!response.isSuccess())
                        return qdrantError(request, response);
                    return response;
                });
}

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
    return m_database.read(background(), [position = m_position, space = m_space,
                                          synced = m_synced](Connection& connection) -> Result<Plan> {
        VectorLog log(connection);
        Plan plan;
        const auto state = log.state();
        if (!state.ok())
            return state.error();
        plan.state = *state;
        plan.whole = !synced || state->space != space || state->end < position;
        if (plan.whole) {
            const auto done = log.eachLive(
                false, [&](const VectorChange& each) { plan.all.insert(each.chunk, each.document); });
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
    } else {
        QList<ChunkId> gone;
        QList<ChunkVector> there;
        for (const VectorChange& change : plan.changes.changes) {
            if (change.live)
                there.append({change.chunk, change.document, toVector(change.vector)});
            else
                gone.append(change.chunk);
        }
        done = then(removePoints(gone), &m_guard, [this, there] { return send(there); });
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
    return then(makeCollections(plan), &m_guard, [this, plan]() -> Future<void> {
        if (plan.state.space.isEmpty())
            return readyFuture(Result<void>());
        return then(scroll(std::make_shared<Points>(), {}, background()), &m_guard,
                    [this, plan](const std::shared_ptr<Points>& found) {
                        return compare(plan.all, found, plan.state.end);
                    });
    });
}

// The one that is needed, and none of the library's others.
Future<void> QdrantIndex::makeCollections(const Plan& plan)
{
    return then(ask("GET", u"/collections"_s, {}, background()), &m_guard,
                [this, plan](const HttpResponse& response) -> Future<void> {
                    auto names = parseQdrantCollections(response.body, origin());
                    if (!names.ok())
                        return failedFuture<void>(names.error());
                    const bool there = names->removeAll(m_collection) > 0;
                    names->removeIf([prefix = qdrantPrefix(plan.state.library)](const QString& name) {
                        return !name.startsWith(prefix);
                    });
                    const auto dropped = mapConcurrent(
                        *names, callsAtOnce, background(), &m_guard, [this](const QString& name, qsizetype) {
                            return then(ask("DELETE", u"/collections/"_s + name, {}, background()), &m_guard,
                                        [](const HttpResponse&) {});
                        });
                    const auto cleared = then(dropped, &m_guard, firstError);
                    if (there || m_collection.isEmpty())
                        return cleared;
                    const QString path = u"/collections/"_s + m_collection;
                    const int dimension = plan.state.space.dimension;
                    return then(cleared, &m_guard, [this, path, dimension] {
                        return then(ask("PUT", path, qdrantCreateBody(dimension), background()), &m_guard,
                                    [this, path](const HttpResponse&) {
                                        return then(ask("PUT", path + u"/index?wait=true"_s, qdrantDocumentIndexBody(),
                                                        background()),
                                                    &m_guard, [](const HttpResponse&) {});
                                    });
                    });
                });
}

Future<std::shared_ptr<QdrantIndex::Points>> QdrantIndex::scroll(const std::shared_ptr<Points>& found, ChunkId from,
                                                                 const CallContext& call)
{
    const auto page = then(
        ask("POST", points(u"/scroll"_s), qdrantScrollBody(from, m_options.pagePoints), call), &m_guard,
        [this, call](const HttpResponse& response) {
            return run(&m_pool, call, [body = response.body, origin = origin()] { return parseQdrantPage(body, origin); });
        });
    return then(page, &m_guard, [this, found, call](const QdrantPage& points) -> Future<std::shared_ptr<Points>> {
        found->insert(points.points);
        if (!points.next.isValid())
            return readyFuture<std::shared_ptr<Points>>(found);
        return scroll(found, points.next, call);
    });
}

Future<void> QdrantIndex::compare(const Points& wanted, const std::shared_ptr<Points>& found, qint64 position)
{
    QList<ChunkId> strangers;
    QList<ChunkId> missing;
    for (auto each = found->cbegin(); each != found->cend(); ++each) {
        if (!wanted.contains(each.key()))
            strangers.append(each.key());
    }
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each) {
        if (found->value(each.key()) != each.value())
            missing.append(each.key());
    }
    std::sort(missing.begin(), missing.end()); // as they lie in the library
    return then(removePoints(strangers), &m_guard,
                [this, missing, wanted, position] { return sendStored(missing, wanted, position); });
}

Future<void> QdrantIndex::removePoints(const QList<ChunkId>& chunks)
{
    const auto removed = mapConcurrent(groupsOf(chunks, idsPerCall), callsAtOnce, background(), &m_guard,
                                       [this](const QList<ChunkId>& group, qsizetype) {
                                           return then(ask("POST", points(u"/delete?wait=true"_s),
                                                           qdrantDeleteBody(group), background()),
                                                       &m_guard, [](const HttpResponse&) {});
                                       });
    return then(removed, &m_guard, firstError);
}

Future<void> QdrantIndex::sendStored(const QList<ChunkId>& chunks, const Points& documents, qint64 position)
{
    const auto sent = mapConcurrent(
        groupsOf(chunks, m_options.readPoints), callsAtOnce, background(), &m_guard,
        [this, documents, position](const QList<ChunkId>& group, qsizetype) {
            const auto stored = m_database.read(background(), [group, position](Connection& connection) {
                return VectorLog(connection).vectors(group, position);
            });
            return then(stored, &m_guard, [this, documents](const QHash<ChunkId, QByteArray>& blobs) {
                QList<ChunkVector> vectors;
                for (auto each = blobs.cbegin(); each != blobs.cend(); ++each)
                    vectors.append({each.key(), documents.value(each.key()), toVector(each.value())});
                return send(vectors);
            });
        });
    return then(sent, &m_guard, firstError);
}

Future<void> QdrantIndex::send(const QList<ChunkVector>& vectors)
{
    const auto bodies = run(&m_pool, background(), [vectors] { return qdrantUpsertBodies(vectors); });
    return then(bodies, &m_guard, [this](const QList<QByteArray>& made) {
        const auto sent = mapConcurrent(made, callsAtOnce, background(), &m_guard,
                                        [this](const QByteArray& body, qsizetype) {
                                            return then(ask("PUT", points(u"?wait=true"_s), body, background()),
                                                        &m_guard, [](const HttpResponse&) {});
                                        });
        return then(sent, &m_guard, firstError);
    });
}

Future<QList<RankedList>> QdrantIndex::searchMany(const QList<Vector>& queries, int k, const Scope& scope,
                                                  const CallContext& call)
{
    return then(m_loaded, &m_guard, [this, queries, k, scope, call] { return searchNow(queries, k, scope, call); });
}

Future<RankedList> QdrantIndex::search(const Vector& query, int k, const Scope& scope, const CallContext& call)
{
    return then(searchMany({query}, k, scope, call), &m_guard,
                [](const QList<RankedList>& lists) { return lists.value(0); });
}

Future<QList<RankedList>> QdrantIndex::searchNow(const QList<Vector>& queries, int k, const Scope& scope,
                                                 const CallContext& call)
{
    if (const auto complaint = complaintAbout(queries, m_space))
        return failedFuture<QList<RankedList>>(*complaint);
    if (call.stopRequested())
        return failedFuture<QList<RankedList>>(Error::cancelled());
    if (m_space.isEmpty() || queries.isEmpty() || k <= 0)
        return readyFuture<QList<RankedList>>(QList<RankedList>(queries.size()));
    const auto answered =
        ask("POST", points(u"/query/batch"_s), qdrantQueryBody(queries, k, scope, m_hidden.keys()), call);
    return then(answered, &m_guard, [this, call, count = queries.size()](const Result<HttpResponse>& response) {
        if (!response.ok()) {
            if (response.error().httpStatus == 404 && m_synced) { // lost; it is filled again
                m_synced = false;
                follow(false);
            }
            return failedFuture<QList<RankedList>>(response.error());
        }
        return run(&m_pool, call, [body = response->body, count, origin = origin()] {
            return parseQdrantLists(body, count, origin);
        });
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
        return m_database.read(call, [](Connection& connection) -> Result<Points> {
            Points all;
            const auto done = VectorLog(connection).eachLive(
                false, [&](const VectorChange& each) { all.insert(each.chunk, each.document); });
            return done.ok() ? Result<Points>(all) : Result<Points>(done.error());
        });
    });
    return then(wanted, &m_guard, [this, call](const Points& all) {
        const auto found = m_space.isEmpty() ? readyFuture<std::shared_ptr<Points>>(std::make_shared<Points>())
                                             : scroll(std::make_shared<Points>(), {}, call);
        return then(found, &m_guard, [all, origin = origin()](const std::shared_ptr<Points>& points) {
            qsizetype missing = 0;
            qsizetype known = 0;
            for (auto each = all.cbegin(); each != all.cend(); ++each) {
                known += points->contains(each.key()) ? 1 : 0;
                missing += points->value(each.key()) != each.value() ? 1 : 0;
            }
            QStringList findings;
            if (missing > 0)
                findings.append(u"%1 vectors of the library are not in the vector store at %2."_s.arg(missing).arg(origin));
            if (points->size() > known)
                findings.append(u"%1 vectors in the vector store at %2 are not in the library."_s
                                    .arg(points->size() - known)
                                    .arg(origin));
            return findings;
        });
    });
}

} // namespace sheaf
