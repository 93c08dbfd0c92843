#pragma once

#include <QByteArray>
#include <QString>

namespace sheaf {

// What the body of an error says, whatever its shape: OpenAI, Azure, vLLM, llama.cpp, Ollama, LM Studio, FastAPI,
// Gemini, Anthropic. Pure.
struct Complaint
{
    QString message;
    QString code;  // "model_not_found", "insufficient_quota", …
    QString type;  // "invalid_request_error", "overloaded_error", …
    QString param; // the field of the request it is about
};

Complaint readComplaint(const QByteArray& body);

// In one line of at most 300 characters, without control characters.
QString oneLine(const QString& text);

bool saysQuota(const Complaint& complaint);
bool saysUnknownModel(const Complaint& complaint);
bool saysTooLong(const Complaint& complaint);

} // namespace sheaf
