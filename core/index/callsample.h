#pragma once

#include "core/index/latencyhistogram.h"

#include <QDateTime>
#include <QString>

namespace sheaf {

// What one kind of call at one endpoint did within a minute. The parts of questions, wherever they ran, are counted in
// the same way, with no endpoint.
struct CallSample
{
    QDateTime minute;             // its beginning, UTC
    QString endpoint;             // scheme, host, port; empty: a part of questions
    QString task;                 // "embed", "chat", …; of questions the span's kind
    qint64 answered = 0;          // calls that ended well
    QMap<QString, qint64> failed; // by the error's name
    qint64 retries = 0;           // second and further tries
    LatencyHistogram latency;     // of the answered ones, from the moment their last try was sent
    qint64 promptTokens = 0;      // as the server says
    qint64 completionTokens = 0;
    double cost = 0;           // of the calls whose price is known, in the currency of the settings
    qint64 tokensUnpriced = 0; // of the others
    int window = 0;            // the widest that was seen; 0: none was looked at
    int inFlight = 0;          // the most that were seen at once
    int queued = 0;            // likewise
    int breaker = 0;           // the worst that was seen: 0 closed, 1 half-open, 2 open
    qint64 cacheHits = 0;      // answers that were not asked for, because they were kept
    qint64 cacheMisses = 0;

    qint64 failures() const
    {
        qint64 sum = 0;
        for (const qint64 count : failed)
            sum += count;
        return sum;
    }
    // Of the same call, endpoint and time.
    void add(const CallSample& other);

    bool operator==(const CallSample&) const = default;
};

} // namespace sheaf
