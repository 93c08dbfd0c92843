#pragma once

#include "core/engines/webprotocol.h"

namespace sheaf {

// Brave Search's GET /res/v1/web/search with the key in X-Subscription-Token (api-dashboard.search.brave.com, "Web
// search"). `base` is the server. At most 20 results.
WebProtocol braveProtocol(const QUrl& base);

// No "web" in it: nothing was found. BadResponse for what is not such an answer.
Result<QList<WebResult>> parseBraveAnswer(const QByteArray& body, int limit, const QString& service);

} // namespace sheaf
