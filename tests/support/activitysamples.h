#pragma once

#include "core/concurrency/requesttracker.h"
#include "core/network/endpointguard.h"
#include "support/fakeclock.h"

#include <cmath>
#include <random>

// Made-up calls for the tests and the pictures of the activity page.
namespace sheaf::test {

inline const QString embedAddress = QStringLiteral("http://127.0.0.1:11434");
inline const QString chatAddress = QStringLiteral("https://api.example.org");

inline CallContext contextOf(Priority priority)
{
    CallContext call;
    call.priority = priority;
    return call;
}

// A minute and a half of work: indexing by twelve at a time, a question now and then, some failures, and at the end
// calls in every state.
inline void liveThrough(RequestTracker& tracker, FakeClock& clock)
{
    std::mt19937 random(7);
    struct Flight
    {
        qint64 id;
        int left; // steps
    };
    QList<Flight> flights;
    const Error tooMany = Error::make(
        ErrorCode::RateLimited, QStringLiteral("https://api.example.org wants fewer calls (429); it is asked again."));
    const Error broken = Error::make(ErrorCode::ServerError,
                                     QStringLiteral("http://127.0.0.1:11434 failed with HTTP 500: out of memory while "
                                                    "loading the model. Use a smaller one, or try again later."));
    QList<qint64> waiting;
    for (int step = 0; step < 450; ++step) {
        clock.advance(Milliseconds(200));
        const bool busy = step % 150 > 20;
        while (busy && waiting.size() < 6)
            waiting.append(tracker.queued(QStringLiteral("embed"), embedAddress, 9'000 + int(random() % 4'000),
                                          contextOf(Priority::Background)));
        while (flights.size() < 12 && !waiting.isEmpty()) {
            const qint64 id = waiting.takeFirst();
            tracker.started(id);
            flights.append({id, 5 + int(random() % 12)});
        }
        if (step % 90 == 30) {
            const qint64 id =
                tracker.queued(QStringLiteral("chat"), chatAddress, 5'120, contextOf(Priority::Interactive));
            tracker.started(id);
            if (step > 200) {
                tracker.retrying(id, tooMany, Milliseconds(100));
                tracker.started(id);
            }
            flights.append({id, 30});
            tracker.tokens(id, 612, 148);
        }
        for (Flight& flight : flights) {
            if (--flight.left > 0)
                continue;
            tracker.firstByte(flight.id, clock.now() - Milliseconds(60));
            const bool fails = random() % 40 == 0;
            tracker.finished(flight.id, fails ? std::optional(broken) : std::nullopt, fails ? 210 : 48'300);
        }
        flights.removeIf([](const Flight& flight) { return flight.left <= 0; });
    }
    const qint64 again = tracker.queued(QStringLiteral("chat"), chatAddress, 5'120, contextOf(Priority::Interactive));
    tracker.started(again);
    tracker.hedged(again);
    clock.advance(Milliseconds(900));
    tracker.retrying(again, tooMany, Milliseconds(3'400));
    const qint64 stopped = tracker.queued(QStringLiteral("chat"), chatAddress, 720, contextOf(Priority::Prefetch));
    tracker.finished(stopped, Error::cancelled(), 0);
    const qint64 failed = tracker.queued(QStringLiteral("embed"), embedAddress, 720, contextOf(Priority::Background));
    tracker.started(failed);
    clock.advance(Milliseconds(150));
    tracker.finished(failed, broken, 210);
}

inline QList<EndpointLoad> sampleLoads(TimePoint now)
{
    EndpointLoad embed;
    embed.origin = embedAddress;
    embed.task = QStringLiteral("embed");
    embed.window = 12;
    embed.adaptive = true;
    embed.settled = true;
    embed.queue = {12, 40, {2, 0, 38}};
    embed.median = Milliseconds(1'640);
    embed.p95 = Milliseconds(3'120);
    embed.answered = 4'120;
    embed.failed = 9;
    embed.hedged = 31;
    for (int i = 0; i < 1'200; ++i) {
        const int window = i < 100 ? 4 : i < 200 ? 8 : i < 760 ? 16 : 12;
        const int queued = std::max(0, int(60 * std::sin(i / 130.0)) + i % 7);
        embed.history.append({now - Milliseconds(250) * (1'200 - i), window, std::max(0, window - i / 9 % 3), queued});
    }
    EndpointLoad chat;
    chat.origin = chatAddress;
    chat.task = QStringLiteral("chat");
    chat.window = 16;
    chat.adaptive = true;
    chat.queue = {1, 0, {0, 0, 0}};
    chat.allowance = {60, 90'000};
    chat.answered = 14;
    for (int i = 0; i < 1'200; i += 5)
        chat.history.append({now - Milliseconds(250) * (1'200 - i), 16, i / 40 % 6 == 0 ? 1 : 0, 0});
    return {embed, chat};
}

} // namespace sheaf::test
