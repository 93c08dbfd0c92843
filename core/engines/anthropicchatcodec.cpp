#include "core/engines/anthropicchatcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/responseformat.h"
#include "core/engines/thinkfilter.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// In the words of ChatReply.
QString finishReasonOf(const QString& stopReason)
{
    if (stopReason == "end_turn"_L1 || stopReason == "stop_sequence"_L1)
        return u"stop"_s;
    return stopReason == "max_tokens"_L1 ? u"length"_s : stopReason;
}

// What was read from a cache counts as read.
int promptTokensOf(const QJsonValue& usage)
{
    return usage["input_tokens"_L1].toInt() + usage["cache_creation_input_tokens"_L1].toInt() +
           usage["cache_read_input_tokens"_L1].toInt();
}

} // namespace

QByteArray anthropicBody(const QString& model, const ChatRequest& request, bool temperature, bool stream)
{
    QString system;
    QList<ChatMessage> turns;
    for (const ChatMessage& message : withFormatRule(request.messages, request.responseFormat)) {
        const QString text = message.text.trimmed();
        if (text.isEmpty())
            continue;
        if (message.role == ChatMessage::Role::System)
            system += (system.isEmpty() ? QString() : u"\n\n"_s) + text;
        else if (!turns.isEmpty() && turns.last().role == message.role)
            turns.last().text += u"\n\n"_s + text;
        else
            turns.append({message.role, text});
    }
    QJsonArray messages;
    for (const ChatMessage& turn : turns)
        messages.append(QJsonObject{{u"role"_s, roleName(turn.role)}, {u"content"_s, turn.text}});
    QJsonObject body{{u"model"_s, model}, {u"max_tokens"_s, request.maxTokens}, {u"messages"_s, messages}};
    if (!system.isEmpty())
        body.insert(u"system"_s, system);
    if (temperature)
        body.insert(u"temperature"_s, std::clamp(request.temperature, 0.0, 1.0));
    if (stream)
        body.insert(u"stream"_s, true);
    return compactJson(body);
}

Result<ChatReply> parseAnthropicMessage(const QByteArray& body, const ApiCall& call)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(originOf(call.url)));
    if (!parsed.ok())
        return parsed.error();
    if (!(*parsed)["content"_L1].isArray())
        return reportedError(body, call);
    ChatReply reply;
    for (const QJsonValue& block : (*parsed)["content"_L1].toArray()) {
        if (block["type"_L1].toString() == "text"_L1)
            reply.text += block["text"_L1].toString();
    }
    reply.text = withoutThinking(reply.text);
    reply.finishReason = finishReasonOf((*parsed)["stop_reason"_L1].toString());
    reply.promptTokens = promptTokensOf((*parsed)["usage"_L1]);
    reply.completionTokens = (*parsed)["usage"_L1]["output_tokens"_L1].toInt();
    return reply;
}

Result<AnthropicEvent> parseAnthropicEvent(const QByteArray& data, const ApiCall& call)
{
    const auto parsed = parseJsonObject(data, Wording::tr("A piece of the answer of %1").arg(originOf(call.url)));
    if (!parsed.ok())
        return parsed.error();
    const QString type = (*parsed)["type"_L1].toString();
    if (type == "error"_L1 || type.isEmpty())
        return reportedError(data, call);
    AnthropicEvent event;
    if (type == "message_start"_L1) {
        event.promptTokens = promptTokensOf((*parsed)["message"_L1]["usage"_L1]);
        event.completionTokens = (*parsed)["message"_L1]["usage"_L1]["output_tokens"_L1].toInt();
    } else if (type == "content_block_start"_L1) {
        event.text = (*parsed)["content_block"_L1]["text"_L1].toString(); // thinking has another name
    } else if (type == "content_block_delta"_L1) {
        event.text = (*parsed)["delta"_L1]["text"_L1].toString();
    } else if (type == "message_delta"_L1) {
        event.finishReason = finishReasonOf((*parsed)["delta"_L1]["stop_reason"_L1].toString());
        event.promptTokens = promptTokensOf((*parsed)["usage"_L1]);
        event.completionTokens = (*parsed)["usage"_L1]["output_tokens"_L1].toInt();
    }
    event.done = type == "message_stop"_L1;
    return event;
}

} // namespace sheaf
