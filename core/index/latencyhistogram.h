#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QMap>

namespace sheaf {

// How often calls took how long, in classes each 2^(1/8) (9 %) wide, from 0.01 ms to an hour; what is shorter or longer
// counts in the first or last. Two of them add up, which percentiles do not. Pure.
class LatencyHistogram
{
public:
    void add(Duration latency);
    void add(const LatencyHistogram& other);

    qint64 count() const { return m_count; }
    // `share` of them (0.5: half) took at most so long: the middle of the class of that rank, so that it is at most 4.5
    // % off. Zero where there are none.
    Duration percentile(double share) const;

    struct Class
    {
        Duration from{};
        Duration to{};
        qint64 count = 0;
        bool operator==(const Class&) const = default;
    };
    QList<Class> classes() const; // those with something in them, shortest first

    // "57:3 61:12": class and count. What cannot be read is left out.
    QByteArray text() const;
    static LatencyHistogram fromText(const QByteArray& text);

    bool operator==(const LatencyHistogram&) const = default;

private:
    QMap<int, qint64> m_counts;
    qint64 m_count = 0;
};

} // namespace sheaf
