#pragma once

#include "core/base/result.h"
#include "core/engines/apierror.h"
#include "core/engines/chatclient.h"

namespace sheaf {

// POST /v1/messages as Anthropic describes it (docs.anthropic.com/en/api/messages, messages-streaming). Pure.

// System messages go to the field "system"; messages of one role in a row become one, and empty ones are left out, for
// the API refuses them. A format is asked for in words: the protocol has no field for it. Without `temperature` the
// model keeps its own; some take no other.
QByteArray anthropicBody(const QString& model, const ChatRequest& request, bool temperature, bool stream);

// A whole answer. BadResponse where it holds none; reportedError() for an error.
Result<ChatReply> parseAnthropicMessage(const QByteArray& body, const ApiCall& call);

// One event of a streamed answer: message_start, content_block_start, content_block_delta, message_delta, message_stop.
// Others, such as ping, say nothing.
struct AnthropicEvent
{
    QString text;
    QString finishReason;
    int promptTokens = 0;     // 0 where the event does not say
    int completionTokens = 0; // so far
    bool done = false;        // message_stop
};

// reportedError() for the event "error".
Result<AnthropicEvent> parseAnthropicEvent(const QByteArray& data, const ApiCall& call);

} // namespace sheaf
