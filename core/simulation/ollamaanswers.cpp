#include "core/simulation/ollamaanswers.h"

#include "core/base/json.h"
#include "core/simulation/callreading.h"
#include "core/simulation/simulationoptions.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype maxTexts = 2048;
constexpr int pulledBytes = 4096;

const QString someTime = u"1970-01-01T00:00:00Z"_s; // the same call gets the same answer, to the byte

qint64 nanoseconds(Duration duration)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(duration).count();
}

QByteArray line(const QJsonObject& object)
{
    return compactJson(object) + '\n';
}

QJsonObject saying(const SimulatedCall& call, const QString& text, bool done)
{
    return {{u"model"_s, call.model},
            {u"created_at"_s, someTime},
            {u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, text}}},
            {u"done"_s, done}};
}

ServerAnswer lines(const QList<QByteArray>& pieces)
{
    ServerAnswer answer;
    answer.contentType = "application/x-ndjson";
    answer.streamed = true;
    answer.pieces = pieces;
    return answer;
}

} // namespace

Result<SimulatedCall> readOllamaCall(SimulatedCall::Task task, const QByteArray& body)
{
    const auto parsed = parseJsonObject(body, u"The request"_s);
    if (!parsed.ok())
        return parsed.error();
    SimulatedCall call;
    call.api = SimulatedCall::Api::Ollama;
    call.task = task;
    if (auto error = readModel(*parsed, call))
        return *error;
    if (task == SimulatedCall::Task::Embed) {
        if (auto error = readTexts((*parsed)["input"_L1], maxTexts, call))
            return *error;
        return call;
    }
    call.stream = (*parsed)["stream"_L1].toBool(true);
    call.maxTokens = std::max(0, (*parsed)["options"_L1]["num_predict"_L1].toInt()); // less than 0: no limit
    const QJsonValue format = (*parsed)["format"_L1];                                // "json" or a schema
    if (format.isObject() || format.toString() == "json"_L1)
        call.schema = format.toObject();
    if (auto error = readMessages((*parsed)["messages"_L1], call))
        return *error;
    return call;
}

ServerAnswer ollamaVectors(const SimulatedCall& call, const QList<QByteArray>& vectors, const OllamaTimes& times)
{
    return ServerAnswer::json(R"({"model":)" + quoted(call.model) + R"(,"embeddings":[)" + vectors.join(',') +
                              R"(],"total_duration":)" + QByteArray::number(nanoseconds(times.prompt)) +
                              R"(,"load_duration":0,"prompt_eval_count":)" + QByteArray::number(embeddedTokens(call)) +
                              '}');
}

ServerAnswer ollamaChat(const SimulatedCall& call, const SimulatedReply& reply, const OllamaTimes& times)
{
    QJsonObject last = saying(call, call.stream ? QString() : reply.text(), true);
    last.insert(u"done_reason"_s, reply.cut ? u"length"_s : u"stop"_s);
    last.insert(u"total_duration"_s, nanoseconds(times.prompt + times.writing));
    last.insert(u"load_duration"_s, 0);
    last.insert(u"prompt_eval_count"_s, reply.promptTokens);
    last.insert(u"prompt_eval_duration"_s, nanoseconds(times.prompt));
    last.insert(u"eval_count"_s, reply.words.size());
    last.insert(u"eval_duration"_s, nanoseconds(times.writing));
    if (!call.stream)
        return ServerAnswer::json(compactJson(last));
    QList<QByteArray> pieces;
    for (const QString& word : reply.words)
        pieces.append(line(saying(call, word, false)));
    if (pieces.isEmpty())
        pieces.append(QByteArray());
    pieces.last() += line(last); // comes with the last word, as nothing is left to wait for
    return lines(pieces);
}

ServerAnswer ollamaNothing(const SimulatedCall& call)
{
    return ServerAnswer::json(compactJson(QJsonObject{{u"model"_s, call.model}, {u"created_at"_s, someTime}}));
}

ServerAnswer ollamaTags()
{
    QJsonArray models;
    for (const char* name : {simulatedEmbeddingModel, simulatedChatModel}) {
        const QJsonObject details{{u"format"_s, u"simulated"_s}, {u"family"_s, u"simulated"_s}};
        models.append(QJsonObject{{u"name"_s, QString::fromLatin1(name)},
                                  {u"model"_s, QString::fromLatin1(name)},
                                  {u"modified_at"_s, someTime},
                                  {u"size"_s, 0},
                                  {u"digest"_s, QString()},
                                  {u"details"_s, details}});
    }
    return ServerAnswer::json(compactJson(QJsonObject{{u"models"_s, models}}));
}

ServerAnswer ollamaVersion()
{
    return ServerAnswer::json(compactJson(QJsonObject{{u"version"_s, u"0.12.0-simulated"_s}}));
}

ServerAnswer ollamaPull(const QByteArray& body)
{
    const auto parsed = parseJsonObject(body, u"The request"_s);
    const QString model = parsed.ok() ? (*parsed)["model"_L1].toString((*parsed)["name"_L1].toString()) : QString();
    if (model.isEmpty())
        return ollamaError(400, u"The request names no model."_s);
    const QJsonObject success{{u"status"_s, u"success"_s}};
    if (!(*parsed)["stream"_L1].toBool(true))
        return ServerAnswer::json(compactJson(success));
    const auto loading = [](int completed) {
        return line({{u"status"_s, u"pulling simulated"_s},
                     {u"digest"_s, u"sha256:simulated"_s},
                     {u"total"_s, pulledBytes},
                     {u"completed"_s, completed}});
    };
    return lines({line({{u"status"_s, u"pulling manifest"_s}}), loading(0), loading(pulledBytes / 2),
                  loading(pulledBytes), line(success)});
}

ServerAnswer ollamaError(int status, const QString& message)
{
    return ServerAnswer::json(compactJson(QJsonObject{{u"error"_s, message}}), status);
}

} // namespace sheaf
