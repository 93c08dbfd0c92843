#pragma once

#include "core/network/httpmessage.h"

namespace sheaf {

// Takes the key that a request carried out of the answer to it, wherever the server repeats it: body and headers, as
// sent or percent-encoded, and a first part of it at the end of a body that was cut off. Errors are shown, logged and
// kept; a key is not. Keys of fewer than six characters are left, since they are part of any text. Pure.
void removeEchoedSecrets(HttpResponse& response, const HttpHeaders& sent);

} // namespace sheaf
