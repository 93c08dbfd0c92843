#include "core/base/metrics.h"

#include "core/base/filelock.h"
#include "core/base/json.h"
#include "core/base/logging.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestFile = 8 * 1024 * 1024; // far above what the caps on series let grow
constexpr std::chrono::seconds lockPatience(5);

MetricLabels cleanLabels(const MetricLabels& labels)
{
    MetricLabels clean;
    for (const auto& [name, value] : labels)
        clean.insert_or_assign(labelName(name), value);
    return clean;
}

MetricsSnapshot damaged(const QString& path, const QString& why)
{
    qCWarning(lcBase, "The metrics in %s cannot be read and start anew (%s)", qUtf8Printable(path),
              qUtf8Printable(why));
    return {};
}

Error notWritten(const QString& path, const QString& why)
{
    return Error::make(
        ErrorCode::Io,
        u"The metrics could not be saved to %1. Check that the folder is writable and has room."_s.arg(path), why);
}

} // namespace

void Histogram::observe(double value) const
{
    if (!m_cell || !std::isfinite(value))
        return;
    const auto bucket = std::lower_bound(m_cell->bounds.begin(), m_cell->bounds.end(), value) - m_cell->bounds.begin();
    m_cell->buckets[size_t(bucket)].fetch_add(1, std::memory_order_relaxed);
    m_cell->value.fetch_add(value, std::memory_order_relaxed);
}

Metrics::Metrics(int maxSeries)
    : m_maxSeries(std::max(1, maxSeries))
{}

QList<double> Metrics::secondsBounds()
{
    return {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120};
}

std::shared_ptr<detail::MetricCell> Metrics::cell(MetricType type, const QString& name, const QString& help,
                                                  const MetricLabels& labels, QList<double> bounds)
{
    const std::lock_guard lock(m_mutex);
    const auto [it, isNew] = m_families.try_emplace(metricName(name));
    Family& family = it->second;
    if (isNew) {
        bounds.removeIf([](double bound) { return !std::isfinite(bound); });
        std::sort(bounds.begin(), bounds.end());
        bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
        family.shape = {type, help, bounds, {}};
    }
    if (family.shape.type != type)
        return nullptr;
    MetricLabels own = cleanLabels(labels);
    if (!family.cells.contains(own) && int(family.cells.size()) >= m_maxSeries) {
        for (auto& [label, value] : own)
            value = u"other"_s;
    }
    auto& cell = family.cells[own];
    if (!cell)
        cell = std::make_shared<detail::MetricCell>(family.shape.bounds);
    return cell;
}

Counter Metrics::counter(const QString& name, const QString& help, const MetricLabels& labels)
{
    Counter handle;
    handle.m_cell = cell(MetricType::Counter, name, help, labels, {});
    return handle;
}

Gauge Metrics::gauge(const QString& name, const QString& help, const MetricLabels& labels)
{
    Gauge handle;
    handle.m_cell = cell(MetricType::Gauge, name, help, labels, {});
    return handle;
}

Histogram Metrics::histogram(const QString& name, const QString& help, const MetricLabels& labels,
                             const QList<double>& bounds)
{
    Histogram handle;
    handle.m_cell = cell(MetricType::Histogram, name, help, labels, bounds.isEmpty() ? secondsBounds() : bounds);
    return handle;
}

MetricsSnapshot Metrics::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    MetricsSnapshot now;
    for (const auto& [name, family] : m_families) {
        MetricFamily& copy = now.families.emplace(name, family.shape).first->second;
        for (const auto& [labels, cell] : family.cells) {
            MetricSeries& series = copy.series[labels];
            series.total = cell->total.load(std::memory_order_relaxed);
            series.value = cell->value.load(std::memory_order_relaxed);
            if (family.shape.type == MetricType::Histogram) {
                for (const auto& bucket : cell->buckets)
                    series.buckets.append(bucket.load(std::memory_order_relaxed));
            }
        }
    }
    return now;
}

Result<MetricsSnapshot> Metrics::load(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return MetricsSnapshot();
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::Io, u"The metrics in %1 cannot be read. Check its permissions."_s.arg(path),
                           file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return damaged(path, u"it is too large"_s);
    const auto json = parseJsonObject(bytes, path);
    if (!json.ok())
        return damaged(path, json.error().message);
    auto totals = metricsFromJson(*json);
    return totals.ok() ? std::move(totals) : damaged(path, totals.error().message);
}

Result<void> Metrics::mergeInto(const QString& path)
{
    const std::lock_guard merging(m_mergeMutex);
    FileLock lock(path + ".lock"_L1);
    const auto taken = lock.take(lockPatience);
    if (!taken.ok())
        return notWritten(path, taken.error().message);
    if (!*taken)
        return notWritten(path, u"another program holds the lock beside it"_s);
    const auto kept = load(path);
    if (!kept.ok())
        return kept.error();
    const MetricsSnapshot now = snapshot();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerFile))
        return notWritten(path, file.errorString());
    file.write(compactJson(toJson(sum(*kept, difference(now, m_merged)))));
    if (!file.commit())
        return notWritten(path, file.errorString());
    m_merged = now;
    return {};
}

} // namespace sheaf
