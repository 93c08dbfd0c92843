#pragma once

#include "core/base/result.h"
#include "core/engines/apierror.h"
#include "core/engines/chatclient.h"

namespace sheaf {

// POST /api/chat as Ollama describes it (github.com/ollama/ollama, docs/api.md). Pure.

// Ollama cuts a prompt that does not fit its context without a word, so room is asked for: tokens of prompt and answer
// together, estimated from above, to the next power of two and at least 8192, so that calls of one program seldom
// differ, for each change loads the model again.
int ollamaContext(const ChatRequest& request);

QByteArray ollamaChatBody(const QString& model, const ChatRequest& request, bool stream);

// One line of a streamed answer, or a whole answer.
struct OllamaChatPart
{
    ChatReply reply; // text: what this line adds; all else only where it is the last
    bool done = false;
};

// BadResponse for what is not JSON or holds no message; reportedError() for an error.
Result<OllamaChatPart> parseOllamaChat(const QByteArray& line, const ApiCall& call);

} // namespace sheaf
