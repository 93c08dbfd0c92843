#include "core/engines/chatcall.h"

#include "core/concurrency/run.h"

namespace sheaf {

namespace {

// Carries text from the transport's thread, where the stream is parsed, to the client's thread, where the sink is. It
// lives in the client's thread and dies there, whoever drops it last.
class Delivery : public QObject
{
public:
    static std::shared_ptr<Delivery> make(const std::shared_ptr<ChatCall>& chat, QObject* client)
    {
        return {new Delivery(chat, client), [](Delivery* delivery) { delivery->deleteLater(); }};
    }

    // Transport's thread.
    bool feed(const QByteArray& bytes)
    {
        const std::lock_guard lock(m_mutex);
        const auto added = m_stream->feed(bytes);
        if (!added.ok())
            return false;
        if (added->isEmpty())
            return true;
        const bool posted = !m_waiting.isEmpty();
        m_waiting += *added;
        m_given += added->size();
        if (!posted)
            QMetaObject::invokeMethod(
                this, [this] { deliver(); }, Qt::QueuedConnection);
        return true;
    }

    // Client's thread.
    void deliver()
    {
        QString text;
        {
            const std::lock_guard lock(m_mutex);
            text = std::exchange(m_waiting, {});
        }
        give(text);
    }
    Result<ChatReply> finish(const Result<HttpResponse>& transfer)
    {
        deliver();
        qsizetype given = 0;
        auto reply = [&] {
            const std::lock_guard lock(m_mutex);
            given = m_given;
            return m_stream->finish();
        }();
        const bool lost = !reply.ok() && reply.error().code == ErrorCode::ConnectionFailed;
        if (!transfer.ok() && (lost || transfer.error().code == ErrorCode::Cancelled))
            reply = transfer.error();
        if (reply.ok())
            give(reply->text.mid(given)); // came as one piece instead of a stream, or was held back
        m_chat.reset();
        return reply;
    }

private:
    Delivery(const std::shared_ptr<ChatCall>& chat, QObject* client)
        : m_chat(chat)
        , m_client(client)
        , m_stream(std::move(chat->stream))
    {}

    void give(const QString& text)
    {
        if (text.isEmpty() || !m_client || !m_chat || m_chat->call.stopRequested())
            return;
        const TokenSink sink = m_chat->sink; // the sink may destroy the client
        sink(text);
    }

    // Client's thread only.
    std::shared_ptr<ChatCall> m_chat;
    QPointer<QObject> m_client;
    // Both threads.
    std::mutex m_mutex;
    std::unique_ptr<ChatStream> m_stream;
    QString m_waiting;
    qsizetype m_given = 0; // characters of the reply's text that went through m_waiting
};

// What an answer has cost is counted with the call it came from.
void count(const EndpointRuntime& runtime, const ChatCall& chat, const HttpResponse& response,
           const Result<ChatReply>& reply)
{
    if (runtime.spent && response.callId && reply.ok())
        runtime.spent(response.callId, {chat.model, chat.request.url, reply->promptTokens, reply->completionTokens});
}

Future<ChatReply> refused(const ChatCall& chat, const HttpResponse& response, const Error& error)
{
    return chat.afterRefusal ? chat.afterRefusal(response, error) : failedFuture<ChatReply>(error);
}

Future<ChatReply> sendForWhole(const EndpointRuntime& runtime, const std::shared_ptr<ChatCall>& chat, QObject* context)
{
    return then(
        runtime.transport.send(chat->request, chat->call), context,
        [chat, runtime, context](HttpResponse response) -> Future<ChatReply> {
            if (const auto error = chat->refusal(response))
                return refused(*chat, response, *error);
            const auto parsed = run(&runtime.pool, chat->call, [chat, body = response.body]() -> Result<ChatReply> {
                if (body.isEmpty()) // a whole transfer, so nothing has broken off
                    return Error::make(ErrorCode::BadResponse,
                                       QStringLiteral("%1 answered with nothing.").arg(originOf(chat->request.url)));
                if (const auto fed = chat->stream->feed(body); !fed.ok())
                    return fed.error();
                return chat->stream->finish();
            });
            return then(parsed, context, [chat, runtime, response](Result<ChatReply> reply) {
                count(runtime, *chat, response, reply);
                return reply;
            });
        });
}

Future<ChatReply> sendForStream(const EndpointRuntime& runtime, const std::shared_ptr<ChatCall>& chat, QObject* context)
{
    auto delivery = Delivery::make(chat, context);
    const BodySink sink = [delivery](const QByteArray& piece) { return delivery->feed(piece); };
    // Not `then`: the sink may destroy the client while the end of the answer is handed to it, and nothing of it is
    // touched after.
    const Promise<ChatReply> promise;
    observe(runtime.transport.send(chat->request, chat->call, sink), context,
            [chat, delivery, promise, context, runtime](Result<HttpResponse> response) {
                const auto error = response.ok() && !response->isSuccess() ? chat->refusal(*response) : std::nullopt;
                if (error)
                    observe(refused(*chat, *response, *error), context,
                            [promise](Result<ChatReply> reply) { promise.settle(std::move(reply)); });
                else {
                    auto reply = delivery->finish(response);
                    if (response.ok())
                        count(runtime, *chat, *response, reply);
                    promise.settle(std::move(reply));
                }
            });
    return promise.future();
}

} // namespace

Future<ChatReply> sendChat(const EndpointRuntime& runtime, ChatCall chat, QObject* context)
{
    const auto shared = std::make_shared<ChatCall>(std::move(chat));
    return shared->sink ? sendForStream(runtime, shared, context) : sendForWhole(runtime, shared, context);
}

} // namespace sheaf
