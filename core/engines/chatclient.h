#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace sheaf {

struct ChatMessage
{
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    QString text;
};

// What the answer shall be. Servers differ in how strictly they keep to it, so the answer is still to be checked.
struct ResponseFormat
{
    enum class Kind { Text, JsonObject, JsonSchema };
    Kind kind = Kind::Text;
    QJsonObject schema; // JSON Schema of an object, for JsonSchema
};

struct ChatRequest
{
    QList<ChatMessage> messages;
    int maxTokens = 1024;
    double temperature = 0.0;
    ResponseFormat responseFormat = {};
};

// A page of the web an answer rests on, where the service has looked there.
struct WebSource
{
    QString title; // empty where the service gives the address only
    QUrl url;      // http or https

    bool operator==(const WebSource&) const = default;
};

struct ChatReply
{
    QString text;
    QString finishReason; // "stop", "length" where the limit of tokens cut it off; else as the server says
    int promptTokens = 0; // 0 where the server does not say
    int completionTokens = 0;
    bool fromCache = false;           // nobody was asked: the answer to the same request was kept
    Duration loading{};               // the server's own times, zero where it does not say: to load the model,
    Duration reading{};               // to read the prompt,
    Duration writing{};               // to write the answer
    QList<WebSource> webSources = {}; // in the order of the marks [1], [2], … in the text
};

// Receives the answer's text as it arrives, in the thread `chat` was called in.
using TokenSink = std::function<void(const QString&)>;

class ChatClient
{
public:
    ChatClient() = default;
    ChatClient(const ChatClient&) = delete;
    ChatClient& operator=(const ChatClient&) = delete;
    virtual ~ChatClient() = default;

    virtual QString modelId() const = 0;
    // With a sink the answer is streamed; the reply holds the whole text either way. An answer that breaks off before
    // the server said it was complete is ConnectionFailed, and it is not tried again once the sink has seen a token.
    virtual Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink = {}) = 0;
};

} // namespace sheaf
