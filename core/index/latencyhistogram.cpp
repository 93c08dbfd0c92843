#include "core/index/latencyhistogram.h"

#include <cmath>

namespace sheaf {

namespace {

constexpr double shortestMs = 0.01;
constexpr double classesPerDoubling = 8;
constexpr int lastClass = 227; // up to an hour

Duration boundary(double index)
{
    const std::chrono::duration<double, std::milli> ms(shortestMs * std::exp2(index / classesPerDoubling));
    return std::chrono::duration_cast<Duration>(ms);
}

} // namespace

void LatencyHistogram::add(Duration latency)
{
    const double ms = std::max(toMs(latency), shortestMs);
    const int index = int(std::floor(classesPerDoubling * std::log2(ms / shortestMs)));
    ++m_counts[std::clamp(index, 0, lastClass)];
    ++m_count;
}

void LatencyHistogram::add(const LatencyHistogram& other)
{
    for (auto each = other.m_counts.begin(); each != other.m_counts.end(); ++each)
        m_counts[each.key()] += each.value();
    m_count += other.m_count;
}

Duration LatencyHistogram::percentile(double share) const
{
    const auto rank = std::max<qint64>(1, qint64(std::ceil(std::clamp(share, 0.0, 1.0) * double(m_count))));
    qint64 seen = 0;
    for (auto each = m_counts.begin(); each != m_counts.end(); ++each) {
        seen += each.value();
        if (seen >= rank)
            return boundary(each.key() + 0.5);
    }
    return Duration::zero();
}

QList<LatencyHistogram::Class> LatencyHistogram::classes() const
{
    QList<Class> classes;
    for (auto each = m_counts.begin(); each != m_counts.end(); ++each)
        classes.append({boundary(each.key()), boundary(each.key() + 1), each.value()});
    return classes;
}

QByteArray LatencyHistogram::text() const
{
    QByteArray text;
    for (auto each = m_counts.begin(); each != m_counts.end(); ++each) {
        if (!text.isEmpty())
            text += ' ';
        text += QByteArray::number(each.key()) + ':' + QByteArray::number(each.value());
    }
    return text;
}

LatencyHistogram LatencyHistogram::fromText(const QByteArray& text)
{
    LatencyHistogram histogram;
    for (const QByteArray& part : text.split(' ')) {
        const qsizetype colon = part.indexOf(':');
        bool isIndex = false;
        bool isCount = false;
        const int index = part.left(colon).toInt(&isIndex);
        const qint64 count = part.mid(colon + 1).toLongLong(&isCount);
        if (colon < 1 || !isIndex || !isCount || index < 0 || index > lastClass || count < 1)
            continue;
        histogram.m_counts[index] += count;
        histogram.m_count += count;
    }
    return histogram;
}

} // namespace sheaf
