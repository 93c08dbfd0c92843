// What the simulated server costs by itself: requests per second without latency over plain sockets, and how late an
// answer is against the latency that was drawn for it.

#include "core/engines/openaiembeddingcodec.h"
#include "core/simulation/simulatedserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

int connected(const QUrl& url)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(url.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        qFatal("no connection");
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return fd;
}

void ask(int fd, int text)
{
    const QByteArray body = embeddingRequestBody(u"m"_s, {u"short text %1"_s.arg(text)}, VectorEncoding::Base64);
    const QByteArray request =
        "POST /v1/embeddings HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
        body;
    if (::write(fd, request.constData(), size_t(request.size())) != request.size())
        qFatal("write failed");
}

void receive(int fd)
{
    static std::array<char, 65536> buffer;
    static const QByteArray lengthName = "Content-Length: ";
    QByteArray answer;
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got <= 0)
            qFatal("read failed");
        answer.append(buffer.data(), got);
        const qsizetype head = answer.indexOf("\r\n\r\n");
        const qsizetype length = answer.indexOf(lengthName) + lengthName.size();
        if (head >= 0 && answer.size() >= head + 4 + answer.mid(length, answer.indexOf('\r', length) - length).toInt())
            return;
    }
}

// Each connection asks, then each reads: so many requests are in flight at a time.
void drive(const QUrl& url, int connections, int requests)
{
    std::vector<int> fds;
    for (int i = 0; i < connections; ++i)
        fds.push_back(connected(url));
    for (int done = 0; done < requests; done += connections) {
        for (size_t i = 0; i < fds.size(); ++i)
            ask(fds[i], (done + int(i)) % 100);
        for (const int fd : fds)
            receive(fd);
    }
    for (const int fd : fds)
        ::close(fd);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    SteadyClock clock;
    SimulatedServer server(clock);
    const auto url = server.start({});
    if (!url.ok())
        qFatal("%s", qPrintable(url.error().message));
    for (const int connections : {1, 8, 32}) {
        QElapsedTimer timer;
        timer.start();
        drive(*url, connections, 20'000);
        std::printf("%2d connections: %.0f requests/s\n", connections, 20'000 / (double(timer.nsecsElapsed()) / 1e9));
    }

    SimulationOptions options;
    options.latency.medianMs = 20;
    server.setOptions(options);
    for (const int connections : {1, 32}) {
        server.resetCounts();
        drive(*url, connections, 50 * connections);
        std::vector<double> late;
        for (const RequestRecord& record : server.log())
            late.push_back(toMs(record.ended - *record.started) - options.latency.medianMs);
        std::sort(late.begin(), late.end());
        std::printf("%2d connections, 20 ms each: late by %.2f ms (median), %.2f ms (p99)\n", connections,
                    late[late.size() / 2], late[late.size() * 99 / 100]);
    }
    return 0;
}
