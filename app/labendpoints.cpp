#include "app/labendpoints.h"

namespace sheaf {

std::optional<LabBackend> labEndpoints(const Settings& settings, Application& app)
{
    if (settings.embedding.isBuiltin() && settings.chat.isBuiltin())
        return std::nullopt;
    const auto endpoint = [&app](const EndpointSettings& chosen) {
        Endpoint e;
        e.base = chosen.url;
        e.model = chosen.model;
        e.key = app.keyFor(chosen);
        e.api = chosen.api;
        return e;
    };
    LabBackend backend;
    backend.embedding = endpoint(settings.embedding);
    backend.chat = endpoint(settings.chat);
    backend.localOnly = settings.localOnly;
    backend.sent = [&calls = app.calls()](const OutboundCall& call) { calls.add(call); };
    return backend;
}

} // namespace sheaf
