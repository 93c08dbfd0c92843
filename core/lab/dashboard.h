#pragma once

#include "core/index/callsample.h"
#include "core/index/runstore.h"

namespace sheaf {

enum class DashboardRange { Hour, Day, Week, All };

// What a dashboard is of. Empty texts: everything.
struct DashboardFilter
{
    DashboardRange range = DashboardRange::Week;
    QString mode;     // of questions, as StoredRun::mode
    QString endpoint; // of calls
    QString task;     // of calls and of the parts of questions

    bool operator==(const DashboardFilter&) const = default;
};

// Where the range begins; for All the beginning of time.
QDateTime beginOf(DashboardRange range, const QDateTime& now);

// What there is to show of runs and calls. Times in milliseconds, points in order of time.
struct Dashboard
{
    // A question; the two runs of a race are one.
    struct Question
    {
        RunId run; // the parallel one where there is one
        QDateTime asked;
        QString question;
        double oneByOneMs = 0;         // 0: it was not run that way
        bool oneByOneMeasured = false; // otherwise the sum of the parallel run's measured parts
        double parallelMs = 0;         // 0: it was not run that way
        bool failed = false;

        double speedup() const { return parallelMs > 0 ? oneByOneMs / parallelMs : 0; }
    };
    struct Task
    {
        QString task;
        bool ofQuestions = false; // a part of questions, not a call to an endpoint
        qint64 answered = 0;
        qint64 retries = 0;
        LatencyHistogram latency;
        QMap<QString, qint64> failed; // by kind
    };
    struct Load
    {
        QDateTime at;
        int window = 0;
        int inFlight = 0;
        int queued = 0;
        int breaker = 0; // as CallSample::breaker
    };
    struct Endpoint
    {
        QString endpoint;
        QString task;
        QList<Load> loads;
    };
    struct Use
    {
        QDateTime at;
        qint64 promptTokens = 0;
        qint64 completionTokens = 0;
        qint64 tokensUnpriced = 0;
        double cost = 0;
        qint64 cacheHits = 0;
        qint64 cacheMisses = 0;
    };

    QList<Question> questions; // the newest 2,000
    QList<Task> tasks;         // those of questions first, by name
    QList<Endpoint> endpoints; // the busiest first
    QList<Use> use;
    Duration step{}; // of the points over time; each stands for that much time from `at`

    // What there is to choose from in this range.
    QStringList modes;
    QStringList endpointNames;
    QStringList taskNames;

    bool isEmpty() const { return questions.isEmpty() && tasks.isEmpty() && endpoints.isEmpty() && use.isEmpty(); }
};

// `runs` newest first, as the store gives them; samples in order of time. Both may hold more than the range. At most
// 240 points over time in each list. Pure.
Dashboard dashboardOf(const QList<StoredRun>& runs, const QList<CallSample>& samples, const DashboardFilter& filter,
                      const QDateTime& now);

} // namespace sheaf
