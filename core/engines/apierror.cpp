#include "core/engines/apierror.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/engines/complaint.h"
#include "core/network/httpstatus.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Verdict
{
    ErrorCode code;
    QString message;
};

// What an address of that protocol looks like, for somebody who has got it wrong.
QString addressHint(Api api)
{
    switch (api) {
    case Api::Ollama:
        return Wording::tr("Ollama's address is the bare server, such as http://127.0.0.1:11434.");
    case Api::Anthropic:
        return Wording::tr("Anthropic's address is https://api.anthropic.com.");
    case Api::Auto:
    case Api::OpenAi:
        break;
    }
    return Wording::tr("Does the address end in /v1?");
}

Verdict judgeRefusal(int status, const Complaint& complaint, const ApiCall& call)
{
    const QString origin = originOf(call.url);
    const QString model =
        call.model.isEmpty() ? Wording::tr("the model asked for") : Wording::tr("the model “%1”").arg(call.model);
    if (status == 402 || ((status == 400 || status == 429) && saysQuota(complaint)))
        return {ErrorCode::QuotaExceeded,
                Wording::tr("The account at %1 is used up. Check its plan and billing, or choose another endpoint.")
                    .arg(origin)};
    if (status == 429)
        return {ErrorCode::RateLimited,
                Wording::tr("%1 gets too many calls at once. Wait a little, or lower the number of calls at once.")
                    .arg(origin)};
    if ((status == 401 || status == 403) && call.keyWithheld)
        return {ErrorCode::Unauthorized,
                Wording::tr("%1 wants a key, but the key was not sent because the connection is not encrypted. Use "
                            "https, or allow it for this endpoint.")
                    .arg(origin)};
    if ((status == 401 || status == 403) && call.key.isEmpty())
        return {ErrorCode::Unauthorized, Wording::tr("%1 wants a key. Enter one for this endpoint.").arg(origin)};
    if (status == 401 || status == 403)
        return {ErrorCode::Unauthorized,
                Wording::tr("%1 did not accept the key. Check the key and what it is allowed to do.").arg(origin)};
    if (status < 500 && saysUnknownModel(complaint) && complaint.message.contains("pulling it first"_L1))
        return {ErrorCode::NotFound,
                Wording::tr("%1 does not have %2. Fetch it there with “ollama pull”, or choose another one.")
                    .arg(origin, model)};
    if (status < 500 && saysUnknownModel(complaint))
        return {ErrorCode::NotFound,
                Wording::tr("%1 does not have %2. Load it there, or choose another one.").arg(origin, model)};
    if (status == 404 || status == 405)
        return {ErrorCode::NotFound,
                Wording::tr("%1 has nothing at %2. %3").arg(origin, call.url.path(), addressHint(call.api))};
    if (status == 413 || (status < 500 && saysTooLong(complaint)))
        return {
            ErrorCode::TooLarge,
            Wording::tr("The text is too long for %2 at %1. Use smaller chunks or fewer passages, or a model with a "
                        "longer context.")
                .arg(origin, model)};
    if (status == 408)
        return {ErrorCode::TimedOut, Wording::tr("%1 gave up waiting for the request. Try again.").arg(origin)};
    if (status == 503 && complaint.message.contains("loading"_L1, Qt::CaseInsensitive))
        return {ErrorCode::ServerError,
                Wording::tr("%1 is still loading its model. Try again in a moment.").arg(origin)};
    if (status == 529)
        return {ErrorCode::ServerError, Wording::tr("%1 is overloaded. Try again in a moment.").arg(origin)};
    if (status >= 500)
        return {ErrorCode::ServerError,
                Wording::tr("%1 failed on its side (HTTP %2). Try again; if it stays, look into the server's log.")
                    .arg(origin)
                    .arg(status)};
    return {ErrorCode::InvalidInput,
            Wording::tr("%1 did not accept the request (HTTP %2). Check the model's name and the endpoint.")
                .arg(origin)
                .arg(status)};
}

// The status an error would have had if it had come before the answer was begun; 0 where it does not say. The types are
// those of Anthropic (docs.anthropic.com/en/api/errors).
int statusOf(const Complaint& complaint)
{
    static const QHash<QString, int> statuses{{u"invalid_request_error"_s, 400}, {u"authentication_error"_s, 401},
                                              {u"billing_error"_s, 402},         {u"permission_error"_s, 403},
                                              {u"not_found_error"_s, 404},       {u"request_too_large"_s, 413},
                                              {u"rate_limit_error"_s, 429},      {u"api_error"_s, 500},
                                              {u"timeout_error"_s, 504},         {u"overloaded_error"_s, 529}};
    if (const int status = statuses.value(complaint.type))
        return status;
    return saysUnknownModel(complaint) ? 404 : saysTooLong(complaint) ? 400 : 0;
}

Verdict judge(const HttpResponse& response, const Complaint& complaint, const ApiCall& call)
{
    const QString origin = originOf(call.url);
    const int status = response.status;
    if (status >= 300 && status < 400) {
        const QString target = call.url.resolved(QUrl::fromEncoded(response.header("Location"))).host();
        return {ErrorCode::BadResponse,
                Wording::tr("%1 sends callers on to “%2”. Sheaf does not follow; if you trust that host, enter its "
                            "address instead.")
                    .arg(origin, target)};
    }
    if (isWebPage(response.header("Content-Type"), response.body) && (status < 400 || status == 404 || status == 405))
        return {status < 400 ? ErrorCode::BadResponse : ErrorCode::NotFound,
                Wording::tr("%1 answers with a web page, not an API. %2").arg(origin, addressHint(call.api))};
    if (status < 300)
        return {ErrorCode::BadResponse, Wording::tr("The answer of %1 could not be used.").arg(origin)};
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
    return oneLine(redacted(readComplaint(body).message));
}

QString refusedParameter(const HttpResponse& response)
{
    if (response.status != 400 && response.status != 422)
        return {};
    const Complaint complaint = readComplaint(response.body);
    if (!complaint.param.isEmpty())
        return complaint.param;
    // Some only say it in words: "property 'stream_options' is unsupported".
    static const QRegularExpression refusing(
        u"unsupported|not supported|does not support|unknown|unrecognized|unexpected|not permitted|unavailable"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameter(
        u"\\b(stream_options|response_format|max_completion_tokens|max_tokens|temperature)\\b"_s);
    return complaint.message.contains(refusing) ? parameter.match(complaint.message).captured(1) : QString();
}

bool isWorthAskingAgain(const HttpResponse& response)
{
    return isWorthRetrying(response) && !(response.status == 429 && saysQuota(readComplaint(response.body)));
}

namespace {

Error worded(const Verdict& verdict, const Complaint& complaint, const QByteArray& body, const ApiCall& call)
{
    // Some servers repeat the key they were given.
    const auto safe = [&](QString text) {
        if (!call.key.isEmpty())
            text.replace(call.key.reveal(), u"[redacted]"_s);
        return redacted(text);
    };
    QString message = verdict.message;
    if (const QString words = oneLine(safe(complaint.message)); !words.isEmpty())
        message += Wording::tr(" It says: “%1”").arg(words);
    return Error::make(
        verdict.code, message,
        u"from %1: %2"_s.arg(originOf(call.url) + call.url.path(), oneLine(safe(QString::fromUtf8(body.left(1000))))));
}

} // namespace

Error apiError(const HttpResponse& response, const ApiCall& call)
{
    const Complaint complaint = readComplaint(response.body);
    Error error = worded(judge(response, complaint, call), complaint, response.body, call);
    error.detail = u"HTTP %1 "_s.arg(response.status) + error.detail;
    error.httpStatus = response.status;
    error.retryAfter = retryAfterOf(response, QDateTime::currentMSecsSinceEpoch());
    return error;
}

Error reportedError(const QByteArray& body, const ApiCall& call)
{
    const Complaint complaint = readComplaint(body);
    const QString origin = originOf(call.url);
    const int status = statusOf(complaint);
    if (status > 0) {
        Error error = worded(judgeRefusal(status, complaint, call), complaint, body, call);
        error.httpStatus = status;
        return error;
    }
    if (complaint.message.isEmpty())
        return worded({ErrorCode::BadResponse, Wording::tr("%1 answered, but without a message.").arg(origin)},
                      complaint, body, call);
    return worded({ErrorCode::ServerError, Wording::tr("%1 reports an error instead of an answer.").arg(origin)},
                  complaint, body, call);
}

} // namespace sheaf
