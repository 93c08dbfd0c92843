#pragma once

#include "core/engines/endpoint.h"

namespace sheaf {

// How many calls ran at once.
struct ConcurrencyReport
{
    int sent = 0;
    int failed = 0;
    Duration single{}; // one call alone, warm
    Duration wall{};   // all of them together, warm
    int ranAtOnce = 0;
};

// What is asked: a tiny text to embed, or one token to write.
enum class MeasuredCall { Embedding, Chat };

// One measurement: a call to load the model, two one after the other for the time of a single call, and twice n at
// once, of which the first round only opens the connections. One thread; used once.
class ConcurrencyMeasurement
{
public:
    ConcurrencyMeasurement(const Endpoint& endpoint, const EndpointRuntime& runtime, MeasuredCall kind, int n,
                           const CallContext& call);

    // Fails where a single call fails. Keep this object until then.
    Future<ConcurrencyReport> run();

private:
    Future<void> timed();
    Future<ConcurrencyReport> burst();

    Clock& m_clock;
    std::function<Future<void>(int number)> m_ask; // never the same question twice, so that no cache answers
    const int m_n;
    CallContext m_call;
    ConcurrencyReport m_report;
    TimePoint m_start;
    QList<Duration> m_ended;
    int m_asked = 0;
    QObject m_context;
};

// How many of the calls that were sent together ran at once, from the moments at which each had ended, counted from the
// start, and the time of one call alone. Those of the first wave end within one and a half times that time; where the
// times scatter more, the mean over the whole run is the better bound from below. Pure.
int ranAtOnce(Duration single, const QList<Duration>& ended);

} // namespace sheaf
