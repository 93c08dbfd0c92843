#pragma once

#include "core/network/httptransport.h"

namespace sheaf {

// Tells the simulated server which item a call belongs to: the call's correlation id, a number, goes out as the header
// X-Sheaf-Draw. So the item meets the same latency and faults whatever order calls arrive in. Calls without an id pass
// as they are. `inner` outlives it.
class NumberedTransport final : public HttpTransport
{
public:
    explicit NumberedTransport(HttpTransport& inner)
        : m_inner(inner)
    {}

    Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink sink = {}) override;

private:
    HttpTransport& m_inner;
};

} // namespace sheaf
