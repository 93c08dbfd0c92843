#include "app/extract/workerloop.h"

#include "core/documents/extractprotocol.h"
#include "core/documents/worker/sandbox.h"
#include "core/documents/worker/workerexit.h"

#include <QCoreApplication>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace sheaf {

namespace {

[[noreturn]] void outOfMemory()
{
    _exit(workerexit::outOfMemory);
}

// What a library prints must not stand among the frames: stdout is moved away, and its number leads to stderr.
int takeStdout()
{
    const int channel = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return channel;
}

void writeAll(int channel, const QByteArray& bytes)
{
    const char* from = bytes.constData();
    size_t left = size_t(bytes.size());
    while (left > 0) {
        const ssize_t count = ::write(channel, from, left);
        if (count < 0 && errno != EINTR)
            _exit(workerexit::parentGone);
        if (count > 0) {
            from += count;
            left -= size_t(count);
        }
    }
}

} // namespace

void runWorker(int argc, char** argv, const std::function<RequestHandler(const ExtractServer::Host&)>& make)
{
    prepareWorker(argc > 1 && std::strcmp(argv[1], "--background") == 0);
    std::set_new_handler(outOfMemory);
    const int channel = takeStdout();
    const QCoreApplication application(argc, argv);

    ExtractServer::Host host;
    host.write = [channel](const ExtractFrame& frame) { writeAll(channel, encodeFrame(frame)); };
    host.lockDown = [] { enterSandbox(); };
    host.limitCpuTotal = [](std::chrono::seconds total) { limitCpu(total); };
    host.grantCpu = [](std::chrono::seconds time) { grantCpu(time); };
    const RequestHandler handle = make(host);

    RequestParser parser;
    char buffer[4096];
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        parser.feed(QByteArrayView(buffer, count));
        while (const auto request = parser.next()) {
            if (!*request)
                _exit(workerexit::badRequest);
            handle(**request);
        }
    }
    // Nothing of the document is worth taking apart in order.
    _exit(0);
}

} // namespace sheaf
