#include "ui/models/callwords.h"

#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Duration notNegative(Duration duration)
{
    return std::max(Duration::zero(), duration);
}

} // namespace

bool isOpen(const TrackedCall& call)
{
    return call.state == TrackedCall::State::Pending || call.state == TrackedCall::State::InProgress ||
           call.state == TrackedCall::State::Retrying;
}

Duration waitedOf(const TrackedCall& call, TimePoint now)
{
    return notNegative(call.started.value_or(call.finished.value_or(now)) - call.queued);
}

std::optional<Duration> tookOf(const TrackedCall& call, TimePoint now)
{
    if (!call.started || call.state == TrackedCall::State::Retrying)
        return {};
    return notNegative(call.finished.value_or(now) - *call.started);
}

std::optional<Duration> firstByteOf(const TrackedCall& call)
{
    if (!call.started || !call.firstByte || *call.firstByte < *call.started)
        return {};
    return *call.firstByte - *call.started;
}

QString taskText(const QString& task)
{
    const std::pair<QLatin1String, const char*> known[] = {
        {"embed"_L1, QT_TRANSLATE_NOOP("sheaf", "embedding")},
        {"chat"_L1, QT_TRANSLATE_NOOP("sheaf", "chat")},
        {"probe"_L1, QT_TRANSLATE_NOOP("sheaf", "probe")},
    };
    for (const auto& [name, text] : known) {
        if (task == name)
            return words(text);
    }
    return task.isEmpty() ? words("call") : task;
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Interactive:
        return words("you");
    case Priority::Prefetch:
        return words("ahead");
    case Priority::Background:
        return words("background");
    }
    return {};
}

QString callStateText(const TrackedCall& call, TimePoint now)
{
    switch (call.state) {
    case TrackedCall::State::Pending:
        return words("waiting");
    case TrackedCall::State::InProgress:
        return words("running");
    case TrackedCall::State::Retrying:
        return call.retryAt && *call.retryAt > now ? words("again in %1").arg(countdownText(*call.retryAt - now))
                                                   : words("again, waiting");
    case TrackedCall::State::Completed:
        return words("answered");
    case TrackedCall::State::Failed:
        return words("failed");
    case TrackedCall::State::Cancelled:
        return words("stopped");
    }
    return {};
}

QString callTone(const TrackedCall& call)
{
    switch (call.state) {
    case TrackedCall::State::InProgress:
        return u"accent"_s;
    case TrackedCall::State::Retrying:
        return u"warn"_s;
    case TrackedCall::State::Completed:
        return u"ok"_s;
    case TrackedCall::State::Failed:
        return u"bad"_s;
    default:
        return u"dim"_s;
    }
}

QString triesText(const TrackedCall& call)
{
    if (call.attempts == 0)
        return u"–"_s;
    return call.hedged ? words("%1, twice").arg(call.attempts) : QString::number(call.attempts);
}

QString bytesText(qint64 bytes)
{
    if (bytes < 1000)
        return words("%1 B").arg(bytes);
    const QLocale locale;
    return bytes < 1'000'000 ? words("%1 kB").arg(locale.toString(double(bytes) / 1000, 'f', 1))
                             : words("%1 MB").arg(locale.toString(double(bytes) / 1'000'000, 'f', 1));
}

QString countdownText(Duration left)
{
    const qint64 seconds = std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(left).count());
    return seconds < 120 ? words("%1 s").arg(seconds) : words("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString callAbout(const TrackedCall& call, TimePoint now)
{
    QStringList lines;
    lines.append(words("%1 at %2, for %3").arg(taskText(call.task), call.endpoint, priorityText(call.priority)));
    QStringList times{callStateText(call, now), words("waited %1").arg(durationText(waitedOf(call, now)))};
    if (const auto took = tookOf(call, now))
        times.append(words("took %1").arg(durationText(*took)));
    if (const auto first = firstByteOf(call))
        times.append(words("first byte after %1").arg(durationText(*first)));
    lines.append(times.join(u" · "_s));
    QStringList sizes{words("tries %1").arg(triesText(call)), words("sent %1").arg(bytesText(call.bytesSent))};
    if (call.bytesReceived > 0)
        sizes.append(words("received %1").arg(bytesText(call.bytesReceived)));
    if (call.promptTokens + call.completionTokens > 0)
        sizes.append(words("tokens %1 in, %2 out").arg(grouped(call.promptTokens), grouped(call.completionTokens)));
    if (call.cost && *call.cost > 0)
        sizes.append(words("cost %1").arg(*call.cost, 0, 'f', 6));
    lines.append(sizes.join(u" · "_s));
    if (call.error && call.state != TrackedCall::State::Cancelled)
        lines.append(call.error->message);
    return lines.join(u'\n');
}

} // namespace sheaf
