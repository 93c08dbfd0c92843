#pragma once

#include "app/application.h"
#include "core/lab/labbackend.h"

namespace sheaf {

// Whom the Lab asks under these settings, with the program's keys for them; nothing where both parts are the built-in
// engine, which makes no calls. The program outlives it.
std::optional<LabBackend> labEndpoints(const Settings& settings, Application& app);

} // namespace sheaf
