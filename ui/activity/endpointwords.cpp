#include "ui/activity/endpointwords.h"

#include "ui/models/callwords.h"
#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString atATime(int window)
{
    return window == 1 ? words("one at a time") : words("%1 at a time").arg(window);
}

} // namespace

QString windowText(const EndpointLoad& load)
{
    const QString window = atATime(load.window);
    if (!load.adaptive)
        return words("%1, fixed").arg(window);
    // Without failures it is one because more were no faster; with them the server has asked for less.
    if (load.window == 1 && load.failed > 0)
        return words("one at a time: the server asks for less");
    return load.settled ? words("%1, found by itself").arg(window) : words("looking: %1").arg(window);
}

QString queueText(const EndpointLoad& load)
{
    if (load.queue.queued == 0)
        return words("nobody waits");
    QStringList parts;
    const std::pair<Priority, const char*> groups[] = {
        {Priority::Interactive, QT_TRANSLATE_NOOP("sheaf", "%1 for you")},
        {Priority::Prefetch, QT_TRANSLATE_NOOP("sheaf", "%1 ahead")},
        {Priority::Background, QT_TRANSLATE_NOOP("sheaf", "%1 in the background")},
    };
    for (const auto& [priority, text] : groups) {
        if (const int count = load.queue.queuedBy[size_t(priority)]; count > 0)
            parts.append(words(text).arg(grouped(count)));
    }
    return words("%1 wait: %2").arg(grouped(load.queue.queued), parts.join(u", "_s));
}

QString latencyText(const EndpointLoad& load)
{
    if (!load.median || !load.p95)
        return {};
    return words("median %1 · 95 of 100 within %2").arg(durationText(*load.median), durationText(*load.p95));
}

QString countsText(const EndpointLoad& load)
{
    QStringList parts{words("%1 answered").arg(grouped(load.answered)), words("%1 failed").arg(grouped(load.failed))};
    if (load.hedged > 0)
        parts.append(words("%1 asked twice").arg(grouped(load.hedged)));
    return parts.join(u" · "_s);
}

QString allowanceText(const EndpointLoad& load)
{
    QStringList parts;
    if (load.allowance.requestsPerMinute)
        parts.append(words("%1 calls").arg(grouped(*load.allowance.requestsPerMinute)));
    if (load.allowance.tokensPerMinute)
        parts.append(words("%1 tokens").arg(grouped(*load.allowance.tokensPerMinute)));
    return parts.isEmpty() ? QString() : words("allowed: %1 a minute").arg(parts.join(u" · "_s));
}

EndpointTrouble troubleOf(const EndpointLoad& load, TimePoint now)
{
    if (load.breaker == CircuitBreaker::State::Open && load.reopens && *load.reopens > now)
        return {"bad", words("It does not work; asked again in %1.").arg(countdownText(*load.reopens - now))};
    if (load.breaker == CircuitBreaker::State::Open)
        return {"bad", words("It does not work; asked again now.")};
    if (load.attention)
        return {"warn", load.attention->message};
    if (load.breaker == CircuitBreaker::State::HalfOpen)
        return {"warn", words("It did not work; one call asks whether it does again.")};
    if (load.pausedUntil && *load.pausedUntil > now)
        return {"warn",
                words("The service wants a pause; asked again in %1.").arg(countdownText(*load.pausedUntil - now))};
    return {};
}

} // namespace sheaf
