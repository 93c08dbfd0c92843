#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/network/httpmessage.h"

namespace sheaf {

// Receives the body of a 2xx answer piece by piece, in the transport's thread. Returning false ends the transfer as
// BadResponse. It is released in that thread when the transfer is over.
using BodySink = std::function<bool(const QByteArray&)>;

// Bytes over HTTP. Any answer with a complete body is a value, whatever its status; an Error means that there is no
// whole answer (ConnectionFailed, Tls, TimedOut, Cancelled, TooLarge, InvalidInput; BadResponse for what is not HTTP,
// Unsupported for an encoding nobody asked for, PermissionDenied where it may not leave this machine). A body shorter
// than announced is ConnectionFailed. Redirects are not followed: they come back as 3xx. A stop closes the socket. The
// call's deadline shortens the request's own time limits.
class HttpTransport
{
public:
    HttpTransport() = default;
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;
    virtual ~HttpTransport() = default;

    // Any thread. With a sink the body of a 2xx answer goes there and HttpResponse::body stays empty.
    virtual Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink sink = {}) = 0;
};

} // namespace sheaf
