#include "core/network/requestcheck.h"

#include "core/base/settings.h"
#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isToken(const QByteArray& name)
{
    static const QByteArray marks = "!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    });
}

bool isCleanValue(const QByteArray& value)
{
    return std::none_of(value.cbegin(), value.cend(), [](char c) { return uchar(c) < 0x20 || uchar(c) == 0x7f; });
}

Error refused(const QString& message)
{
    return Error::make(ErrorCode::InvalidInput, message);
}

} // namespace

Result<void> checkRequest(const HttpRequest& request, bool localOnly)
{
    const QUrl& url = request.url;
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return refused(
            Wording::tr("Only http and https addresses can be called, not “%1:”. Check the endpoint's address.")
                .arg(url.scheme().left(20)));
    if (url.host().isEmpty())
        return refused(Wording::tr("The address names no host. Write it like http://127.0.0.1:11434/v1."));
    if (!url.userInfo().isEmpty())
        return refused(
            Wording::tr("The address of %1 holds a user name or password. Remove it and give the key separately.")
                .arg(originOf(url)));
    if (request.method != "GET" && request.method != "POST" && request.method != "PUT" && request.method != "DELETE")
        return refused(Wording::tr("%1 can only be called with GET, POST, PUT or DELETE.").arg(originOf(url)));
    for (const auto& [name, value] : request.headers) {
        if (!isToken(name) || !isCleanValue(value))
            return refused(
                Wording::tr(
                    "The request to %1 was not sent: header “%2” holds characters that are not allowed. If it carries "
                    "a key, enter the key again.")
                    .arg(originOf(url), isToken(name) ? QString::fromLatin1(name) : u"?"_s));
    }
    if (localOnly && !isLoopback(url)) {
        return Error::make(
            ErrorCode::PermissionDenied,
            Wording::tr(
                "“Local only” is on, so nothing was sent to %1. Switch it off to use this endpoint, or choose one "
                "on this machine.")
                .arg(originOf(url)));
    }
    return {};
}

} // namespace sheaf
