#include "support/openairoutes.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf::test {

namespace {

ServerReply refusal(int status, const QString& message)
{
    return ServerReply::json(
        {{u"error"_s, QJsonObject{{u"message"_s, message}, {u"type"_s, u"invalid_request_error"_s}}}}, status);
}

QJsonValue encoded(const QList<float>& vector, bool base64)
{
    if (base64)
        return QString::fromLatin1(
            QByteArray(reinterpret_cast<const char*>(vector.constData()), vector.size() * qsizetype(sizeof(float)))
                .toBase64());
    QJsonArray numbers;
    for (const float x : vector)
        numbers.append(double(x));
    return numbers;
}

ServerReply embeddings(const OpenAiRoutes& routes, const QJsonObject& request)
{
    if (request["model"_L1].toString() != routes.embeddingModel)
        return refusal(404, u"The model `%1` does not exist."_s.arg(request["model"_L1].toString()));
    const QJsonValue input = request["input"_L1];
    const QJsonArray texts = input.isArray() ? input.toArray() : QJsonArray{input};
    const bool base64 = routes.base64 && request["encoding_format"_L1].toString() == "base64"_L1;
    QJsonArray items;
    for (const QJsonValue& text : texts) {
        items.append(QJsonObject{{u"object"_s, u"embedding"_s},
                                 {u"index"_s, items.size()},
                                 {u"embedding"_s, encoded(pseudoVector(text.toString(), routes.dimension), base64)}});
    }
    return ServerReply::json({{u"object"_s, u"list"_s},
                              {u"model"_s, routes.embeddingModel},
                              {u"data"_s, items},
                              {u"usage"_s, QJsonObject{{u"prompt_tokens"_s, 8}, {u"total_tokens"_s, 8}}}});
}

QByteArray chunk(const QJsonObject& delta, const QJsonValue& finish)
{
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, finish}};
    return QJsonDocument(QJsonObject{{u"object"_s, u"chat.completion.chunk"_s}, {u"choices"_s, QJsonArray{choice}}})
        .toJson(QJsonDocument::Compact);
}

ServerReply chat(const OpenAiRoutes& routes, const QJsonObject& request)
{
    if (request["model"_L1].toString() != routes.chatModel)
        return refusal(404, u"The model `%1` does not exist."_s.arg(request["model"_L1].toString()));
    QString question;
    for (const QJsonValue& message : request["messages"_L1].toArray()) {
        if (message["role"_L1].toString() == "user"_L1)
            question = message["content"_L1].toString();
    }
    const QString answer = routes.answer ? routes.answer(question) : u"You asked: %1"_s.arg(question);
    const QStringList words = answer.split(u' ');
    const QJsonObject usage{{u"prompt_tokens"_s, int(question.size())}, {u"completion_tokens"_s, int(words.size())}};
    if (!request["stream"_L1].toBool()) {
        const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, answer}};
        const QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, u"stop"_s}};
        return ServerReply::json(
            {{u"object"_s, u"chat.completion"_s}, {u"choices"_s, QJsonArray{choice}}, {u"usage"_s, usage}});
    }
    QList<QByteArray> events{chunk({{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}}, QJsonValue::Null)};
    for (qsizetype i = 0; i < words.size(); ++i)
        events.append(chunk({{u"content"_s, (i ? u" "_s : QString()) + words[i]}}, QJsonValue::Null));
    events.append(chunk({}, u"stop"_s));
    if (request["stream_options"_L1]["include_usage"_L1].toBool())
        events.append(QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray()}, {u"usage"_s, usage}})
                          .toJson(QJsonDocument::Compact));
    events.append("[DONE]");
    return ServerReply::events(events, routes.tokenMs);
}

ServerReply models(const OpenAiRoutes& routes)
{
    QJsonArray list;
    for (const QString& id : {routes.embeddingModel, routes.chatModel})
        list.append(QJsonObject{{u"id"_s, id}, {u"object"_s, u"model"_s}});
    return ServerReply::json({{u"object"_s, u"list"_s}, {u"data"_s, list}});
}

} // namespace

QList<float> pseudoVector(const QString& text, int dimension)
{
    QList<float> sum(dimension, 0.0F);
    static const QRegularExpression apart(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words = text.toLower().split(apart, Qt::SkipEmptyParts);
    if (words.isEmpty())
        words.append(u"(empty)"_s);
    for (const QString& word : words) {
        const QByteArray digest = QCryptographicHash::hash(word.toUtf8(), QCryptographicHash::Sha1);
        quint64 state = 0x9E3779B97F4A7C15ULL;
        for (const char c : digest)
            state = (state ^ uchar(c)) * 0x100000001B3ULL;
        for (float& x : sum) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth's MMIX generator
            x += float(qint32(state >> 32)) / 2147483648.0F;
        }
    }
    double square = 0;
    for (const float x : sum)
        square += double(x) * double(x);
    for (float& x : sum)
        x = float(double(x) / std::sqrt(square));
    return sum;
}

void serveOpenAi(FaultServer& server, const OpenAiRoutes& routes)
{
    const auto guarded = [routes](auto reply) -> Route {
        return [routes, reply](const ReceivedRequest& request) {
            if (!routes.requiredKey.isEmpty() && request.header("Authorization") != "Bearer " + routes.requiredKey)
                return refusal(401, u"Incorrect API key provided."_s);
            return ServerReply(reply(request)).after(routes.delayMs);
        };
    };
    server.route("/v1/embeddings",
                 guarded([routes](const ReceivedRequest& r) { return embeddings(routes, r.json()); }));
    server.route("/v1/chat/completions",
                 guarded([routes](const ReceivedRequest& r) { return chat(routes, r.json()); }));
    server.route("/v1/models", guarded([routes](const ReceivedRequest&) { return models(routes); }));
}

} // namespace sheaf::test
