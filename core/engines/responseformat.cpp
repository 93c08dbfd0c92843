#include "core/engines/responseformat.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString roleName(ChatMessage::Role role)
{
    switch (role) {
    case ChatMessage::Role::System:
        return u"system"_s;
    case ChatMessage::Role::User:
        return u"user"_s;
    case ChatMessage::Role::Assistant:
        return u"assistant"_s;
    }
    return u"user"_s;
}

QString formatRule(const ResponseFormat& format)
{
    if (format.kind == ResponseFormat::Kind::Text)
        return {};
    const QString rule = u"Answer with one JSON object and nothing else: no other words, no code fence."_s;
    if (format.kind == ResponseFormat::Kind::JsonObject)
        return rule;
    return rule + u" It must fit this JSON Schema: "_s + QString::fromUtf8(compactJson(format.schema));
}

QList<ChatMessage> withFormatRule(QList<ChatMessage> messages, const ResponseFormat& format)
{
    const QString rule = formatRule(format);
    if (rule.isEmpty())
        return messages;
    const auto system = std::find_if(messages.begin(), messages.end(), [](const ChatMessage& message) {
        return message.role == ChatMessage::Role::System;
    });
    if (system != messages.end())
        system->text += u"\n\n"_s + rule;
    else
        messages.prepend({ChatMessage::Role::System, rule});
    return messages;
}

} // namespace sheaf
