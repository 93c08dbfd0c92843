#pragma once

#include "core/base/result.h"
#include "core/engines/chatclient.h"

#include <QJsonObject>

namespace sheaf {

// A call for vectors or chat, as either API asks for it.
struct SimulatedCall
{
    enum class Task { Embed, Chat };
    enum class Api { OpenAi, Ollama };

    Api api = Api::OpenAi;
    Task task = Task::Embed;
    QString model;

    QStringList texts;   // Embed
    bool base64 = false; // Embed

    QList<ChatMessage> messages;       // Chat
    bool stream = false;               // Chat
    bool streamUsage = false;          // Chat: the tokens used as the last event
    int maxTokens = 0;                 // Chat: words; 0: no limit
    std::optional<QJsonObject> schema; // Chat: the answer is to be JSON, of this JSON Schema; empty: any object

    qsizetype chars() const;
};

// What the simulated model says: words that, put together, are the text.
struct SimulatedReply
{
    QStringList words;
    int promptTokens = 0;
    bool cut = false; // at maxTokens

    QString text() const { return words.join(QString()); }
};

} // namespace sheaf
