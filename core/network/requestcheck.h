#pragma once

#include "core/base/result.h"
#include "core/network/httpmessage.h"

namespace sheaf {

// What may leave through a transport: GET, POST, PUT or DELETE to http or https, a host, no user name or password in
// the address, header names that are tokens, header values without control characters (QNAM would write them to the
// wire as new header lines). InvalidInput otherwise. With `localOnly`, an address that is not on this machine is
// PermissionDenied. Pure.
Result<void> checkRequest(const HttpRequest& request, bool localOnly);

} // namespace sheaf
