// Reads one document for the program that started it, told what to do on stdin, answering on stdout. Not meant to be
// run by hand. With `--walled PROGRAM ARGUMENTS…` it becomes another program instead, inside the same walls.

#include "app/extract/workerloop.h"
#include "core/documents/worker/sandbox.h"
#include "core/documents/worker/workerexit.h"

#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace sheaf;

int main(int argc, char** argv)
{
    if (argc > 2 && std::strcmp(argv[1], "--walled") == 0) {
        prepareWorker(true);
        enterProgramSandbox(argv[2], std::getenv("TESSDATA_PREFIX"));
        ::execv(argv[2], argv + 2);
        _exit(workerexit::badRequest);
    }
    runWorker(argc, argv, [](const ExtractServer::Host& host) {
        const auto server = std::make_shared<ExtractServer>(host);
        return [server](const ExtractRequest& request) { server->handle(request); };
    });
}
