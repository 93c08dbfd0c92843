#include "core/simulation/requestwindow.h"

namespace sheaf {

RequestWindow::Verdict RequestWindow::ask(TimePoint now)
{
    while (!m_admitted.empty() && m_admitted.front() + length <= now)
        m_admitted.pop_front();
    Verdict verdict;
    verdict.limit = m_limit;
    const auto limit = size_t(std::max(0, m_limit));
    verdict.admitted = limit == 0 || m_admitted.size() < limit;
    if (verdict.admitted && limit > 0)
        m_admitted.push_back(now);
    if (limit == 0) {
        m_admitted.clear();
        return verdict;
    }
    const size_t used = m_admitted.size();
    verdict.remaining = int(limit - std::min(limit, used));
    if (used >= limit) // after the limit was lowered, more than one has to leave
        verdict.untilFree = m_admitted[used - limit] + length - now;
    if (used > 0)
        verdict.untilReset = m_admitted.back() + length - now;
    return verdict;
}

HttpHeaders rateLimitHeaders(const RequestWindow::Verdict& verdict)
{
    if (verdict.limit <= 0)
        return {};
    return {{"x-ratelimit-limit-requests", QByteArray::number(verdict.limit)},
            {"x-ratelimit-remaining-requests", QByteArray::number(verdict.remaining)},
            {"x-ratelimit-reset-requests", goDuration(verdict.untilReset)}};
}

HttpHeaders retryAfterHeaders(Duration wait)
{
    const auto ms = std::chrono::ceil<Milliseconds>(wait).count();
    HttpHeaders headers{{"Retry-After", QByteArray::number((ms + 999) / 1000)}};
    if (ms % 1000 != 0)
        headers.append({"retry-after-ms", QByteArray::number(ms)});
    return headers;
}

QByteArray goDuration(Duration duration)
{
    const auto total = std::max<qint64>(0, std::chrono::ceil<Milliseconds>(duration).count());
    if (total < 1000)
        return total == 0 ? QByteArray("0s") : QByteArray::number(total) + "ms";
    const qint64 hours = total / 3'600'000;
    const qint64 minutes = total / 60'000 % 60;
    QByteArray text = QByteArray::number(double(total % 60'000) / 1000.0, 'g', 5) + 's';
    if (hours > 0 || minutes > 0)
        text.prepend(QByteArray::number(minutes) + 'm');
    if (hours > 0)
        text.prepend(QByteArray::number(hours) + 'h');
    return text;
}

} // namespace sheaf
