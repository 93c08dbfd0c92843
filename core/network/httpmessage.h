#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>
#include <functional>
#include <optional>

namespace sheaf {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>; // names as sent; compared without case

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body; // empty where it was streamed away; of a status outside 2xx the first 8 KiB
    TimePoint sentAt{};
    TimePoint firstByteAt{};
    TimePoint finishedAt{};
    qint64 callId = 0; // in the request tracker; 0 where it was not tracked

    bool isSuccess() const { return status >= 200 && status < 300; }
    // First header of that name, compared without case; empty where there is none.
    QByteArray header(const QByteArray& name) const;
};

struct HttpRequest
{
    QByteArray method = "GET"; // GET, POST, PUT or DELETE; a body only with POST and PUT
    QUrl url;                  // http or https only, without user name and password
    HttpHeaders headers;       // values with control characters are refused
    QByteArray body;
    QString task = QStringLiteral("request"); // for the tracker: "embed", "chat", "probe", …

    // Other addresses of the same service, down to the path, for which the headers hold as well. Each try goes to the
    // one with most room.
    QList<QUrl> replicas;
    qint64 tokens = 0;  // that this is expected to cost, for a limit on tokens per minute
    bool hedge = false; // small and without consequence, so that a late one may be asked twice

    // Clocks start when the request is sent, never while it waits for its turn.
    Milliseconds firstByteTimeout{30'000};  // until the status line and headers are there
    Milliseconds idleTimeout{60'000};       // between two pieces of the body
    Milliseconds totalTimeout{120'000};     // until the last byte
    qint64 maxBodyBytes = 64 * 1024 * 1024; // a longer body is an error; an error body is cut at 8 KiB

    // Whether an answer with an error status may be asked for again, decided by who knows the service: an account that
    // is used up answers 429 like one that is only too fast. Pure; empty means isWorthRetrying() of httpstatus.h.
    std::function<bool(const HttpResponse&)> worthRetrying;
    int tries = 0; // at most, the first included; 0: as for all calls
};

// scheme://host:port with the default port filled in, lower case: what a key, a limiter or a breaker is bound to.
QString originOf(const QUrl& url);

// Seconds or an HTTP date (RFC 9110 section 10.2.3) relative to `nowUtcMs` (milliseconds since 1970); "retry-after-ms"
// comes first. Nothing where the header is missing, unreadable, zero or in the past.
std::optional<Milliseconds> retryAfterOf(const HttpResponse& response, qint64 nowUtcMs);

} // namespace sheaf
