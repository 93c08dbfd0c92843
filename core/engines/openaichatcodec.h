#pragma once

#include "core/base/result.h"
#include "core/engines/chatclient.h"
#include "core/network/httpmessage.h"

namespace sheaf {

// POST /v1/chat/completions as OpenAI describes it (platform.openai.com/docs/api-reference/chat). Pure.

// What a server lets one say; starts with what most of them understand.
struct ChatDialect
{
    bool maxCompletionTokens = false; // OpenAI's reasoning models refuse "max_tokens"
    bool temperature = true;          // and any temperature but their own
    bool streamOptions = true;        // needed to hear of the tokens used; some servers refuse the word

    bool operator==(const ChatDialect&) const = default;
};

QByteArray chatRequestBody(const QString& model, const ChatRequest& request, const ChatDialect& dialect, bool stream);

// The dialect to try next after a refusal that names a parameter; nothing where the refusal is about something else.
std::optional<ChatDialect> dialectAfter(const ChatDialect& dialect, const HttpResponse& refusal);

// A whole answer. BadResponse, with `source` as the one who answered, where it holds no message.
Result<ChatReply> parseChatReply(const QByteArray& body, const QString& source);

// One event of a streamed answer.
struct ChatChunk
{
    QString text;
    QString finishReason;
    int promptTokens = 0;
    int completionTokens = 0;
};

// BadResponse for what is not JSON and for an error the server reports in the middle of a stream.
Result<ChatChunk> parseChatChunk(const QByteArray& data, const QString& source);

} // namespace sheaf
