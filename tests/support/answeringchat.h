#pragma once

#include "core/concurrency/stop.h"
#include "core/engines/chatclient.h"

#include <QObject>

namespace sheaf::test {

// A chat model that answers each request by a function, or holds the replies back until the test lets them go.
class AnsweringChat final
    : public QObject
    , public ChatClient
{
public:
    std::function<Result<QString>(const ChatRequest&)> answer;
    bool hold = false;
    QList<ChatRequest> asked;
    int inFlight = 0;
    int peak = 0;

    QString modelId() const override { return QStringLiteral("answering"); }
    Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink) override
    {
        asked.append(request);
        if (call.stopRequested())
            return failedFuture<ChatReply>(Error::cancelled());
        peak = std::max(peak, ++inFlight);
        const Promise<ChatReply> promise;
        if (hold) {
            m_held.append({request, promise, sink});
            m_stops.append(onStop(call.stop, this, [this, promise] {
                if (promise.settle(Error::cancelled()))
                    --inFlight;
            }));
        } else {
            // Only when the caller has left, so that what is in flight can be counted.
            QMetaObject::invokeMethod(
                this,
                [this, request, promise, sink] {
                    settle({request, promise, sink});
                },
                Qt::QueuedConnection);
        }
        return promise.future();
    }
    qsizetype held() const { return m_held.size(); }
    void releaseFirst() { settle(m_held.takeFirst()); }

    static QString userText(const ChatRequest& request) { return request.messages.last().text; }
    static bool isAbout(const ChatRequest& request, const QString& words)
    {
        return request.messages.first().text.contains(words);
    }

private:
    struct Held
    {
        ChatRequest request;
        Promise<ChatReply> promise;
        TokenSink sink;
    };
    void settle(const Held& held)
    {
        --inFlight;
        const Result<QString> text = answer(held.request);
        if (!text.ok()) {
            held.promise.settle(text.error());
            return;
        }
        ChatReply reply;
        reply.text = *text;
        reply.promptTokens = 10;
        reply.completionTokens = 5;
        if (held.sink)
            held.sink(reply.text);
        held.promise.settle(reply);
    }

    QList<Held> m_held;
    QList<StopHandle> m_stops;
};

} // namespace sheaf::test
