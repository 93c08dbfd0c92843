#include "core/engines/ollamachatcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/responseformat.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int leastContext = 8192;
constexpr int mostContext = 131'072;
constexpr int charactersPerToken = 3; // fewer than in most languages and tokenizers

QJsonValue formatOf(const ResponseFormat& format)
{
    return format.kind == ResponseFormat::Kind::JsonSchema ? QJsonValue(format.schema) : QJsonValue(u"json"_s);
}

Duration nanoseconds(const QJsonValue& value)
{
    return std::chrono::nanoseconds(std::max<qint64>(0, value.toInteger()));
}

} // namespace

int ollamaContext(const ChatRequest& request)
{
    qint64 needed = request.maxTokens;
    for (const ChatMessage& message : request.messages)
        needed += message.text.size() / charactersPerToken + 8; // marks around a message
    int context = leastContext;
    while (context < needed && context < mostContext)
        context *= 2;
    return context;
}

QByteArray ollamaChatBody(const QString& model, const ChatRequest& request, bool stream)
{
    const bool json = request.responseFormat.kind == ResponseFormat::Kind::JsonObject;
    QJsonArray messages;
    for (const ChatMessage& message :
         json ? withFormatRule(request.messages, request.responseFormat) : request.messages)
        messages.append(QJsonObject{{u"role"_s, roleName(message.role)}, {u"content"_s, message.text}});
    QJsonObject body{{u"model"_s, model},
                     {u"messages"_s, messages},
                     {u"stream"_s, stream},
                     {u"options"_s, QJsonObject{{u"temperature"_s, request.temperature},
                                                {u"num_predict"_s, request.maxTokens},
                                                {u"num_ctx"_s, ollamaContext(request)}}}};
    if (request.responseFormat.kind != ResponseFormat::Kind::Text)
        body.insert(u"format"_s, formatOf(request.responseFormat));
    return compactJson(body);
}

Result<OllamaChatPart> parseOllamaChat(const QByteArray& line, const ApiCall& call)
{
    const auto parsed = parseJsonObject(line, Wording::tr("The answer of %1").arg(originOf(call.url)));
    if (!parsed.ok())
        return parsed.error();
    const QJsonObject& object = *parsed;
    OllamaChatPart part;
    part.done = object["done"_L1].toBool();
    if (object.contains("error"_L1) || (!part.done && !object["message"_L1].isObject()))
        return reportedError(line, call);
    part.reply.text = object["message"_L1]["content"_L1].toString();
    if (part.done) {
        part.reply.finishReason = object["done_reason"_L1].toString(u"stop"_s);
        part.reply.promptTokens = object["prompt_eval_count"_L1].toInt();
        part.reply.completionTokens = object["eval_count"_L1].toInt();
        part.reply.loading = nanoseconds(object["load_duration"_L1]);
        part.reply.reading = nanoseconds(object["prompt_eval_duration"_L1]);
        part.reply.writing = nanoseconds(object["eval_duration"_L1]);
    }
    return part;
}

} // namespace sheaf
