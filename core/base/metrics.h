#pragma once

#include "core/base/clock.h"
#include "core/base/metricssnapshot.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace sheaf {

namespace detail {

// What one series counts in; shared by the metrics and its handles.
struct MetricCell
{
    explicit MetricCell(QList<double> upperBounds)
        : bounds(std::move(upperBounds))
        , buckets(size_t(bounds.size()) + 1)
    {}
    const QList<double> bounds;
    std::atomic<quint64> total = 0;
    std::atomic<double> value = 0;
    std::vector<std::atomic<quint64>> buckets;
};

} // namespace detail

// Handles to one series: got once and kept, since getting one takes a lock and using one is a few atomic additions. Any
// thread; they may outlive the Metrics. One that was made by itself counts nowhere.
class Counter
{
public:
    Counter() = default;
    void add(quint64 n = 1) const
    {
        if (m_cell)
            m_cell->total.fetch_add(n, std::memory_order_relaxed);
    }

private:
    friend class Metrics;
    std::shared_ptr<detail::MetricCell> m_cell;
};

class Gauge
{
public:
    Gauge() = default;
    void set(double value) const
    {
        if (m_cell)
            m_cell->value.store(value, std::memory_order_relaxed);
    }
    void add(double by) const
    {
        if (m_cell)
            m_cell->value.fetch_add(by, std::memory_order_relaxed);
    }

private:
    friend class Metrics;
    std::shared_ptr<detail::MetricCell> m_cell;
};

class Histogram
{
public:
    Histogram() = default;
    void observe(double value) const; // what is not finite is left out
    void observe(Duration duration) const { observe(std::chrono::duration<double>(duration).count()); } // in seconds

private:
    friend class Metrics;
    std::shared_ptr<detail::MetricCell> m_cell;
};

// Counts what the program does. Passed to whoever counts; any thread.
//
// A name is [a-zA-Z_:][a-zA-Z0-9_:]*, a label's without the colon ("le" is taken); other characters become underscores.
// Counters end in _total and durations in _seconds by custom. The first to name a metric decides its type, help and
// bounds; a handle asked for with another type counts nowhere. A metric has at most `maxSeries` label sets: what comes
// after them is counted together under the value "other" of each label.
class Metrics
{
public:
    explicit Metrics(int maxSeries = 200);
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    Counter counter(const QString& name, const QString& help, const MetricLabels& labels = {});
    Gauge gauge(const QString& name, const QString& help, const MetricLabels& labels = {});
    // Bounds are put in order; without any, those for durations.
    Histogram histogram(const QString& name, const QString& help, const MetricLabels& labels = {},
                        const QList<double>& bounds = secondsBounds());
    // 5 ms to 10 s as in client_golang's DefBuckets, and on to two minutes for language models.
    static QList<double> secondsBounds();

    MetricsSnapshot snapshot() const;
    QByteArray text() const { return prometheusText(snapshot()); }

    // Adds what was counted since the last merge that succeeded to the totals kept at `path` (JSON, 0600), so that
    // several programs and many runs add up; gauges are not kept. Blocks for at most five seconds where another program
    // holds the lock beside the file; then, and where it cannot be written, the error is Io and nothing is lost for the
    // next time. A damaged file is replaced, with a warning in the log.
    Result<void> mergeInto(const QString& path);
    // The totals kept at `path`; nothing where there is no file or, with a warning, a damaged one. Blocks.
    static Result<MetricsSnapshot> load(const QString& path);

private:
    struct Family
    {
        MetricFamily shape; // its series stay empty
        std::map<MetricLabels, std::shared_ptr<detail::MetricCell>> cells;
    };
    std::shared_ptr<detail::MetricCell> cell(MetricType type, const QString& name, const QString& help,
                                             const MetricLabels& labels, QList<double> bounds);

    const int m_maxSeries;
    mutable std::mutex m_mutex;
    std::map<QString, Family> m_families;
    std::mutex m_mergeMutex;
    MetricsSnapshot m_merged;
};

} // namespace sheaf
