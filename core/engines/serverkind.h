#pragma once

#include <QByteArray>
#include <QString>

namespace sheaf {

// Which program answers at an address.
enum class ServerKind { Unknown, OpenAiCompatible, Ollama, LmStudio, LlamaCpp, Vllm, Anthropic };

// Stable name for output: "openai-compatible", "ollama", "lm-studio", "llama.cpp", "vllm", "anthropic", "unknown".
QString serverKindName(ServerKind kind);

// Whether a 2xx body is what that program alone says. Pure.
bool isOllamaVersion(const QByteArray& body);  // GET /api/version
bool isLmStudioModels(const QByteArray& body); // GET /api/v0/models, with the state of each model
bool isLlamaCppProps(const QByteArray& body);  // GET /props
ServerKind
kindOfModelList(const QByteArray& body); // by "owned_by" of /v1/models; OpenAiCompatible where it says nothing

// How to have the server run more calls at once, for a person; empty where nothing is known. `ranAtOnce` 0: not
// measured. Settings as named in Ollama's FAQ, llama-server --help, vLLM's engine arguments and LM Studio's manual.
QString parallelHint(ServerKind kind, int ranAtOnce);

} // namespace sheaf
