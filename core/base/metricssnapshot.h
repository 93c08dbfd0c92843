#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <map>

namespace sheaf {

enum class MetricType { Counter, Gauge, Histogram };

// Label names and their values, sorted by name.
using MetricLabels = std::map<QString, QString>;

struct MetricSeries
{
    quint64 total = 0;      // counters
    double value = 0;       // gauges; of histograms the sum of all observations
    QList<quint64> buckets; // histograms: how many fell into each, not cumulative; one more than bounds

    bool operator==(const MetricSeries&) const = default;
};

struct MetricFamily
{
    MetricType type = MetricType::Counter;
    QString help;
    QList<double> bounds; // histograms: upper ends of the buckets, rising; the last bucket has none
    std::map<MetricLabels, MetricSeries> series;

    bool operator==(const MetricFamily&) const = default;
};

// All metrics at one moment, by name.
struct MetricsSnapshot
{
    std::map<QString, MetricFamily> families;

    bool operator==(const MetricsSnapshot&) const = default;
};

// The name made of letters, digits, underscores and, for metrics, colons, as Prometheus asks; other characters become
// underscores, and "le", which histograms need, becomes "le_".
QString metricName(const QString& name);
QString labelName(const QString& name);

// Text exposition format 0.0.4 of Prometheus (prometheus.io/docs/instrumenting/exposition_formats), sorted by name and
// labels.
QByteArray prometheusText(const MetricsSnapshot& snapshot);

// Counters and histograms of both added up; gauges only from `b`. A family that changed its type or its bounds counts
// from `b` alone.
MetricsSnapshot sum(const MetricsSnapshot& a, const MetricsSnapshot& b);
// What counters and histograms of `now` have more than `before`, an earlier moment of the same metrics. No gauges.
MetricsSnapshot difference(const MetricsSnapshot& now, const MetricsSnapshot& before);

// Without gauges. Reading anything that toJson did not write is Corrupt.
QJsonObject toJson(const MetricsSnapshot& snapshot);
Result<MetricsSnapshot> metricsFromJson(const QJsonObject& json);

} // namespace sheaf
