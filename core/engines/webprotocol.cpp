#include "core/engines/webprotocol.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/engines/apierror.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct WebVerdict
{
    ErrorCode code;
    QString what;
    QString todo;
};

WebVerdict judge(const HttpResponse& response, bool hasKey)
{
    const int status = response.status;
    if (status >= 300 && status < 400)
        return {ErrorCode::BadResponse, Wording::tr("sends callers on to another address"),
                Wording::tr("Sheaf does not follow; enter that address in the settings if you trust it.")};
    if (status < 300)
        return {ErrorCode::BadResponse, Wording::tr("answers with a web page, not with results"),
                Wording::tr("Check its address in the settings.")};
    if (status == 401 || status == 403)
        return hasKey ? WebVerdict{ErrorCode::Unauthorized, Wording::tr("did not accept the key"),
                                   Wording::tr("Check the key.")}
                      : WebVerdict{ErrorCode::Unauthorized, Wording::tr("refuses"),
                                   Wording::tr("It may want a key; enter one.")};
    if (status == 402)
        return {ErrorCode::QuotaExceeded, Wording::tr("says that the account is used up"),
                Wording::tr("Check its plan.")};
    if (status == 404 || status == 405)
        return {ErrorCode::NotFound, Wording::tr("has no search at this address"),
                Wording::tr("Check the address in the settings.")};
    if (status == 429)
        return {ErrorCode::RateLimited, Wording::tr("gets too many questions at once"), Wording::tr("Wait a little.")};
    if (status >= 500)
        return {ErrorCode::ServerError, Wording::tr("failed on its side (HTTP %1)").arg(status),
                Wording::tr("Try again.")};
    return {ErrorCode::InvalidInput, Wording::tr("refuses the question (HTTP %1)").arg(status), {}};
}

} // namespace

Error webSearchError(const WebProtocol& protocol, const HttpResponse& response, bool hasKey)
{
    const WebVerdict verdict = judge(response, hasKey);
    const QString advice = protocol.advice ? protocol.advice(response.status) : QString();
    QString message =
        Wording::tr("%1 %2. %3").arg(protocol.service, verdict.what, advice.isEmpty() ? verdict.todo : advice);
    if (const QString words = redacted(serverWords(response.body)); !words.isEmpty())
        message += Wording::tr(" It says: “%1”").arg(words);
    Error error = Error::make(verdict.code, message.trimmed());
    error.httpStatus = response.status;
    error.retryAfter = retryAfterOf(response, QDateTime::currentMSecsSinceEpoch());
    return error;
}

} // namespace sheaf
