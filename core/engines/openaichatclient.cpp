#include "core/engines/openaichatclient.h"

#include "core/concurrency/run.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostRefusals = 3; // as many parameters as a dialect can do without

} // namespace

// Carries text from the transport's thread, where the stream is parsed, to the client's thread, where the sink is. It
// lives in the client's thread and dies there, whoever drops it last.
class OpenAiChatClient::Delivery : public QObject
{
public:
    static std::shared_ptr<Delivery> make(const QString& source, const std::shared_ptr<Talk>& talk, QObject* client)
    {
        return {new Delivery(source, talk, client), [](Delivery* delivery) { delivery->deleteLater(); }};
    }

    // Transport's thread.
    bool feed(const QByteArray& bytes)
    {
        const std::lock_guard lock(m_mutex);
        const auto added = m_stream.feed(bytes);
        if (!added.ok())
            return false;
        if (added->isEmpty())
            return true;
        const bool posted = !m_waiting.isEmpty();
        m_waiting += *added;
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
        if (text.isEmpty() || !m_client || !m_talk || m_talk->call.stopRequested())
            return;
        m_heard = true;
        const TokenSink sink = m_talk->sink; // the sink may destroy the client
        sink(text);
    }
    Result<ChatReply> finish(const Result<HttpResponse>& transfer)
    {
        deliver();
        const auto talk = std::exchange(m_talk, {});
        auto reply = [this] {
            const std::lock_guard lock(m_mutex);
            return m_stream.finish();
        }();
        const bool lost = !reply.ok() && reply.error().code == ErrorCode::ConnectionFailed;
        if (!transfer.ok() && (lost || transfer.error().code == ErrorCode::Cancelled))
            return transfer.error();
        if (reply.ok() && !m_heard && !reply->text.isEmpty() && m_client && !talk->call.stopRequested())
            talk->sink(reply->text); // came as one piece instead of a stream
        return reply;
    }

private:
    Delivery(const QString& source, const std::shared_ptr<Talk>& talk, QObject* client)
        : m_talk(talk)
        , m_client(client)
        , m_stream(source)
    {}

    // Client's thread only.
    std::shared_ptr<Talk> m_talk;
    QPointer<QObject> m_client;
    bool m_heard = false;
    // Both threads.
    std::mutex m_mutex;
    OpenAiChatStream m_stream;
    QString m_waiting;
};

OpenAiChatClient::OpenAiChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString OpenAiChatClient::modelId() const
{
    return "openai:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<ChatReply> OpenAiChatClient::chat(const ChatRequest& request, const CallContext& call, TokenSink sink)
{
    auto talk = std::make_shared<Talk>();
    talk->request = request;
    talk->stop = m_stops.join(call);
    talk->call = call.withStop(talk->stop->token());
    talk->sink = std::move(sink);
    talk->dialect = m_dialect;
    return talk->sink ? askForStream(talk) : ask(talk);
}

Future<ChatReply> OpenAiChatClient::ask(const std::shared_ptr<Talk>& talk)
{
    const HttpRequest request = m_endpoint.post(
        u"chat/completions"_s, chatRequestBody(m_endpoint.model(), talk->request, talk->dialect, false), u"chat"_s);
    return then(m_runtime.transport.send(request, talk->call), &m_context,
                [this, talk, request](HttpResponse response) -> Future<ChatReply> {
                    if (m_endpoint.refusal(request, response))
                        return afterRefusal(talk, request, response);
                    return run(&m_runtime.pool, talk->call, [body = response.body, origin = m_endpoint.origin()] {
                        return parseChatReply(body, origin);
                    });
                });
}

Future<ChatReply> OpenAiChatClient::askForStream(const std::shared_ptr<Talk>& talk)
{
    const HttpRequest request =
        m_endpoint.post(u"chat/completions"_s, chatRequestBody(m_endpoint.model(), talk->request, talk->dialect, true),
                        u"chat"_s, true);
    auto delivery = Delivery::make(m_endpoint.origin(), talk, &m_context);
    const BodySink sink = [delivery](const QByteArray& piece) { return delivery->feed(piece); };
    // Not `then`: the sink may destroy this client while the end of the answer is handed to it, and nothing of it is
    // touched after.
    const Promise<ChatReply> promise;
    observe(m_runtime.transport.send(request, talk->call, sink), &m_context,
            [this, talk, request, delivery, promise](Result<HttpResponse> response) {
                if (response.ok() && !response->isSuccess())
                    observe(afterRefusal(talk, request, *response), &m_context,
                            [promise](Result<ChatReply> reply) { promise.settle(std::move(reply)); });
                else
                    promise.settle(delivery->finish(response));
            });
    return promise.future();
}

Future<ChatReply> OpenAiChatClient::afterRefusal(const std::shared_ptr<Talk>& talk, const HttpRequest& request,
                                                 const HttpResponse& response)
{
    const auto next = dialectAfter(talk->dialect, response);
    if (!next || ++talk->refusals > mostRefusals)
        return failedFuture<ChatReply>(m_endpoint.errorOf(request, response));
    talk->dialect = m_dialect = *next;
    return talk->sink ? askForStream(talk) : ask(talk);
}

} // namespace sheaf
