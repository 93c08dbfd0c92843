#pragma once

#include "core/engines/openaichatclient.h"
#include "core/engines/openaiembeddingclient.h"
#include "core/network/qnamtransport.h"
#include "core/simulation/simulatedserver.h"
#include "support/await.h"

#include <QTcpSocket>

namespace sheaf::test {

// A running server and the program's own clients for it, which try everything once.
struct SimulationBench
{
    explicit SimulationBench(const SimulationOptions& options = {}, Milliseconds requestTimeout = Milliseconds(10'000))
        : server(clock)
        , url(*server.start(options))
        , runtime{transport, pool, clock, [] { return 0.5; }, {1}, requestTimeout}
        , embedder(Endpoint{url, QString::fromLatin1(simulatedEmbeddingModel), {}}, runtime)
        , chatter(Endpoint{url, QString::fromLatin1(simulatedChatModel), {}}, runtime)
    {}

    Future<QList<Vector>> embed(const QStringList& texts = {QStringLiteral("lamp")}, const CallContext& call = {})
    {
        return embedder.embed(texts, TextKind::Passage, call);
    }
    Result<ChatReply> chat(const QString& text, const TokenSink& sink = {})
    {
        return await(chatter.chat({{{ChatMessage::Role::User, text}}}, {}, sink));
    }
    // Sends an embedding call as draw number `draw`.
    Future<HttpResponse> sendDraw(int draw)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = endpointUrl(url, QStringLiteral("embeddings"));
        request.headers = {{"Content-Type", "application/json"}, {drawHeader, QByteArray::number(draw)}};
        request.body = embeddingRequestBody(QStringLiteral("m"), {QStringLiteral("a")}, VectorEncoding::Base64);
        return transport.send(request, {});
    }

    SteadyClock clock;
    SimulatedServer server;
    QUrl url;
    QnamTransport transport;
    QThreadPool pool;
    EndpointRuntime runtime;
    OpenAiEmbeddingClient embedder;
    OpenAiChatClient chatter;
};

// Bytes to a server and back, without a client that thinks.
class RawClient
{
public:
    explicit RawClient(const QUrl& url)
    {
        socket.connectToHost(url.host(), quint16(url.port()));
        connected = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; });
    }
    void send(const QByteArray& bytes)
    {
        socket.write(bytes);
        socket.flush();
    }
    // What has come once `enough` of it is there, or all until the server has closed or five seconds are over.
    QByteArray receive(const std::function<bool(const QByteArray&)>& enough = {})
    {
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] {
            received += socket.readAll();
            return (enough && enough(received)) || socket.state() == QAbstractSocket::UnconnectedState;
        });
        received += socket.readAll();
        return received;
    }

    static QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& headers = {},
                           const QByteArray& version = "HTTP/1.1")
    {
        return "POST " + path + ' ' + version + "\r\nHost: x\r\n" + headers +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    static QByteArray postEmbedding() { return post("/v1/embeddings", R"({"model":"m","input":"a"})"); }

    QTcpSocket socket;
    bool connected = false;
    QByteArray received;
};

} // namespace sheaf::test
