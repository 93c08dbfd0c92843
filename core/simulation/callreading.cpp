#include "core/simulation/callreading.h"

#include "core/base/json.h"
#include "core/documents/tokencount.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error wrong(const QString& why)
{
    return Error::make(ErrorCode::InvalidInput, why);
}

ChatMessage::Role roleOf(const QString& name)
{
    if (name == "system"_L1 || name == "developer"_L1)
        return ChatMessage::Role::System;
    return name == "assistant"_L1 ? ChatMessage::Role::Assistant : ChatMessage::Role::User;
}

} // namespace

std::optional<Error> readModel(const QJsonObject& body, SimulatedCall& call)
{
    call.model = body["model"_L1].toString();
    return call.model.isEmpty() ? std::optional(wrong(u"The request names no model."_s)) : std::nullopt;
}

std::optional<Error> readTexts(const QJsonValue& input, qsizetype maxTexts, SimulatedCall& call)
{
    const QJsonArray texts = input.isArray() ? input.toArray() : QJsonArray{input};
    if (texts.isEmpty() || texts.size() > maxTexts)
        return wrong(u"“input” has to hold 1 to %1 texts."_s.arg(maxTexts));
    for (const QJsonValue& text : texts) {
        if (!text.isString())
            return wrong(u"“input” has to be a text or a list of texts."_s);
        call.texts.append(text.toString());
    }
    return std::nullopt;
}

std::optional<Error> readMessages(const QJsonValue& messages, SimulatedCall& call)
{
    for (const QJsonValue& message : messages.toArray()) {
        ChatMessage read;
        read.role = roleOf(message["role"_L1].toString());
        const QJsonValue content = message["content"_L1];
        read.text = content.toString();
        for (const QJsonValue& part : content.toArray())
            read.text += part["text"_L1].toString();
        call.messages.append(read);
    }
    return call.messages.isEmpty() ? std::optional(wrong(u"“messages” is missing or empty."_s)) : std::nullopt;
}

int embeddedTokens(const SimulatedCall& call)
{
    int tokens = 0;
    for (const QString& text : call.texts)
        tokens += estimateTokens(text);
    return tokens;
}

QByteArray quoted(const QString& text)
{
    const QByteArray list = compactJson(QJsonArray{text});
    return list.mid(1, list.size() - 2);
}

} // namespace sheaf
