#pragma once

#include "core/engines/webprotocol.h"

namespace sheaf {

// A SearXNG server's GET /search?q=…&format=json (docs.searxng.org/dev/search_api.html). `base` may be the server or
// its /search. The server must allow the format: "json" below search.formats in its settings.yml; it answers 403
// otherwise.
WebProtocol searxngProtocol(const QUrl& base);

// BadResponse for what is not such an answer; Unavailable where nothing was found because the engines behind the server
// did not answer.
Result<QList<WebResult>> parseSearxngAnswer(const QByteArray& body, int limit, const QString& service);

} // namespace sheaf
