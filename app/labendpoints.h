#pragma once

#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/lab/labbackend.h"

namespace sheaf {

// Whom the Lab asks under these settings; nothing where both parts are the built-in engine, which makes no calls.
std::optional<LabBackend> labEndpoints(const Settings& settings, const Secret& key);

} // namespace sheaf
