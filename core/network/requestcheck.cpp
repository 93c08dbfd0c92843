#include "core/network/requestcheck.h"

#include "core/base/settings.h"

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
        return refused(u"Only http and https addresses can be called, not “%1:”. Check the endpoint's address."_s.arg(
            url.scheme().left(20)));
    if (url.host().isEmpty())
        return refused(u"The address names no host. Write it like http://127.0.0.1:11434/v1."_s);
    if (!url.userInfo().isEmpty())
        return refused(u"The address of %1 holds a user name or password. Remove it and give the key separately."_s.arg(
            originOf(url)));
    if (request.method != "GET" && request.method != "POST" && request.method != "PUT" && request.method != "DELETE")
        return refused(u"%1 can only be called with GET, POST, PUT or DELETE."_s.arg(originOf(url)));
    for (const auto& [name, value] : request.headers) {
        if (!isToken(name) || !isCleanValue(value))
            return refused(
                u"The request to %1 was not sent: header “%2” holds characters that are not allowed. If it carries "
                u"a key, enter the key again."_s.arg(originOf(url),
                                                     isToken(name) ? QString::fromLatin1(name) : u"?"_s));
    }
    if (localOnly && !isLoopback(url)) {
        return Error::make(
            ErrorCode::PermissionDenied,
            u"“Local only” is on, so nothing was sent to %1. Switch it off to use this endpoint, or choose one "
            u"on this machine."_s.arg(originOf(url)));
    }
    return {};
}

} // namespace sheaf
