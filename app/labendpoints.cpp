#include "app/labendpoints.h"

namespace sheaf {

std::optional<LabBackend> labEndpoints(const Settings& settings, const Secret& key)
{
    if (settings.embedding.isBuiltin() && settings.chat.isBuiltin())
        return std::nullopt;
    const auto endpoint = [&key](const EndpointSettings& chosen) {
        Endpoint e;
        e.base = chosen.url;
        e.model = chosen.model;
        e.key = key;
        e.api = chosen.api;
        return e;
    };
    LabBackend backend;
    backend.embedding = endpoint(settings.embedding);
    backend.chat = endpoint(settings.chat);
    backend.localOnly = settings.localOnly;
    return backend;
}

} // namespace sheaf
