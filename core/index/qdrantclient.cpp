#include "core/index/qdrantclient.h"

#include "core/concurrency/combine.h"
#include "core/concurrency/run.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int callsAtOnce = 2; // one is written while the next is on its way
constexpr qsizetype idsPerCall = 10'000;

QString collectionPath(const QString& collection)
{
    return u"/collections/"_s + collection;
}

QString pointsPath(const QString& collection)
{
    return collectionPath(collection) + u"/points"_s;
}

} // namespace

Result<void> firstError(const QList<Result<void>>& results)
{
    for (const auto& result : results) {
        if (!result.ok())
            return result;
    }
    return {};
}

QdrantClient::QdrantClient(HttpTransport& transport, QThreadPool& pool, const QdrantOptions& options)
    : m_transport(transport)
    , m_pool(pool)
    , m_options(options)
{
    setKey(options.key);
}

void QdrantClient::setKey(const Secret& key)
{
    static_cast<void>(m_credentials.set(m_options.url, key, m_options.allowUnencryptedKey));
}

QdrantClient::~QdrantClient()
{
    m_stop.request_stop();
}

CallContext QdrantClient::background() const
{
    CallContext call;
    call.priority = Priority::Background;
    call.stop = m_stop.get_token();
    call.correlationId = u"index"_s;
    return call;
}

Future<HttpResponse> QdrantClient::ask(const QByteArray& method, const QString& path, const QByteArray& body,
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

Future<void> QdrantClient::tell(const QByteArray& method, const QString& path, const QByteArray& body)
{
    return then(ask(method, path, body, background()), &m_guard, [](const HttpResponse&) {});
}

Future<QStringList> QdrantClient::collections()
{
    return then(ask("GET", u"/collections"_s, {}, background()), &m_guard,
                [this](const HttpResponse& response) { return parseQdrantCollections(response.body, origin()); });
}

Future<void> QdrantClient::create(const QString& collection, int dimension)
{
    const QString path = collectionPath(collection);
    return then(tell("PUT", path, qdrantCreateBody(dimension)), &m_guard,
                [this, path] { return tell("PUT", path + u"/index?wait=true"_s, qdrantDocumentIndexBody()); });
}

Future<void> QdrantClient::drop(const QStringList& collections)
{
    const auto dropped =
        mapConcurrent(collections, callsAtOnce, background(), &m_guard,
                      [this](const QString& name, qsizetype) { return tell("DELETE", collectionPath(name), {}); });
    return then(dropped, &m_guard, firstError);
}

Future<QdrantPoints> QdrantClient::points(const QString& collection, const CallContext& call)
{
    return then(scroll(pointsPath(collection) + u"/scroll"_s, std::make_shared<QdrantPoints>(), {}, call), &m_guard,
                [](const Scrolled& found) { return *found; });
}

Future<QdrantClient::Scrolled> QdrantClient::scroll(const QString& path, const Scrolled& found, ChunkId from,
                                                    const CallContext& call)
{
    const auto page = then(ask("POST", path, qdrantScrollBody(from, m_options.pagePoints), call), &m_guard,
                           [this, call](const HttpResponse& response) {
                               return run(&m_pool, call, [body = response.body, origin = origin()] {
                                   return parseQdrantPage(body, origin);
                               });
                           });
    return then(page, &m_guard, [this, path, found, call](const QdrantPage& read) -> Future<Scrolled> {
        found->insert(read.points);
        return read.next.isValid() ? scroll(path, found, read.next, call) : readyFuture<Scrolled>(found);
    });
}

Future<void> QdrantClient::put(const QString& collection, const QList<ChunkVector>& vectors)
{
    const auto bodies = run(&m_pool, background(), [vectors] { return qdrantUpsertBodies(vectors); });
    return then(bodies, &m_guard, [this, path = pointsPath(collection)](const QList<QByteArray>& made) {
        const auto sent =
            mapConcurrent(made, callsAtOnce, background(), &m_guard, [this, path](const QByteArray& body, qsizetype) {
                return tell("PUT", path + u"?wait=true"_s, body);
            });
        return then(sent, &m_guard, firstError);
    });
}

Future<void> QdrantClient::remove(const QString& collection, const QList<ChunkId>& chunks)
{
    QList<QList<ChunkId>> groups;
    for (qsizetype at = 0; at < chunks.size(); at += idsPerCall)
        groups.append(chunks.mid(at, idsPerCall));
    const auto removed = mapConcurrent(groups, callsAtOnce, background(), &m_guard,
                                       [this, path = pointsPath(collection)](const QList<ChunkId>& group, qsizetype) {
                                           return tell("POST", path + u"/delete?wait=true"_s, qdrantDeleteBody(group));
                                       });
    return then(removed, &m_guard, firstError);
}

Future<QList<RankedList>> QdrantClient::query(const QString& collection, const QList<Vector>& queries, int k,
                                              const DocumentScope& scope, const QList<DocumentId>& without,
                                              const CallContext& call)
{
    const auto answered =
        ask("POST", pointsPath(collection) + u"/query/batch"_s, qdrantQueryBody(queries, k, scope, without), call);
    return then(answered, &m_guard, [this, call, count = queries.size()](const HttpResponse& response) {
        return run(&m_pool, call,
                   [body = response.body, count, origin = origin()] { return parseQdrantLists(body, count, origin); });
    });
}

} // namespace sheaf
