#pragma once

#include "core/engines/chatclient.h"

namespace sheaf {

// "system", "user", "assistant", as every protocol calls them.
QString roleName(ChatMessage::Role role);

// What a model is told where its server cannot hold it to the format; empty for plain text. Pure.
QString formatRule(const ResponseFormat& format);

// The messages with formatRule() at the end of the first system message, or as one in front. Pure.
QList<ChatMessage> withFormatRule(QList<ChatMessage> messages, const ResponseFormat& format);

} // namespace sheaf
