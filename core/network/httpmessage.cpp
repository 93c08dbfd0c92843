#include "core/network/httpmessage.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Nobody means a longer wait than this, and it keeps the arithmetic away from overflow.
constexpr double longestWaitMs = 1000.0 * 3600 * 24 * 365;

// Zero and less say nothing (Azure sends them), so they read as absent and the caller's own backoff decides.
std::optional<Milliseconds> waitOf(double ms)
{
    if (!std::isfinite(ms) || ms <= 0)
        return std::nullopt;
    return Milliseconds(qint64(std::ceil(std::min(ms, longestWaitMs))));
}

// The three forms RFC 9110 section 5.6.7 tells a recipient to accept; all of them are UTC:
// "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994".
std::optional<qint64> httpDateMs(const QString& text)
{
    static const QRegularExpression common(
        u"^[A-Za-z]+, (\\d{2})[ -]([A-Za-z]{3})[ -](\\d{4}|\\d{2}) (\\d\\d:\\d\\d:\\d\\d) GMT$"_s);
    static const QRegularExpression asctime(
        u"^[A-Za-z]{3} ([A-Za-z]{3}) (\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})$"_s);
    QString day, month, year, time;
    if (const auto match = common.match(text); match.hasMatch()) {
        day = match.captured(1), month = match.captured(2), year = match.captured(3), time = match.captured(4);
    } else if (const auto old = asctime.match(text.simplified()); old.hasMatch()) {
        month = old.captured(1), day = old.captured(2), time = old.captured(3), year = old.captured(4);
    } else {
        return std::nullopt;
    }
    static const QString months = u"JanFebMarAprMayJunJulAugSepOctNovDec"_s;
    const qsizetype at = months.indexOf(month);
    const int fullYear = year.toInt() + (year.size() == 2 ? 2000 : 0);
    const QDate date(fullYear, int(at) / 3 + 1, day.toInt());
    const QTime clock = QTime::fromString(time, u"hh:mm:ss"_s);
    if (at < 0 || at % 3 != 0 || !date.isValid() || !clock.isValid())
        return std::nullopt;
    return QDateTime(date, clock, QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace

QByteArray HttpResponse::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString originOf(const QUrl& url)
{
    const QString scheme = url.scheme().toLower();
    QString host = url.host().toLower();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return scheme + "://"_L1 + host + u':' + QString::number(url.port(scheme == "https"_L1 ? 443 : 80));
}

std::optional<Milliseconds> retryAfterOf(const HttpResponse& response, qint64 nowUtcMs)
{
    bool number = false;
    const double exact = response.header("retry-after-ms").trimmed().toDouble(&number);
    if (number)
        return waitOf(exact);
    const QByteArray value = response.header("retry-after").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    const double seconds = value.toDouble(&number);
    if (number)
        return waitOf(seconds * 1000.0);
    if (const auto when = httpDateMs(QString::fromLatin1(value)))
        return waitOf(double(*when - nowUtcMs));
    return std::nullopt;
}

} // namespace sheaf
