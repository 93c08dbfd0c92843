#include "core/engines/apierror.h"

#include "core/base/logging.h"
#include "core/network/httpstatus.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// What an error body says, whatever its shape.
struct Complaint
{
    QString message;
    QString code; // "model_not_found", "insufficient_quota", …
    QString type;
    QString param;
};

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

Complaint readObject(const QJsonObject& object)
{
    Complaint complaint;
    const QJsonValue error = object["error"_L1];
    if (error.isObject()) // OpenAI, Azure, llama.cpp, Ollama's /v1, LM Studio
        return readObject(error.toObject());
    const QJsonValue detail = object["detail"_L1];          // FastAPI: a text, or a list of problems
    complaint.message = error.isString() ? error.toString() // Ollama's own calls
                        : object["message"_L1].isString()
                            ? object["message"_L1].toString() // inside "error"; vLLM at the top
                        : detail.isString() ? detail.toString()
                                            : detail.toArray().at(0)["msg"_L1].toString();
    complaint.code = textOf(object["code"_L1]);
    complaint.type = textOf(object["type"_L1]);
    complaint.param = textOf(object["param"_L1]);
    return complaint;
}

Complaint readComplaint(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return readObject(document.object());
    if (document.isArray()) // Gemini wraps the object in a list
        return readObject(document.array().at(0).toObject());
    Complaint complaint;
    if (!isWebPage({}, body) && body.size() < 1000)
        complaint.message = QString::fromUtf8(body);
    return complaint;
}

QString oneLine(const QString& text)
{
    QString clean;
    for (const QChar c : text.left(2000))
        clean += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? u' ' : c;
    clean = clean.simplified();
    return clean.size() > 300 ? clean.left(299) + u'…' : clean;
}

bool saysQuota(const Complaint& complaint)
{
    static const QStringList words{u"insufficient_quota"_s, u"billing_hard_limit_reached"_s, u"billing_not_active"_s};
    return words.contains(complaint.code) || words.contains(complaint.type);
}

bool saysUnknownModel(const Complaint& complaint)
{
    if (complaint.code == "model_not_found"_L1)
        return true;
    const QString text = complaint.message.toLower();
    return text.contains("model"_L1) && (text.contains("not found"_L1) || text.contains("does not exist"_L1) ||
                                         text.contains("not a valid model"_L1));
}

bool saysTooLong(const Complaint& complaint)
{
    const QString text = complaint.message.toLower();
    return complaint.code == "context_length_exceeded"_L1 || text.contains("context length"_L1) ||
           text.contains("maximum context"_L1) || text.contains("context size"_L1);
}

struct Verdict
{
    ErrorCode code;
    QString message;
};

Verdict judgeRefusal(int status, const Complaint& complaint, const ApiCall& call)
{
    const QString origin = originOf(call.url);
    const QString model = call.model.isEmpty() ? u"the model asked for"_s : u"the model “%1”"_s.arg(call.model);
    if (status == 402 || (status == 429 && saysQuota(complaint)))
        return {ErrorCode::QuotaExceeded,
                u"The account at %1 is used up. Check its plan and billing, or choose another endpoint."_s.arg(origin)};
    if (status == 429)
        return {ErrorCode::RateLimited,
                u"%1 gets too many calls at once. Wait a little, or lower the number of calls at once."_s.arg(origin)};
    if ((status == 401 || status == 403) && call.keyWithheld)
        return {ErrorCode::Unauthorized,
                u"%1 wants a key, but the key was not sent because the connection is not encrypted. Use "
                u"https, or allow it for this endpoint."_s.arg(origin)};
    if ((status == 401 || status == 403) && call.key.isEmpty())
        return {ErrorCode::Unauthorized, u"%1 wants a key. Enter one for this endpoint."_s.arg(origin)};
    if (status == 401 || status == 403)
        return {ErrorCode::Unauthorized,
                u"%1 did not accept the key. Check the key and what it is allowed to do."_s.arg(origin)};
    if (status < 500 && saysUnknownModel(complaint))
        return {ErrorCode::NotFound,
                u"%1 does not have %2. Load it there, or choose another one."_s.arg(origin, model)};
    if (status == 404 || status == 405)
        return {ErrorCode::NotFound,
                u"%1 has nothing at %2. Does the address end in /v1?"_s.arg(origin, call.url.path())};
    if (status == 413 || (status < 500 && saysTooLong(complaint)))
        return {ErrorCode::TooLarge,
                u"The text is too long for %2 at %1. Use smaller chunks or fewer passages, or a model with a "
                u"longer context."_s.arg(origin, model)};
    if (status == 408)
        return {ErrorCode::TimedOut, u"%1 gave up waiting for the request. Try again."_s.arg(origin)};
    if (status == 503 && complaint.message.contains("loading"_L1, Qt::CaseInsensitive))
        return {ErrorCode::ServerError, u"%1 is still loading its model. Try again in a moment."_s.arg(origin)};
    if (status >= 500)
        return {
            ErrorCode::ServerError,
            u"%1 failed on its side (HTTP %2). Try again; if it stays, look into the server's log."_s.arg(origin).arg(
                status)};
    return {
        ErrorCode::InvalidInput,
        u"%1 did not accept the request (HTTP %2). Check the model's name and the endpoint."_s.arg(origin).arg(status)};
}

Verdict judge(const HttpResponse& response, const Complaint& complaint, const ApiCall& call)
{
    const QString origin = originOf(call.url);
    const int status = response.status;
    if (status >= 300 && status < 400) {
        const QString target = call.url.resolved(QUrl::fromEncoded(response.header("Location"))).host();
        return {ErrorCode::BadResponse,
                u"%1 sends callers on to “%2”. Sheaf does not follow; if you trust that host, enter its "
                u"address instead."_s.arg(origin, target)};
    }
    if (isWebPage(response.header("Content-Type"), response.body) && (status < 400 || status == 404 || status == 405))
        return {status < 400 ? ErrorCode::BadResponse : ErrorCode::NotFound,
                u"%1 answers with a web page, not an API. Does the address end in /v1?"_s.arg(origin)};
    if (status < 300)
        return {ErrorCode::BadResponse, u"The answer of %1 could not be used."_s.arg(origin)};
    return judgeRefusal(status, complaint, call);
}

} // namespace

bool isWebPage(const QByteArray& contentType, const QByteArray& body)
{
    if (contentType.toLower().contains("text/html"))
        return true;
    const QByteArray start = body.left(200).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

QString serverWords(const QByteArray& body)
{
    return oneLine(readComplaint(body).message);
}

QString refusedParameter(const HttpResponse& response)
{
    return response.status == 400 || response.status == 422 ? readComplaint(response.body).param : QString();
}

bool isWorthAskingAgain(const HttpResponse& response)
{
    return isWorthRetrying(response) && !(response.status == 429 && saysQuota(readComplaint(response.body)));
}

Error apiError(const HttpResponse& response, const ApiCall& call)
{
    const Complaint complaint = readComplaint(response.body);
    const Verdict verdict = judge(response, complaint, call);
    // Some servers repeat the key they were given.
    const auto safe = [&](QString text) {
        if (!call.key.isEmpty())
            text.replace(call.key.reveal(), u"[redacted]"_s);
        return redacted(text);
    };
    QString message = verdict.message;
    if (const QString words = oneLine(safe(complaint.message)); !words.isEmpty())
        message += u" It says: “%1”"_s.arg(words);
    Error error =
        Error::make(verdict.code, message,
                    u"HTTP %1 from %2: %3"_s.arg(QString::number(response.status), originOf(call.url) + call.url.path(),
                                                 oneLine(safe(QString::fromUtf8(response.body.left(1000))))));
    error.httpStatus = response.status;
    error.retryAfter = retryAfterOf(response, QDateTime::currentMSecsSinceEpoch());
    return error;
}

} // namespace sheaf
