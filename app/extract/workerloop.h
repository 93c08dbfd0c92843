#pragma once

#include "core/documents/worker/extractserver.h"

#include <functional>

namespace sheaf {

// The life of a worker process: requests from stdin, one after the other, to what `make` returns, frames to what was
// stdout. `--background` among the arguments is obeyed. Ends the process when stdin ends. Blocks.
using RequestHandler = std::function<void(const ExtractRequest&)>;
[[noreturn]] void runWorker(int argc, char** argv,
                            const std::function<RequestHandler(const ExtractServer::Host&)>& make);

} // namespace sheaf
