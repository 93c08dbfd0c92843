#pragma once

#include "core/network/httptransport.h"
#include "core/network/outboundcall.h"

#include <QThread>
#include <atomic>

namespace sheaf {

class QnamPool;

// HTTP/1.1 over Qt's network access managers, which live in an I/O thread of its own. Answers come unencoded
// (Accept-Encoding: identity) and their length is checked; cookies, caches, redirects, stored credentials and HTTP/2
// are off; the system's proxy is used except for loopback.
//
// What Qt does and cannot be told not to: a request, also a POST, is silently sent up to three times more where the
// server closes the connection before the first byte of an answer. So "sent once" is never certain, and what is asked
// for must bear a repeat.
class QnamTransport final : public HttpTransport
{
public:
    struct Options
    {
        int maxPerOrigin = 64; // in flight; more wait by priority. 64 take 11 managers on Qt 6.4
        bool localOnly = false;
        OutboundSink sent = {}; // told in the I/O thread of each request that was put on the wire, when it has ended
    };

    explicit QnamTransport(const Options& options);
    QnamTransport()
        : QnamTransport(Options())
    {}
    // Closes every socket; what is in flight ends as cancelled. Joins the I/O thread. No send() may run meanwhile.
    ~QnamTransport() override;

    Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink sink = {}) override;

    // Any thread. From now on, addresses that are not on this machine are refused; what is in flight goes on.
    void setLocalOnly(bool localOnly) { m_localOnly.store(localOnly); }
    bool isLocalOnly() const { return m_localOnly.load(); }

private:
    std::atomic<bool> m_localOnly;
    QThread m_thread;
    QnamPool* m_pool; // lives in m_thread and is deleted there
};

} // namespace sheaf
