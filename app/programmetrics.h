#pragma once

#include "core/ask/question.h"
#include "core/base/metrics.h"
#include "core/concurrency/requesttracker.h"
#include "core/engines/endpoint.h"
#include "core/network/endpointguard.h"

namespace sheaf {

// What the program counts about its calls and questions, under Prometheus names, with the totals of all its runs on one
// library in a file beside it. Any thread.
class ProgramMetrics
{
public:
    // `file` keeps the totals; empty: nothing is kept.
    explicit ProgramMetrics(const QString& file);

    void callEnded(const TrackedCall& call);
    void questionAnswered(const AskRun& run);
    // The tokens of one answered call, and what they cost where that is known.
    void tokensUsed(const TokenUse& use, std::optional<double> cost, const QString& currency);
    // The state of the endpoints at this moment.
    void look(const QList<EndpointLoad>& loads);
    // The totals of the runs that ended before this one began, what this one has added, and the state of the moment, as
    // Prometheus reads it.
    QByteArray text() const { return prometheusText(sum(m_before, m_metrics.snapshot())); }
    // Adds this run to the totals. Blocks; for the end of the program.
    void save();

private:
    const QString m_file;
    MetricsSnapshot m_before;
    Metrics m_metrics;
};

} // namespace sheaf
