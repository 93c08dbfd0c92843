#pragma once

#include "core/base/error.h"

#include <QNetworkReply>
#include <QStringList>

namespace sheaf {

// Whether a finished reply is an answer with a status and a body, and not a failure on the way to one. QNAM reports
// both through error(): statuses from 400 up arrive as content and server errors (429 as UnknownContentError).
bool isWholeAnswer(QNetworkReply::NetworkError error, int status);

// A failed transfer in our terms. `origin` is all that is said of the address: errorString() holds the whole URL with
// its query, so it is used nowhere. `tlsReasons` are the certificate problems that were seen. `answered`: the headers
// had arrived.
Error networkError(QNetworkReply::NetworkError error, const QString& origin, bool answered,
                   const QStringList& tlsReasons);

} // namespace sheaf
