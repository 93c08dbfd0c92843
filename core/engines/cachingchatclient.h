#pragma once

#include "core/engines/cachestore.h"
#include "core/engines/chatclient.h"
#include "core/network/stopgroup.h"

#include <QObject>

namespace sheaf {

// Answers a request that was answered before with the same words, and asks another client otherwise. For requests of
// temperature 0 only, which are meant to give the same answer each time; others pass through. Kept are whole answers:
// no failures, nothing that a limit of tokens cut off, nothing empty, nothing from the web. Called in the thread it is
// made in.
//
// A call without a sink waits for an equal one that is in the air and at least as urgent, and gets its answer or its
// failure; where that one is stopped, it is asked for again. A stopped call ends at once.
//
// A kept answer has ChatReply::fromCache set and the tokens of the call that made it; a sink gets it at once, in
// pieces. Destroying the client ends its calls as Cancelled.
class CachingChatClient final : public ChatClient
{
public:
    CachingChatClient(std::shared_ptr<ChatClient> inner, std::shared_ptr<CacheStore> store);

    QString modelId() const override { return m_inner->modelId(); }
    Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink = {}) override;

    // SHA-256 of the model and everything in the request that the answer depends on.
    static QByteArray keyOf(const QString& modelId, const ChatRequest& request);
    // A reply as it is kept (JSON), and back; Corrupt where it is none.
    static QByteArray bytesOf(const ChatReply& reply);
    static Result<ChatReply> replyOf(const QByteArray& bytes);

private:
    // A call that is in the air, and the same ones that wait for its answer.
    struct Waiting;
    struct Flight
    {
        Priority priority = Priority::Interactive;
        QList<std::shared_ptr<Waiting>> waiting;
    };
    Future<ChatReply> join(Flight& flight, const ChatRequest& request, const CallContext& call);
    void land(const QByteArray& key, const Result<ChatReply>& reply);
    Future<ChatReply> ask(const QByteArray& key, const ChatRequest& request, const CallContext& call, TokenSink sink);

    std::shared_ptr<ChatClient> m_inner;
    std::shared_ptr<CacheStore> m_store;
    QHash<QByteArray, Flight> m_air;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
