#include "core/index/qdrantcodec.h"

#include "core/base/json.h"
#include "core/base/logging.h"
#include "core/base/wording.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>
#include <charconv>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QByteArray digest(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

// The shortest text that reads back as the same float.
void appendNumber(QByteArray& text, float number)
{
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    text.append(digits, end - digits);
}

void appendVector(QByteArray& text, const Vector& vector)
{
    char separator = '[';
    for (const float number : vector) {
        text += separator;
        appendNumber(text, number);
        separator = ',';
    }
    text += vector.isEmpty() ? "[]" : "]";
}

template<class Tag>
QJsonArray numbers(const QList<Id<Tag>>& ids)
{
    QJsonArray array;
    for (const Id<Tag> id : ids)
        array.append(id.value);
    return array;
}

QJsonObject ofDocuments(const QList<DocumentId>& documents)
{
    return {{u"key"_s, u"document"_s}, {u"match"_s, QJsonObject{{u"any"_s, numbers(documents)}}}};
}

Error notTheApi(const QString& origin, const QString& what)
{
    return Error::make(
        ErrorCode::BadResponse,
        Wording::tr("%1 answers, but not as Qdrant does. Check the address of the vector store.").arg(origin), what);
}

Result<QJsonValue> resultOfAnswer(const QByteArray& body, const QString& origin)
{
    const auto object = parseJsonObject(body, origin);
    if (!object.ok())
        return notTheApi(origin, object.error().detail);
    if (!object->contains("result"_L1))
        return notTheApi(origin, u"no result"_s);
    return object->value("result"_L1);
}

} // namespace

QString qdrantPrefix(const QByteArray& library)
{
    return u"sheaf-%1-"_s.arg(QString::fromLatin1(digest(library).left(12)));
}

QString qdrantCollection(const QByteArray& library, const VectorSpace& space)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    // The readable part may be the same for two models, the digest is not.
    const QString readable = space.model.toLower().replace(others, u"-"_s).right(40);
    return qdrantPrefix(library) +
           u"%1-%2-%3"_s.arg(readable, QString::fromLatin1(digest(space.model.toUtf8()).left(8))).arg(space.dimension);
}

QByteArray qdrantCreateBody(int dimension)
{
    return compactJson(QJsonObject{{u"vectors"_s, QJsonObject{{u"size"_s, dimension}, {u"distance"_s, u"Dot"_s}}}});
}

QByteArray qdrantDocumentIndexBody()
{
    return compactJson(QJsonObject{{u"field_name"_s, u"document"_s}, {u"field_schema"_s, u"integer"_s}});
}

QList<QByteArray> qdrantUpsertBodies(const QList<ChunkVector>& vectors, qsizetype limit)
{
    static const QByteArray begin = R"({"points":[)";
    static const QByteArray end = "]}";
    QList<QByteArray> bodies;
    QByteArray body = begin;
    for (const ChunkVector& each : vectors) {
        QByteArray point = R"({"id":)" + QByteArray::number(each.chunk.value) + R"(,"payload":{"document":)" +
                           QByteArray::number(each.document.value) + R"(},"vector":)";
        appendVector(point, each.vector);
        point += '}';
        if (body.size() > begin.size() && body.size() + point.size() + end.size() + 1 > limit)
            bodies.append(std::exchange(body, begin) + end);
        if (body.size() > begin.size())
            body += ',';
        body += point;
    }
    if (body.size() > begin.size())
        bodies.append(body + end);
    return bodies;
}

QByteArray qdrantDeleteBody(const QList<ChunkId>& chunks)
{
    return compactJson(QJsonObject{{u"points"_s, numbers(chunks)}});
}

QByteArray qdrantQueryBody(const QList<Vector>& queries, int k, const DocumentScope& scope,
                           const QList<DocumentId>& without)
{
    QJsonObject filter;
    if (!scope.isEmpty())
        filter.insert(u"must"_s, QJsonArray{ofDocuments(scope)});
    if (!without.isEmpty())
        filter.insert(u"must_not"_s, QJsonArray{ofDocuments(without)});
    QByteArray rest = R"(,"limit":)" + QByteArray::number(k) + R"(,"with_payload":false)";
    if (!filter.isEmpty())
        rest += R"(,"filter":)" + compactJson(filter);
    QByteArray body = R"({"searches":[)";
    for (const Vector& query : queries) {
        body += R"({"query":)";
        appendVector(body, query);
        body += rest + "},";
    }
    if (body.endsWith(','))
        body.chop(1);
    return body + "]}";
}

QByteArray qdrantScrollBody(ChunkId from, int limit)
{
    QJsonObject body{{u"limit"_s, limit}, {u"with_payload"_s, QJsonArray{u"document"_s}}, {u"with_vector"_s, false}};
    if (from.isValid())
        body.insert(u"offset"_s, from.value);
    return compactJson(body);
}

Result<QStringList> parseQdrantCollections(const QByteArray& body, const QString& origin)
{
    const auto result = resultOfAnswer(body, origin);
    if (!result.ok())
        return result.error();
    const QJsonValue collections = result->toObject().value("collections"_L1);
    if (!collections.isArray())
        return notTheApi(origin, u"no list of collections"_s);
    QStringList names;
    for (const QJsonValue& each : collections.toArray())
        names.append(each.toObject().value("name"_L1).toString());
    return names;
}

Result<QList<RankedList>> parseQdrantLists(const QByteArray& body, qsizetype count, const QString& origin)
{
    const auto result = resultOfAnswer(body, origin);
    if (!result.ok())
        return result.error();
    const QJsonArray answers = result->toArray();
    if (answers.size() != count)
        return notTheApi(origin, u"%1 lists for %2 queries"_s.arg(answers.size()).arg(count));
    QList<RankedList> lists;
    for (const QJsonValue& answer : answers) {
        const QJsonValue points = answer.toObject().value("points"_L1);
        if (!points.isArray())
            return notTheApi(origin, u"a list without points"_s);
        RankedList list;
        for (const QJsonValue& point : points.toArray()) {
            const QJsonValue score = point.toObject().value("score"_L1);
            const qint64 id = point.toObject().value("id"_L1).toInteger();
            if (!score.isDouble())
                return notTheApi(origin, u"a point without score"_s);
            if (id > 0) // others are none of ours
                list.append({{id}, score.toDouble()});
        }
        std::sort(list.begin(), list.end(), [](const RankedChunk& a, const RankedChunk& b) {
            return a.score != b.score ? a.score > b.score : a.chunk < b.chunk;
        });
        lists.append(list);
    }
    return lists;
}

Result<QdrantPage> parseQdrantPage(const QByteArray& body, const QString& origin)
{
    const auto result = resultOfAnswer(body, origin);
    if (!result.ok())
        return result.error();
    const QJsonObject object = result->toObject();
    if (!object.value("points"_L1).isArray())
        return notTheApi(origin, u"a page without points"_s);
    QdrantPage page;
    for (const QJsonValue& each : object.value("points"_L1).toArray()) {
        const QJsonObject point = each.toObject();
        page.points.insert({point.value("id"_L1).toInteger()},
                           {point.value("payload"_L1).toObject().value("document"_L1).toInteger()});
    }
    page.next = {object.value("next_page_offset"_L1).toInteger()};
    return page;
}

Error qdrantError(const HttpRequest& request, const HttpResponse& response)
{
    const QString origin = originOf(request.url);
    const auto object = parseJsonObject(response.body, origin);
    const QString words =
        redacted(object.ok() ? object->value("status"_L1).toObject().value("error"_L1).toString().simplified().left(300)
                             : QString());
    const auto make = [&](ErrorCode code, const QString& message) {
        Error error = Error::make(code, words.isEmpty() ? message : message + Wording::tr(" It says: “%1”").arg(words),
                                  u"HTTP %1 from %2%3"_s.arg(response.status).arg(origin, request.url.path()));
        error.httpStatus = response.status;
        error.retryAfter = retryAfterOf(response, QDateTime::currentMSecsSinceEpoch());
        return error;
    };
    switch (response.status) {
    case 401:
    case 403:
        return make(ErrorCode::Unauthorized,
                    Wording::tr("The vector store at %1 wants a key, or another one. Enter its API key.").arg(origin));
    case 404:
        return make(ErrorCode::NotFound,
                    Wording::tr("The vector store at %1 does not have the library's vectors.").arg(origin));
    case 408:
        return make(ErrorCode::TimedOut, Wording::tr("The vector store at %1 gave up waiting. Try again.").arg(origin));
    case 413:
        return make(ErrorCode::TooLarge,
                    Wording::tr("The vector store at %1 takes only smaller requests.").arg(origin));
    case 429:
        return make(ErrorCode::RateLimited,
                    Wording::tr("The vector store at %1 gets too many calls at once.").arg(origin));
    default:
        break;
    }
    if (response.status >= 500)
        return make(ErrorCode::ServerError,
                    Wording::tr("The vector store at %1 failed on its side. Look into its log.").arg(origin));
    if (response.status >= 300 && response.status < 400)
        return make(
            ErrorCode::BadResponse,
            Wording::tr("The vector store at %1 sends callers elsewhere. Enter the address it sends to.").arg(origin));
    return make(
        ErrorCode::InvalidInput,
        Wording::tr("The vector store at %1 did not accept a request. Is it Qdrant 1.10 or newer?").arg(origin));
}

} // namespace sheaf
