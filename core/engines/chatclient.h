#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QList>
#include <QString>

namespace sheaf {

struct ChatMessage
{
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    QString text;
};

struct ChatRequest
{
    QList<ChatMessage> messages;
    int maxTokens = 1024;
    double temperature = 0.0;
};

struct ChatReply
{
    QString text;
    QString finishReason;       // as the server says: "stop", "length", …
    int promptTokens = 0;       // 0 where the server does not say
    int completionTokens = 0;
    bool fromCache = false; // nobody was asked: the answer to the same request was kept
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
    // With a sink the answer is streamed; the reply holds the whole text either way. An answer that breaks off before the server
    // said it was complete is ConnectionFailed, and it is not tried again once the sink has seen a token.
    virtual Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink = {}) = 0;
};

} // namespace sheaf
