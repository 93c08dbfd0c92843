#pragma once

#include "core/base/error.h"
#include "core/network/httpmessage.h"

namespace sheaf {

// 408, 409, 429 and 5xx except 501, unless the server says otherwise with x-should-retry (the rule of openai-python,
// `_should_retry`; 501 is ours: what is not implemented now will not be in a second).
bool isWorthRetrying(const HttpResponse& response);

// The error a status stands for where nothing is known of the service behind it: code, status, Retry-After. 2xx has
// none, and asking for it is a programmer's error.
Error statusError(const HttpResponse& response, const QString& origin, qint64 nowUtcMs);

} // namespace sheaf
