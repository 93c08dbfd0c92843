#include "core/network/qnamexchange.h"

#include "core/base/wording.h"
#include "core/network/echoedsecrets.h"
#include "core/network/networkerror.h"

#include <QNetworkAccessManager>
#include <QSslError>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 errorBodyCap = 8 * 1024;
constexpr qsizetype largestError = 64 * 1024;
constexpr qint64 readBuffer = 1024 * 1024; // unread bytes QNAM keeps before it stops reading from the socket

QNetworkRequest toQt(const HttpRequest& request, int connectionsPerHost)
{
    QNetworkRequest qt(request.url);
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // GOAWAY hangs requests for ever on 6.4
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Only an unencoded body can be compared with its Content-Length, and there is no bomb to unpack.
    qt.setRawHeader("Accept-Encoding", "identity");
    qt.setRawHeader("User-Agent", "Sheaf/" SHEAF_VERSION);
    for (const auto& [name, value] : request.headers)
        qt.setRawHeader(name, value);
    if ((request.method == "POST" || request.method == "PUT") && !qt.hasRawHeader("Content-Type"))
        qt.setRawHeader("Content-Type", "application/octet-stream");
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(qBound(1, connectionsPerHost, 255));
    qt.setHttp1Configuration(http1);
#else
    Q_UNUSED(connectionsPerHost);
#endif
    return qt;
}

QString inSeconds(Milliseconds time)
{
    return QString::number(double(time.count()) / 1000.0, 'g', 3) + " s"_L1;
}

} // namespace

QnamExchange::QnamExchange(HttpRequest request, const CallContext& call, BodySink sink, Promise<HttpResponse> promise,
                           const OutboundSink& sent, QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_call(call)
    , m_sink(std::move(sink))
    , m_promise(std::move(promise))
    , m_sent(sent)
    , m_origin(originOf(m_request.url))
{
    m_stop = onStop(call.stop, this, [this] { cancel(); });
    for (QTimer* timer : {&m_silence, &m_total}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(ErrorCode::TimedOut,
             m_response.status
                 ? Wording::tr("%1 stopped sending for %2 in the middle of an answer.")
                       .arg(m_origin, inSeconds(m_request.idleTimeout))
                 : Wording::tr("%1 did not begin to answer within %2. It may be busy or still loading its model.")
                       .arg(m_origin, inSeconds(m_request.firstByteTimeout)));
    });
    connect(&m_total, &QTimer::timeout, this, [this] {
        fail(ErrorCode::TimedOut,
             Wording::tr("%1 did not finish its answer within %2. It may be busy; a longer time limit can be set.")
                 .arg(m_origin, inSeconds(Milliseconds(m_total.interval()))));
    });
}

QnamExchange::~QnamExchange()
{
    closeReply();
    m_sink = nullptr;
    m_promise.settle(Error::cancelled());
}

void QnamExchange::start(QNetworkAccessManager& manager, int connectionsPerHost)
{
    m_response.sentAt = std::chrono::steady_clock::now();
    Milliseconds total = m_request.totalTimeout;
    if (m_call.deadline) {
        const auto left = std::chrono::duration_cast<Milliseconds>(*m_call.deadline - m_response.sentAt);
        total = std::min(total, left);
        if (total <= Milliseconds(0)) {
            fail(ErrorCode::TimedOut,
                 Wording::tr("The time for this work was over before %1 could be asked.").arg(m_origin));
            return;
        }
    }
    const QNetworkRequest request = toQt(m_request, connectionsPerHost);
    if (m_request.method == "POST")
        m_reply = manager.post(request, m_request.body);
    else if (m_request.method == "PUT")
        m_reply = manager.put(request, m_request.body);
    else if (m_request.method == "DELETE")
        m_reply = manager.deleteResource(request);
    else
        m_reply = manager.get(request);
    if (m_sink) // who reads a stream slowly slows the server down instead of filling memory
        m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &QnamExchange::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &QnamExchange::onBody);
    connect(m_reply, &QNetworkReply::finished, this, &QnamExchange::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors)
            m_tlsReasons.append(error.errorString());
    });
    m_total.start(total);
    waitForBytes(m_request.firstByteTimeout);
}

void QnamExchange::cancel()
{
    finish(Error::cancelled());
}

void QnamExchange::refuse(const Error& error)
{
    finish(error);
}

void QnamExchange::waitForBytes(Milliseconds limit)
{
    m_silence.start(limit);
}

void QnamExchange::onHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_response.status || !status)
        return;
    m_response.status = status;
    m_response.firstByteAt = std::chrono::steady_clock::now();
    m_response.headers = m_reply->rawHeaderPairs();
    waitForBytes(m_request.idleTimeout);

    const QByteArray encoding = m_response.header("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity") {
        fail(ErrorCode::Unsupported,
             Wording::tr("%1 sent a compressed answer although none was asked for.").arg(m_origin));
        return;
    }
    bool number = false;
    const qint64 length = m_response.header("Content-Length").trimmed().toLongLong(&number);
    m_announced = number && length >= 0 ? length : -1;
    if (!m_response.isSuccess())
        return;
    if (m_announced > m_request.maxBodyBytes)
        fail(ErrorCode::TooLarge, Wording::tr("The answer of %1 is larger than %2 MiB and was not read.")
                                      .arg(m_origin)
                                      .arg(m_request.maxBodyBytes / (1024.0 * 1024.0), 0, 'g', 3));
    else if (m_announced > 0 && !m_sink)
        m_response.body.reserve(m_announced);
}

void QnamExchange::onBody()
{
    onHeaders();
    while (!m_ended && m_reply->bytesAvailable() > 0)
        takePiece(m_reply->read(readBuffer));
    if (!m_ended)
        waitForBytes(m_request.idleTimeout);
}

void QnamExchange::takePiece(const QByteArray& piece)
{
    m_received += piece.size();
    if (!m_response.isSuccess()) {
        m_response.body.append(piece);
        if (m_response.body.size() >= errorBodyCap) {
            m_response.body.truncate(errorBodyCap);
            m_response.finishedAt = std::chrono::steady_clock::now();
            finish(std::move(m_response));
        }
        return;
    }
    if (m_received > m_request.maxBodyBytes)
        fail(ErrorCode::TooLarge, Wording::tr("The answer of %1 grew larger than %2 MiB and was cut off.")
                                      .arg(m_origin)
                                      .arg(m_request.maxBodyBytes / (1024.0 * 1024.0), 0, 'g', 3));
    else if (!m_sink)
        m_response.body.append(piece);
    else if (!m_sink(piece))
        fail(ErrorCode::BadResponse, Wording::tr("The answer of %1 could not be used.").arg(m_origin));
}

void QnamExchange::onFinished()
{
    onBody();
    if (m_ended)
        return;
    if (!isWholeAnswer(m_reply->error(), m_response.status))
        finish(networkError(m_reply->error(), m_origin, m_response.status != 0, m_tlsReasons));
    else
        checkCompleteness();
}

// QNAM may report a body that was cut off as a success, so the length is compared here. A chunked body carries no
// length: who reads it has to check that it is whole (JSON that parses, a stream with its end mark).
void QnamExchange::checkCompleteness()
{
    const bool bodyless = m_response.status == 204 || m_response.status == 304;
    if (!bodyless && m_announced >= 0 && m_received != m_announced) {
        finish(Error::make(ErrorCode::ConnectionFailed,
                           Wording::tr("The connection to %1 broke off in the middle of an answer.").arg(m_origin),
                           u"%1 of %2 bytes"_s.arg(m_received).arg(m_announced)));
        return;
    }
    m_response.finishedAt = std::chrono::steady_clock::now();
    finish(std::move(m_response));
}

void QnamExchange::fail(ErrorCode code, const QString& message)
{
    finish(Error::make(code, message));
}

void QnamExchange::finish(Result<HttpResponse> result)
{
    if (m_ended)
        return;
    m_ended = true;
    report(result);
    // Errors also come with a status of success. What is larger is an answer.
    if (result.ok() && result->body.size() <= largestError)
        removeEchoedSecrets(*result, m_request.headers);
    m_stop.reset();
    m_silence.stop();
    m_total.stop();
    closeReply();
    m_sink = nullptr;
    m_promise.settle(std::move(result));
    Q_EMIT ended();
}

// What was not put on the wire is not told.
void QnamExchange::report(const Result<HttpResponse>& result) const
{
    if (!m_sent || !m_reply)
        return;
    const QUrl& url = m_request.url;
    OutboundCall sent;
    sent.at = QDateTime::currentDateTimeUtc();
    sent.took = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - m_response.sentAt);
    sent.at = sent.at.addMSecs(-sent.took.count());
    sent.scheme = url.scheme();
    sent.host = url.host();
    sent.port = url.port(sent.scheme == "https"_L1 ? 443 : 80);
    sent.kind = m_request.task;
    sent.sent = m_request.body.size();
    sent.received = m_received;
    sent.status = m_response.status;
    sent.outcome = result.ok() ? QString() : errorName(result.error().code);
    if (m_call.documents) {
        sent.documents = m_call.documents->mid(0, OutboundCall::mostDocuments);
        sent.furtherDocuments = int(m_call.documents->size() - sent.documents.size());
    }
    sent.run = m_call.correlationId;
    m_sent(sent);
}

// abort() emits finished() from inside, and `delete` inside a signal of the reply is a use after free: hence this
// order.
void QnamExchange::closeReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace sheaf
