#include "support/fakeqdrant.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf::test {

namespace {

ServerReply ok(const QJsonValue& result)
{
    return ServerReply::json({{u"result"_s, result}, {u"status"_s, u"ok"_s}, {u"time"_s, 0.001}});
}

ServerReply failed(int status, const QString& words)
{
    return ServerReply::json({{u"status"_s, QJsonObject{{u"error"_s, words}}}, {u"time"_s, 0.0}}, status);
}

// {"key": "document", "match": {"any": [...]}} of the conditions; every document where there is none.
std::optional<QSet<qint64>> documentsOf(const QJsonArray& conditions)
{
    if (conditions.isEmpty())
        return {};
    QSet<qint64> documents;
    for (const QJsonValue& each : conditions.first().toObject().value("match"_L1).toObject().value("any"_L1).toArray())
        documents.insert(each.toInteger());
    return documents;
}

QJsonObject nearest(const FakeQdrant::Collection& collection, const QJsonObject& search)
{
    const QJsonObject filter = search.value("filter"_L1).toObject();
    const auto wanted = documentsOf(filter.value("must"_L1).toArray());
    const auto unwanted = documentsOf(filter.value("must_not"_L1).toArray());
    const QJsonArray query = search.value("query"_L1).toArray();
    QList<std::pair<double, qint64>> found;
    for (auto each = collection.constBegin(); each != collection.constEnd(); ++each) {
        if ((wanted && !wanted->contains(each->document)) || (unwanted && unwanted->contains(each->document)))
            continue;
        double score = 0;
        for (qsizetype i = 0; i < query.size(); ++i)
            score += query[i].toDouble() * double(each->vector[i]);
        found.append({-score, each.key()});
    }
    std::sort(found.begin(), found.end());
    QJsonArray points;
    for (const auto& [score, id] : found.mid(0, search.value("limit"_L1).toInt()))
        points.append(QJsonObject{{u"id"_s, id}, {u"version"_s, 0}, {u"score"_s, -score}});
    return {{u"points"_s, points}};
}

} // namespace

FakeQdrant::FakeQdrant(const QByteArray& requiredKey)
    : m_requiredKey(requiredKey)
    , m_api(QStringLiteral(SHEAF_SOURCE_DIR) + u"/../shared/data/api/qdrant-openapi.json"_s)
{
    m_server.route("*", [this](const ReceivedRequest& request) { return reply(request); });
}

QStringList FakeQdrant::complaints() const
{
    const std::lock_guard lock(m_mutex);
    return m_complaints;
}

QStringList FakeQdrant::collections() const
{
    const std::lock_guard lock(m_mutex);
    return m_collections.keys();
}

FakeQdrant::Collection FakeQdrant::points(const QString& collection) const
{
    const std::lock_guard lock(m_mutex);
    return m_collections.value(collection);
}

void FakeQdrant::setPoint(const QString& collection, qint64 id, const Point& point)
{
    const std::lock_guard lock(m_mutex);
    m_collections[collection].insert(id, point);
}

void FakeQdrant::removePoint(const QString& collection, qint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_collections[collection].remove(id);
}

void FakeQdrant::addCollection(const QString& collection)
{
    const std::lock_guard lock(m_mutex);
    m_collections.insert(collection, {});
}

void FakeQdrant::lose()
{
    const std::lock_guard lock(m_mutex);
    m_collections.clear();
}

void FakeQdrant::check(const ReceivedRequest& request, const QString& path)
{
    if (!m_api.valid())
        return;
    const QString wrong = m_api.complaint(QString::fromLatin1(request.method), path, request.body);
    if (!wrong.isEmpty())
        m_complaints.append(u"%1 %2: %3"_s.arg(QString::fromLatin1(request.method), path, wrong.left(1000)));
}

ServerReply FakeQdrant::reply(const ReceivedRequest& request)
{
    const std::lock_guard lock(m_mutex);
    if (away)
        return ServerReply::broken(ServerReply::Fault::CloseWithoutAnswer);
    if (!m_requiredKey.isEmpty() && request.header("api-key") != m_requiredKey)
        return failed(401, u"Must provide an API key or an Authorization bearer token"_s);
    if (request.body.size() > 32 * 1024 * 1024)
        return failed(413, u"Payload too large"_s);
    const QStringList parts = QString::fromLatin1(request.path).section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) != "collections"_L1)
        return failed(404, u"Not found"_s);
    const QString rest = QStringList(parts.mid(2)).join(u'/');
    check(request, u"/collections"_s + (parts.size() > 1 ? u"/{collection_name}"_s : QString()) +
                       (rest.isEmpty() ? QString() : u'/' + rest));
    if (parts.size() == 1) {
        QJsonArray names;
        for (auto each = m_collections.constBegin(); each != m_collections.constEnd(); ++each)
            names.append(QJsonObject{{u"name"_s, each.key()}});
        return ok(QJsonObject{{u"collections"_s, names}});
    }
    const bool creates = request.method == "PUT" && rest.isEmpty();
    if (!creates && !m_collections.contains(parts[1]))
        return failed(404, u"Not found: Collection `%1` doesn't exist!"_s.arg(parts[1]));
    return rest.startsWith("points"_L1) ? onPoints(request, parts[1], parts.value(3)) : onCollection(request, parts[1]);
}

ServerReply FakeQdrant::onCollection(const ReceivedRequest& request, const QString& name)
{
    if (request.method == "DELETE")
        return ok(m_collections.remove(name) > 0);
    if (request.path.contains("/index"))
        return ok(QJsonObject{{u"operation_id"_s, 0}, {u"status"_s, u"completed"_s}});
    if (m_collections.contains(name))
        return failed(409, u"Wrong input: Collection `%1` already exists!"_s.arg(name));
    m_collections.insert(name, {});
    m_dimensions.insert(name, request.json().value("vectors"_L1).toObject().value("size"_L1).toInt());
    return ok(true);
}

ServerReply FakeQdrant::onPoints(const ReceivedRequest& request, const QString& name, const QString& what)
{
    Collection& collection = m_collections[name];
    const QJsonObject body = request.json();
    if (what == "scroll"_L1) {
        const qint64 from = body.value("offset"_L1).toInteger();
        const int limit = body.value("limit"_L1).toInt();
        QJsonArray points;
        auto each = collection.lowerBound(from);
        for (; each != collection.end() && points.size() < limit; ++each)
            points.append(QJsonObject{{u"id"_s, each.key()},
                                      {u"payload"_s, QJsonObject{{u"document"_s, each->document}}},
                                      {u"vector"_s, QJsonValue::Null}});
        const QJsonValue next = each == collection.end() ? QJsonValue() : QJsonValue(each.key());
        return ok(QJsonObject{{u"points"_s, points}, {u"next_page_offset"_s, next}});
    }
    if (what == "query"_L1) {
        QJsonArray lists;
        for (const QJsonValue& search : body.value("searches"_L1).toArray())
            lists.append(nearest(collection, search.toObject()));
        return ok(lists);
    }
    if (!request.path.endsWith("wait=true"))
        return failed(400, u"the double wants to be waited for"_s);
    if (what == "delete"_L1) {
        for (const QJsonValue& id : body.value("points"_L1).toArray())
            collection.remove(id.toInteger());
    } else {
        for (const QJsonValue& each : body.value("points"_L1).toArray()) {
            const QJsonObject point = each.toObject();
            Point made{{}, point.value("payload"_L1).toObject().value("document"_L1).toInteger()};
            for (const QJsonValue& number : point.value("vector"_L1).toArray())
                made.vector.append(float(number.toDouble()));
            if (made.vector.size() != m_dimensions.value(name))
                return failed(400, u"Wrong input: Vector dimension error"_s);
            collection.insert(point.value("id"_L1).toInteger(), made);
        }
    }
    return ok(QJsonObject{{u"operation_id"_s, 1}, {u"status"_s, u"completed"_s}});
}

} // namespace sheaf::test
