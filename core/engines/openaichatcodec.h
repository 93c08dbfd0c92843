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
    // How a format can be asked for: by schema, as any JSON object, or in words only. A format that is asked for by
    // less than a schema is asked for in words as well.
    enum class Format { Schema, Object, Words };
    Format format = Format::Schema;

    bool operator==(const ChatDialect&) const = default;
};

QByteArray chatRequestBody(const QString& model, const ChatRequest& request, const ChatDialect& dialect, bool stream);

// The dialect to try next after a refusal that names a parameter; nothing where the refusal is about something else.
std::optional<ChatDialect> dialectAfter(const ChatDialect& dialect, const HttpResponse& refusal);

// What Perplexity says of its sources: "search_results" with titles, or else "citations", addresses only. What is no
// address of the web keeps its place with an empty one, for the marks in the text count on.
QList<WebSource> parseWebSources(const QJsonObject& answer);

// A whole answer, without the model's reasoning. BadResponse, with `source` as the one who answered, where it holds no
// message.
Result<ChatReply> parseChatReply(const QByteArray& body, const QString& source);

// One event of a streamed answer.
struct ChatChunk
{
    QString text;
    QString finishReason;
    int promptTokens = 0;
    int completionTokens = 0;
    QList<WebSource> webSources; // all that were found so far
};

// BadResponse for what is not JSON and for an error the server reports in the middle of a stream.
Result<ChatChunk> parseChatChunk(const QByteArray& data, const QString& source);

} // namespace sheaf
