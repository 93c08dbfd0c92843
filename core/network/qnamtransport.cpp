#include "core/network/qnamtransport.h"

#include "core/network/qnampool.h"
#include "core/network/requestcheck.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QnamTransport::QnamTransport(const Options& options)
    : m_localOnly(options.localOnly)
    , m_pool(new QnamPool(options.maxPerOrigin, m_localOnly, options.sent))
{
    m_thread.setObjectName(u"sheaf-network"_s);
    m_pool->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_pool, &QObject::deleteLater);
    m_thread.start();
}

QnamTransport::~QnamTransport()
{
    m_thread.quit();
    m_thread.wait();
}

Future<HttpResponse> QnamTransport::send(const HttpRequest& request, const CallContext& call, BodySink sink)
{
    if (const auto allowed = checkRequest(request, m_localOnly.load()); !allowed.ok())
        return failedFuture<HttpResponse>(allowed.error());
    if (call.stopRequested())
        return failedFuture<HttpResponse>(Error::cancelled());
    // Where the pool is gone before this runs, the promise is dropped with it and finishes as cancelled.
    const Promise<HttpResponse> promise;
    QMetaObject::invokeMethod(
        m_pool,
        [pool = m_pool, request, call, sink = std::move(sink), promise] { pool->submit(request, call, sink, promise); },
        Qt::QueuedConnection);
    return promise.future();
}

} // namespace sheaf
