#pragma once

#include "core/concurrency/limiter.h"
#include "core/engines/websearch.h"
#include "core/network/stopgroup.h"

#include <QObject>

namespace sheaf {

// What several services have found.
struct WebFindings
{
    QList<WebResult> results; // merged, see mergeWebResults()
    QList<Error> errors;      // of services that failed or were late; the messages name them
    int answered = 0;         // services
    int asked = 0;
};
// Receives what there is each time a service has answered or failed, in the thread `searchAll` was called in.
using WebFindingsSink = std::function<void(const WebFindings&)>;

// Several services asked at once, each with a few calls in the air at most, so that one that hangs holds up nobody. One
// that fails or is late is left out. One thread. Destroying it stops its calls.
class WebSearches final : public WebSearch
{
public:
    struct Options
    {
        int callsAtOnce = 2; // of each service
        Milliseconds timeLimit{12'000};
    };

    WebSearches(QList<std::shared_ptr<WebSearch>> services, std::shared_ptr<Clock> clock);
    WebSearches(QList<std::shared_ptr<WebSearch>> services, std::shared_ptr<Clock> clock, const Options& options);

    QString name() const override; // "SearXNG at …, Brave Search"
    // As searchAll; where every service failed, the first error, with the other messages in its own.
    Future<QList<WebResult>> search(const QString& query, int limit, const CallContext& call) override;
    // Never fails for a service's sake: a stop is Cancelled, no service InvalidInput. Where the call's deadline comes
    // first, what was found by then is the result.
    Future<WebFindings> searchAll(const QString& query, int limit, const CallContext& call, WebFindingsSink sink = {});

private:
    struct Round;
    Future<QList<WebResult>> ask(qsizetype service, const QString& query, int limit, const CallContext& call);

    QList<std::shared_ptr<WebSearch>> m_services;
    std::vector<std::unique_ptr<Limiter>> m_limiters; // one for each service
    std::shared_ptr<Clock> m_clock;
    Options m_options;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
