// Reads one document for the program that started it, told what to do on stdin, answering on stdout. Not meant to be
// run by hand.

#include "app/extract/workerloop.h"

using namespace sheaf;

int main(int argc, char** argv)
{
    runWorker(argc, argv, [](const ExtractServer::Host& host) {
        const auto server = std::make_shared<ExtractServer>(host);
        return [server](const ExtractRequest& request) { server->handle(request); };
    });
}
