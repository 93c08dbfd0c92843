#include "core/engines/websearches.h"

#include "core/base/wording.h"
#include "core/concurrency/combine.h"
#include "core/concurrency/timeout.h"
#include "core/engines/webtext.h"

using namespace Qt::StringLiterals;

namespace sheaf {

// One question on its way.
struct WebSearches::Round
{
    QList<QList<WebResult>> lists; // by service
    WebFindings findings;
    int limit = 0;
    CallContext call;
    WebFindingsSink sink;

    void take(qsizetype service, const Result<QList<WebResult>>& found)
    {
        if (call.stopRequested())
            return;
        if (found.ok()) {
            lists[service] = *found;
            ++findings.answered;
            findings.results = mergeWebResults(lists, limit);
        } else {
            findings.errors.append(found.error());
        }
        if (sink)
            sink(findings);
    }
};

WebSearches::WebSearches(QList<std::shared_ptr<WebSearch>> services, std::shared_ptr<Clock> clock)
    : WebSearches(std::move(services), std::move(clock), Options())
{}

WebSearches::WebSearches(QList<std::shared_ptr<WebSearch>> services, std::shared_ptr<Clock> clock,
                         const Options& options)
    : m_services(std::move(services))
    , m_clock(std::move(clock))
    , m_options(options)
{
    for (qsizetype i = 0; i < m_services.size(); ++i)
        m_limiters.push_back(std::make_unique<Limiter>(options.callsAtOnce));
}

QString WebSearches::name() const
{
    QStringList names;
    for (const auto& service : m_services)
        names.append(service->name());
    return names.join(", "_L1);
}

Future<QList<WebResult>> WebSearches::ask(qsizetype service, const QString& query, int limit, const CallContext& call)
{
    const auto client = m_services[service];
    const QString late = Wording::tr("%1 did not answer in time and was left out.").arg(client->name());
    return withTimeout(*m_clock, m_options.timeLimit, call, &m_context, late,
                       [this, service, client, query, limit](const CallContext& inner) {
                           return then(m_limiters[size_t(service)]->acquire(inner), &m_context,
                                       [this, client, query, limit, inner](const Permit& permit) {
                                           return then(client->search(query, limit, inner), &m_context,
                                                       [permit](Result<QList<WebResult>> found) { return found; });
                                       });
                       });
}

Future<WebFindings> WebSearches::searchAll(const QString& query, int limit, const CallContext& call,
                                           WebFindingsSink sink)
{
    if (m_services.isEmpty())
        return failedFuture<WebFindings>(
            Error::make(ErrorCode::InvalidInput,
                        Wording::tr("No service for searching the web is switched on. Choose one in the settings.")));
    const auto stop = m_stops.join(call);
    const auto round = std::make_shared<Round>();
    round->lists.resize(m_services.size());
    round->findings.asked = int(m_services.size());
    round->limit = limit;
    round->call = call.withStop(stop->token());
    round->sink = std::move(sink);
    QList<Future<void>> parts;
    for (qsizetype i = 0; i < m_services.size(); ++i)
        parts.append(then(ask(i, query, limit, round->call), &m_context,
                          [round, i](const Result<QList<WebResult>>& found) { round->take(i, found); }));
    return then(all(parts, &m_context), &m_context,
                [round, stop](const Result<QList<Result<void>>>&) -> Result<WebFindings> {
                    if (round->call.stopRequested())
                        return Error::cancelled();
                    return round->findings;
                });
}

Future<QList<WebResult>> WebSearches::search(const QString& query, int limit, const CallContext& call)
{
    return then(searchAll(query, limit, call), &m_context, [](const WebFindings& findings) -> Result<QList<WebResult>> {
        if (findings.answered > 0)
            return findings.results;
        Error error = findings.errors.first();
        for (const Error& other : findings.errors.mid(1))
            error.message += u' ' + other.message;
        return error;
    });
}

} // namespace sheaf
