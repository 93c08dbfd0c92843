#pragma once

#include "core/simulation/serveranswer.h"
#include "core/simulation/simulatedcall.h"

namespace sheaf {

// The server's side of Ollama's own API (github.com/ollama/ollama, docs/api.md): embed, chat, tags, version, pull.
// Pure.

// What a call took, for the durations Ollama reports.
struct OllamaTimes
{
    Duration prompt = Duration::zero();
    Duration writing = Duration::zero();
};

// InvalidInput for a body that cannot be understood.
Result<SimulatedCall> readOllamaCall(SimulatedCall::Task task, const QByteArray& body);

// `vectors` as JSON lists of numbers (see encodedVector).
ServerAnswer ollamaVectors(const SimulatedCall& call, const QList<QByteArray>& vectors, const OllamaTimes& times);

// Whole, or a JSON object in a line of its own for each word; the last object says "done": true and what it took.
ServerAnswer ollamaChat(const SimulatedCall& call, const SimulatedReply& reply, const OllamaTimes& times);

// The answer to a chat call without a message.
ServerAnswer ollamaNothing(const SimulatedCall& call);

ServerAnswer ollamaTags();
ServerAnswer ollamaVersion();
// Loads nothing: says what a download of a small model would.
ServerAnswer ollamaPull(const QByteArray& body);

// An error in Ollama's shape: {"error": message}.
ServerAnswer ollamaError(int status, const QString& message);

} // namespace sheaf
