#include "core/index/timeleft.h"

#include "core/base/wording.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double leastSeconds = 3; // at work, before anything is said
constexpr double leastMemory = 30; // seconds of which the speed is taken; longer in long work
constexpr double follow = 10;      // seconds in which what is shown comes most of the way to a new estimate
constexpr double grown = 1.2;      // the work is another one, and what is shown begins anew

} // namespace

void TimeLeft::Rate::pass(double passed, double amount, double memory)
{
    const double keep = std::exp(-passed / memory);
    done = done * keep + amount;
    seconds = seconds * keep + passed;
}

void TimeLeft::clear()
{
    *this = {};
}

void TimeLeft::look(TimePoint now, const Work& work, bool paused)
{
    const double passed = m_last ? std::chrono::duration<double>(now - *m_last).count() : 0;
    m_last = now;
    const Work before = std::exchange(m_work, work);
    if (paused || passed <= 0)
        return;
    const double memory = std::max(leastMemory, m_active / 4);
    m_active += passed;
    // A stage that has nothing to do is not slow.
    const qint64 read = work.bytesRead - before.bytesRead;
    if (read > 0 || work.bytesRead < work.bytes)
        m_reading.pass(passed, double(read), memory);
    const qint64 embedded = work.embedded - before.embedded;
    if (embedded > 0 || work.embedded < work.chunks)
        m_embedding.pass(passed, double(embedded), memory);

    const auto raw = estimate();
    if (!raw) {
        m_shown.reset();
        return;
    }
    const auto anew = [](qint64 total, qint64 former) { return double(total) > grown * double(former); };
    if (!m_shown || anew(work.bytes, before.bytes)) {
        m_shown = *raw;
        return;
    }
    const double counted = std::max(0.0, *m_shown - passed);
    m_shown = counted + (*raw - counted) * (1 - std::exp(-passed / follow));
}

std::optional<double> TimeLeft::estimate() const
{
    if (m_active < leastSeconds)
        return std::nullopt;
    double seconds = 0;
    double chunksLeft = double(m_work.chunks - m_work.embedded);
    if (const qint64 bytesLeft = m_work.bytes - m_work.bytesRead; bytesLeft > 0) {
        if (m_reading.perSecond() <= 0 || m_work.bytesRead <= 0)
            return std::nullopt;
        seconds = double(bytesLeft) / m_reading.perSecond();
        chunksLeft += double(bytesLeft) * double(m_work.chunksRead) / double(m_work.bytesRead);
    }
    if (chunksLeft >= 1) {
        if (m_embedding.perSecond() <= 0)
            return std::nullopt;
        seconds = std::max(seconds, chunksLeft / m_embedding.perSecond());
    }
    return seconds;
}

std::optional<Milliseconds> TimeLeft::left() const
{
    if (!m_shown || m_active < leastSeconds)
        return std::nullopt;
    return Milliseconds(qint64(*m_shown * 1000));
}

QString timeLeftText(Milliseconds left)
{
    const double minutes = double(left.count()) / 60'000;
    if (minutes < 0.75)
        return Wording::tr("less than a minute");
    if (minutes < 1.5)
        return Wording::tr("about a minute");
    if (minutes < 9.5)
        return Wording::tr("about %1 minutes").arg(std::lround(minutes));
    if (minutes < 52.5)
        return Wording::tr("about %1 minutes").arg(5 * std::lround(minutes / 5));
    const long halves = std::lround(minutes / 30);
    if (halves <= 2)
        return Wording::tr("about an hour");
    if (halves < 20)
        return Wording::tr("about %1%2 hours").arg(halves / 2).arg(halves % 2 ? u"½"_s : QString());
    if (halves < 48)
        return Wording::tr("about %1 hours").arg(std::lround(minutes / 60));
    return Wording::tr("more than a day");
}

} // namespace sheaf
