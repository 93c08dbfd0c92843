#include "core/simulation/openaianswers.h"

#include "core/base/json.h"
#include "core/simulation/callreading.h"
#include "core/simulation/simulationoptions.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// OpenAI's limit for one call.
constexpr qsizetype maxInputs = 2048;

const QString answerId = u"chatcmpl-simulated"_s;

// {"type": "json_object"}, or {"type": "json_schema", "json_schema": {"schema": …}}.
std::optional<QJsonObject> readSchema(const QJsonObject& format)
{
    if (!format["type"_L1].toString().startsWith("json"_L1))
        return std::nullopt;
    return format["json_schema"_L1]["schema"_L1].toObject();
}

QByteArray event(const QByteArray& data)
{
    return "data: " + data + "\n\n";
}

QJsonObject usageOf(const SimulatedReply& reply)
{
    return {{u"prompt_tokens"_s, reply.promptTokens},
            {u"completion_tokens"_s, reply.words.size()},
            {u"total_tokens"_s, reply.promptTokens + reply.words.size()}};
}

QJsonObject envelope(const SimulatedCall& call, const QString& object, const QJsonArray& choices)
{
    return {{u"id"_s, answerId},
            {u"object"_s, object},
            {u"created"_s, 0},
            {u"model"_s, call.model},
            {u"choices"_s, choices}};
}

QByteArray chunk(const SimulatedCall& call, const QJsonObject& delta, const QJsonValue& finish)
{
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, finish}};
    return event(compactJson(envelope(call, u"chat.completion.chunk"_s, {choice})));
}

} // namespace

Result<SimulatedCall> readOpenAiCall(SimulatedCall::Task task, const QByteArray& body)
{
    const auto parsed = parseJsonObject(body, u"The request"_s);
    if (!parsed.ok())
        return parsed.error();
    SimulatedCall call;
    call.api = SimulatedCall::Api::OpenAi;
    call.task = task;
    if (auto error = readModel(*parsed, call))
        return *error;
    if (task == SimulatedCall::Task::Embed) {
        call.base64 = (*parsed)["encoding_format"_L1].toString() == "base64"_L1;
        if (auto error = readTexts((*parsed)["input"_L1], maxInputs, call))
            return *error;
        return call;
    }
    call.stream = (*parsed)["stream"_L1].toBool();
    call.streamUsage = (*parsed)["stream_options"_L1]["include_usage"_L1].toBool();
    call.maxTokens = std::max((*parsed)["max_tokens"_L1].toInt(), (*parsed)["max_completion_tokens"_L1].toInt());
    call.schema = readSchema((*parsed)["response_format"_L1].toObject());
    if (auto error = readMessages((*parsed)["messages"_L1], call))
        return *error;
    return call;
}

ServerAnswer openAiVectors(const SimulatedCall& call, const QList<QByteArray>& vectors)
{
    const QByteArray tokens = QByteArray::number(embeddedTokens(call));
    QByteArray body = R"({"object":"list","data":[)";
    qsizetype size = 200;
    for (const QByteArray& vector : vectors)
        size += vector.size() + 60;
    body.reserve(size);
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        body += i > 0 ? "," : "";
        body += R"({"object":"embedding","index":)" + QByteArray::number(i) + R"(,"embedding":)";
        body += vectors[i];
        body += '}';
    }
    body += R"(],"model":)" + quoted(call.model) + R"(,"usage":{"prompt_tokens":)" + tokens + R"(,"total_tokens":)" +
            tokens + "}}";
    return ServerAnswer::json(body);
}

ServerAnswer openAiChat(const SimulatedCall& call, const SimulatedReply& reply)
{
    const QString finish = reply.cut ? u"length"_s : u"stop"_s;
    if (!call.stream) {
        const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, reply.text()}};
        QJsonObject body =
            envelope(call, u"chat.completion"_s,
                     {QJsonObject{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, finish}}});
        body.insert(u"usage"_s, usageOf(reply));
        return ServerAnswer::json(compactJson(body));
    }
    ServerAnswer answer;
    answer.contentType = "text/event-stream";
    answer.streamed = true;
    for (const QString& word : reply.words) {
        QJsonObject delta{{u"content"_s, word}};
        if (answer.pieces.isEmpty())
            delta.insert(u"role"_s, u"assistant"_s);
        answer.pieces.append(chunk(call, delta, QJsonValue::Null));
    }
    QByteArray end = chunk(call, {}, finish);
    if (call.streamUsage) {
        QJsonObject last = envelope(call, u"chat.completion.chunk"_s, {});
        last.insert(u"usage"_s, usageOf(reply));
        end += event(compactJson(last));
    }
    end += event("[DONE]");
    if (answer.pieces.isEmpty())
        answer.pieces.append(end);
    else
        answer.pieces.last() += end; // comes with the last word, as nothing is left to wait for
    return answer;
}

ServerAnswer openAiNothing(const SimulatedCall& call)
{
    return ServerAnswer::json(compactJson(envelope(call, u"chat.completion"_s, {})));
}

ServerAnswer openAiModels()
{
    QJsonArray models;
    for (const char* name : {simulatedEmbeddingModel, simulatedChatModel})
        models.append(QJsonObject{{u"id"_s, QString::fromLatin1(name)},
                                  {u"object"_s, u"model"_s},
                                  {u"created"_s, 0},
                                  {u"owned_by"_s, u"sheaf-simulation"_s}});
    return ServerAnswer::json(compactJson(QJsonObject{{u"object"_s, u"list"_s}, {u"data"_s, models}}));
}

} // namespace sheaf
