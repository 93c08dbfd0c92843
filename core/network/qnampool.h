#pragma once

#include "core/network/httptransport.h"
#include "core/network/outboundcall.h"

#include <QHash>
#include <array>
#include <atomic>
#include <deque>
#include <vector>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace sheaf {

class QnamExchange;

// The managers and who may use which; lives in the I/O thread. On Qt 6.4 one manager runs six HTTP/1.1 requests per
// origin at a time and queues the rest unseen, so a request goes to a manager that has fewer than six in flight for its
// origin, and a new manager is made where none has. From Qt 6.5 on one manager takes them all. Beyond `maxPerOrigin`
// requests wait here, by priority.
class QnamPool final : public QObject
{
    Q_OBJECT

public:
    QnamPool(int maxPerOrigin, const std::atomic<bool>& localOnly, OutboundSink sent = {});
    ~QnamPool() override; // everything in flight or waiting ends as cancelled

    void submit(HttpRequest request, const CallContext& call, BodySink sink, const Promise<HttpResponse>& promise);

private:
    struct Origin
    {
        std::vector<int> inFlight; // per manager
        int total = 0;
        std::array<std::deque<QnamExchange*>, priorityCount> waiting;
    };

    void launchNext(const QString& origin);
    size_t lease(Origin& origin);
    void forgetWaiting(const QString& origin, QnamExchange* exchange);

    const int m_maxPerOrigin;
    const int m_perManager;
    const std::atomic<bool>& m_localOnly;
    const OutboundSink m_sent;
    std::vector<QNetworkAccessManager*> m_managers; // children
    QHash<QString, Origin> m_origins;
};

} // namespace sheaf
