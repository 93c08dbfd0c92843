#pragma once

#include "core/base/result.h"
#include "core/engines/websearch.h"
#include "core/network/credentials.h"
#include "core/network/httpmessage.h"

namespace sheaf {

// How one search service is asked with a single GET, and what its answers mean. The functions are pure.
struct WebProtocol
{
    QString service; // for the person: "SearXNG at 127.0.0.1:8888"
    KeyHeader keyHeader = KeyHeader::Bearer;
    std::function<QUrl(const QString& query, int limit)> url;
    std::function<Result<QList<WebResult>>(const QByteArray& body, int limit)> parse;
    // What to do about a refusal by this service; empty where there is nothing to say but what holds for all.
    std::function<QString(int status)> advice;
};

// An answer that is no success, or is a web page, as an error that names the service and says what to do.
Error webSearchError(const WebProtocol& protocol, const HttpResponse& response, bool hasKey);

} // namespace sheaf
