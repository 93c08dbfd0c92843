#include "core/network/qnampool.h"

#include "core/network/qnamexchange.h"
#include "core/network/requestcheck.h"

#include <QNetworkAccessManager>

namespace sheaf {

namespace {

int requestsPerManager(int maxPerOrigin)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return std::min(maxPerOrigin, 255);
#else
    Q_UNUSED(maxPerOrigin);
    return 6; // defaultHttpChannelCount of qhttpnetworkconnection.cpp, fixed before QHttp1Configuration came in 6.5
#endif
}

} // namespace

QnamPool::QnamPool(int maxPerOrigin, const std::atomic<bool>& localOnly, OutboundSink sent)
    : m_maxPerOrigin(std::max(1, maxPerOrigin))
    , m_perManager(requestsPerManager(m_maxPerOrigin))
    , m_localOnly(localOnly)
    , m_sent(std::move(sent))
{}

QnamPool::~QnamPool()
{
    // Before the managers: deleting one deletes its replies without a finished().
    const auto exchanges = findChildren<QnamExchange*>(Qt::FindDirectChildrenOnly);
    for (QnamExchange* exchange : exchanges) {
        exchange->disconnect(this);
        exchange->cancel();
    }
}

void QnamPool::submit(HttpRequest request, const CallContext& call, BodySink sink, const Promise<HttpResponse>& promise)
{
    const QString origin = originOf(request.url);
    auto* exchange = new QnamExchange(std::move(request), call, std::move(sink), promise, m_sent, this);
    m_origins[origin].waiting[size_t(call.priority)].push_back(exchange);
    connect(exchange, &QnamExchange::ended, this, [this, origin, exchange] { forgetWaiting(origin, exchange); });
    launchNext(origin);
}

void QnamPool::launchNext(const QString& originName)
{
    Origin& origin = m_origins[originName];
    while (origin.total < m_maxPerOrigin) {
        const auto queue =
            std::find_if(origin.waiting.begin(), origin.waiting.end(), [](const auto& q) { return !q.empty(); });
        if (queue == origin.waiting.end())
            return;
        QnamExchange* exchange = queue->front();
        queue->pop_front();
        const size_t manager = lease(origin);
        exchange->disconnect(this);
        // Queued, so that a request that fails inside start() cannot re-enter this loop.
        connect(
            exchange, &QnamExchange::ended, this,
            [this, originName, exchange, manager] {
                exchange->deleteLater();
                Origin& from = m_origins[originName];
                --from.inFlight[manager];
                --from.total;
                launchNext(originName);
            },
            Qt::QueuedConnection);
        // Asked again, because the switch may have been thrown while the request waited.
        if (const auto allowed = checkRequest(exchange->request(), m_localOnly.load()); !allowed.ok())
            exchange->refuse(allowed.error());
        else
            exchange->start(*m_managers[manager], m_maxPerOrigin);
    }
}

// The first manager with room, not the least loaded one: its connections are warm, so that n requests at a time keep
// using the same n connections, and no more managers (each costs a thread) are woken than needed.
size_t QnamPool::lease(Origin& origin)
{
    size_t manager = 0;
    while (manager < origin.inFlight.size() && origin.inFlight[manager] >= m_perManager)
        ++manager;
    if (manager == origin.inFlight.size())
        origin.inFlight.push_back(0);
    if (manager == m_managers.size()) {
        m_managers.push_back(new QNetworkAccessManager(this));
        m_managers.back()->setAutoDeleteReplies(false);
    }
    ++origin.inFlight[manager];
    ++origin.total;
    return manager;
}

void QnamPool::forgetWaiting(const QString& origin, QnamExchange* exchange)
{
    exchange->deleteLater();
    auto& queue = m_origins[origin].waiting[size_t(exchange->priority())];
    queue.erase(std::remove(queue.begin(), queue.end(), exchange), queue.end());
}

} // namespace sheaf
