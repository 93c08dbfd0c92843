#pragma once

#include "support/faultserver.h"

namespace sheaf::test {

// How the ready-made OpenAI-compatible endpoint behaves.
struct OpenAiRoutes
{
    QString embeddingModel = QStringLiteral("test-embed");
    QString chatModel = QStringLiteral("test-chat");
    int dimension = 64;
    int delayMs = 0;        // before each answer
    int tokenMs = 0;        // between two tokens of a streamed answer
    bool base64 = true;     // false: floats whatever is asked for
    QByteArray requiredKey; // a call without "Bearer key" is 401
    // The answer to the last user message; by default "You asked: " and the message.
    std::function<QString(const QString& question)> answer;
};

// A vector made of the words of the text: each word stands for a fixed direction, so that texts which share words are
// near each other. L2-normalised. A test double: it says nothing about meaning.
QList<float> pseudoVector(const QString& text, int dimension);

// Adds /v1/embeddings, /v1/chat/completions (streamed and not) and /v1/models to a server.
void serveOpenAi(FaultServer& server, const OpenAiRoutes& routes = {});

} // namespace sheaf::test
