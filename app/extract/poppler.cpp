// As sheaf-extract, through poppler: for PDF files that QtPdf refuses. A program of its own, because loading poppler
// would cost every other worker half of its start again, and because what is left of a failed attempt ends with it.

#include "app/extract/workerloop.h"
#include "core/documents/worker/popplerserver.h"

using namespace sheaf;

int main(int argc, char** argv)
{
    runWorker(argc, argv, [](const ExtractServer::Host& host) {
        const auto server = std::make_shared<PopplerServer>(host);
        return [server](const ExtractRequest& request) { server->handle(request); };
    });
}
