#include "core/engines/webprotocol.h"

#include "core/base/logging.h"
#include "core/engines/apierror.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Verdict
{
    ErrorCode code;
    QString what;
    QString todo;
};

Verdict judge(const HttpResponse& response, bool hasKey)
{
    const int status = response.status;
    if (status >= 300 && status < 400)
        return {ErrorCode::BadResponse, u"sends callers on to another address"_s,
                u"Sheaf does not follow; enter that address in the settings if you trust it."_s};
    if (status < 300)
        return {ErrorCode::BadResponse, u"answers with a web page, not with results"_s,
                u"Check its address in the settings."_s};
    if (status == 401 || status == 403)
        return hasKey ? Verdict{ErrorCode::Unauthorized, u"did not accept the key"_s, u"Check the key."_s}
                      : Verdict{ErrorCode::Unauthorized, u"refuses"_s, u"It may want a key; enter one."_s};
    if (status == 402)
        return {ErrorCode::QuotaExceeded, u"says that the account is used up"_s, u"Check its plan."_s};
    if (status == 404 || status == 405)
        return {ErrorCode::NotFound, u"has no search at this address"_s, u"Check the address in the settings."_s};
    if (status == 429)
        return {ErrorCode::RateLimited, u"gets too many questions at once"_s, u"Wait a little."_s};
    if (status >= 500)
        return {ErrorCode::ServerError, u"failed on its side (HTTP %1)"_s.arg(status), u"Try again."_s};
    return {ErrorCode::InvalidInput, u"refuses the question (HTTP %1)"_s.arg(status), {}};
}

} // namespace

Error webSearchError(const WebProtocol& protocol, const HttpResponse& response, bool hasKey)
{
    const Verdict verdict = judge(response, hasKey);
    const QString advice = protocol.advice ? protocol.advice(response.status) : QString();
    QString message = u"%1 %2. %3"_s.arg(protocol.service, verdict.what, advice.isEmpty() ? verdict.todo : advice);
    if (const QString words = redacted(serverWords(response.body)); !words.isEmpty())
        message += u" It says: “%1”"_s.arg(words);
    Error error = Error::make(verdict.code, message.trimmed());
    error.httpStatus = response.status;
    error.retryAfter = retryAfterOf(response, QDateTime::currentMSecsSinceEpoch());
    return error;
}

} // namespace sheaf
