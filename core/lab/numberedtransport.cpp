#include "core/lab/numberedtransport.h"

#include "core/simulation/simulationoptions.h"

namespace sheaf {

Future<HttpResponse> NumberedTransport::send(const HttpRequest& request, const CallContext& call, BodySink sink)
{
    if (call.correlationId.isEmpty())
        return m_inner.send(request, call, std::move(sink));
    HttpRequest numbered = request;
    numbered.headers.append({drawHeader, call.correlationId.toLatin1()});
    return m_inner.send(numbered, call, std::move(sink));
}

} // namespace sheaf
