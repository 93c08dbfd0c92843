#include "core/network/ratelimitheaders.h"

#include <cctype>

namespace sheaf {

namespace {

struct Kind
{
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<Duration> reset;
};

std::optional<qint64> numberOf(const QByteArray& text)
{
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

Kind kindOf(const HttpResponse& response, const QByteArray& name)
{
    Kind kind;
    kind.limit = numberOf(response.header("x-ratelimit-limit-" + name));
    kind.remaining = numberOf(response.header("x-ratelimit-remaining-" + name));
    kind.reset = parseGoDuration(response.header("x-ratelimit-reset-" + name));
    if (!kind.limit) {
        kind.limit = numberOf(response.header("anthropic-ratelimit-" + name + "-limit"));
        kind.remaining = numberOf(response.header("anthropic-ratelimit-" + name + "-remaining"));
    }
    return kind;
}

std::optional<qint64> perMinute(const Kind& kind)
{
    const bool anotherWindow = kind.reset && *kind.reset > std::chrono::seconds(61);
    return kind.limit && *kind.limit > 0 && !anotherWindow ? kind.limit : std::nullopt;
}

} // namespace

std::optional<Duration> parseGoDuration(const QByteArray& text)
{
    const QByteArray trimmed = text.trimmed();
    double seconds = 0;
    qsizetype at = 0;
    while (at < trimmed.size()) {
        const qsizetype begin = at;
        while (at < trimmed.size() && (std::isdigit(uchar(trimmed[at])) || trimmed[at] == '.'))
            ++at;
        bool ok = false;
        const double value = trimmed.mid(begin, at - begin).toDouble(&ok);
        const qsizetype unitAt = at;
        while (at < trimmed.size() && !std::isdigit(uchar(trimmed[at])))
            ++at;
        const QByteArray unit = trimmed.mid(unitAt, at - unitAt);
        const double factor = unit == "h"                           ? 3600
                              : unit == "m"                         ? 60
                              : unit == "s" || unit.isEmpty()       ? 1
                              : unit == "ms"                        ? 1e-3
                              : unit == "us" || unit == "\xc2\xb5s" ? 1e-6
                              : unit == "ns"                        ? 1e-9
                                                                    : 0;
        if (!ok || factor == 0)
            return std::nullopt;
        seconds += value * factor;
    }
    if (trimmed.isEmpty() || seconds > 365.0 * 24 * 3600)
        return std::nullopt;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

RateLimitReport rateLimitOf(const HttpResponse& response)
{
    const Kind requests = kindOf(response, "requests");
    const Kind tokens = kindOf(response, "tokens");
    RateLimitReport report;
    report.allowance = {perMinute(requests), perMinute(tokens)};
    for (const Kind& kind : {requests, tokens}) {
        if (kind.limit && *kind.limit > 0 && kind.remaining && *kind.remaining <= 0 && kind.reset)
            report.pause = std::max(report.pause.value_or(Duration::zero()), *kind.reset);
    }
    return report;
}

} // namespace sheaf
