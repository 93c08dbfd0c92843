#pragma once

#include "core/concurrency/stop.h"
#include "core/network/httptransport.h"
#include "core/network/outboundcall.h"

#include <QNetworkReply>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace sheaf {

// One request and its answer, in the transport's I/O thread. It settles its promise exactly once and emits ended()
// right after; whatever the reason, no socket of it stays open then. A stop ends it also while it waits for its turn.
class QnamExchange final : public QObject
{
    Q_OBJECT

public:
    QnamExchange(HttpRequest request, const CallContext& call, BodySink sink, Promise<HttpResponse> promise,
                 const OutboundSink& sent, QObject* parent);
    ~QnamExchange() override; // settles as cancelled where it has not ended

    // Sends it; all clocks start here. `connectionsPerHost` is used from Qt 6.5 on.
    void start(QNetworkAccessManager& manager, int connectionsPerHost);
    void cancel();
    void refuse(const Error& error);

    const HttpRequest& request() const { return m_request; }
    Priority priority() const { return m_call.priority; }

Q_SIGNALS:
    void ended();

private:
    void onHeaders();
    void onBody();
    void onFinished();
    void takePiece(const QByteArray& piece);
    void checkCompleteness();
    void waitForBytes(Milliseconds limit);
    void fail(ErrorCode code, const QString& message);
    void finish(Result<HttpResponse> result);
    void closeReply();
    void report(const Result<HttpResponse>& result) const;

    HttpRequest m_request;
    CallContext m_call;
    BodySink m_sink;
    Promise<HttpResponse> m_promise;
    const OutboundSink& m_sent; // the pool's
    StopHandle m_stop;
    QString m_origin;

    QNetworkReply* m_reply = nullptr;
    HttpResponse m_response;
    qint64 m_announced = -1; // Content-Length, where there is one
    qint64 m_received = 0;
    QStringList m_tlsReasons;
    QTimer m_silence; // first byte, then between two pieces
    QTimer m_total;
    bool m_ended = false;
};

} // namespace sheaf
