#pragma once

#include "core/simulation/serveranswer.h"
#include "core/simulation/simulatedcall.h"

namespace sheaf {

// The server's side of OpenAI's API (platform.openai.com/docs/api-reference): embeddings, chat/completions, models.
// Pure.

// InvalidInput for a body that cannot be understood.
Result<SimulatedCall> readOpenAiCall(SimulatedCall::Task task, const QByteArray& body);

// `vectors` as JSON values (see encodedVector).
ServerAnswer openAiVectors(const SimulatedCall& call, const QList<QByteArray>& vectors);

// Whole, or as server-sent events of a word each up to "data: [DONE]".
ServerAnswer openAiChat(const SimulatedCall& call, const SimulatedReply& reply);

// The answer to a chat call without a choice.
ServerAnswer openAiNothing(const SimulatedCall& call);

ServerAnswer openAiModels();

} // namespace sheaf
