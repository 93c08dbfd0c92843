#include "core/base/metricssnapshot.h"

#include <QJsonArray>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString typeName(MetricType type)
{
    switch (type) {
    case MetricType::Counter:
        return u"counter"_s;
    case MetricType::Gauge:
        return u"gauge"_s;
    case MetricType::Histogram:
        return u"histogram"_s;
    }
    return u"untyped"_s;
}

QString cleanName(QString name, bool colons)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char16_t c = name[i].unicode();
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || (colons && c == u':');
        if (!letter && !(i > 0 && c >= u'0' && c <= u'9'))
            name[i] = u'_';
    }
    return name.isEmpty() ? u"_"_s : name;
}

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray escaped(const QString& text, bool quotes)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('\n', "\\n");
    if (quotes)
        bytes.replace('"', "\\\"");
    return bytes;
}

QByteArray labelText(const MetricLabels& labels, const QByteArray& le = {})
{
    QByteArrayList parts;
    for (const auto& [name, value] : labels)
        parts.append(name.toUtf8() + "=\"" + escaped(value, true) + '"');
    if (!le.isEmpty())
        parts.append("le=\"" + le + '"');
    return parts.isEmpty() ? QByteArray() : '{' + parts.join(',') + '}';
}

void writeSeries(QByteArray& out, const QByteArray& name, const MetricFamily& family, const MetricLabels& labels,
                 const MetricSeries& series)
{
    if (family.type == MetricType::Counter) {
        out += name + labelText(labels) + ' ' + QByteArray::number(series.total) + '\n';
    } else if (family.type == MetricType::Gauge) {
        out += name + labelText(labels) + ' ' + numberText(series.value) + '\n';
    } else {
        quint64 upTo = 0;
        for (qsizetype i = 0; i < series.buckets.size(); ++i) {
            upTo += series.buckets[i];
            const QByteArray le = i < family.bounds.size() ? numberText(family.bounds[i]) : QByteArray("+Inf");
            out += name + "_bucket" + labelText(labels, le) + ' ' + QByteArray::number(upTo) + '\n';
        }
        out += name + "_sum" + labelText(labels) + ' ' + numberText(series.value) + '\n';
        out += name + "_count" + labelText(labels) + ' ' + QByteArray::number(upTo) + '\n';
    }
}

bool sameShape(const MetricFamily& a, const MetricFamily& b)
{
    return a.type == b.type && a.bounds == b.bounds;
}

Error notMetrics(const QString& what)
{
    return Error::make(ErrorCode::Corrupt, u"The kept metrics are damaged: %1."_s.arg(what));
}

// A count as toJson writes it.
std::optional<quint64> countFrom(const QJsonValue& value)
{
    const qint64 count = value.toInteger(-1);
    return count >= 0 ? std::optional<quint64>(count) : std::nullopt;
}

Result<MetricSeries> seriesFrom(const QJsonObject& json, const MetricFamily& family)
{
    MetricSeries series;
    if (family.type == MetricType::Counter) {
        const auto total = countFrom(json[u"total"_s]);
        if (!total)
            return notMetrics(u"a counter without a count"_s);
        series.total = *total;
        return series;
    }
    const QJsonArray buckets = json[u"buckets"_s].toArray();
    if (!json[u"sum"_s].isDouble() || buckets.size() != family.bounds.size() + 1)
        return notMetrics(u"a histogram without its buckets"_s);
    series.value = json[u"sum"_s].toDouble();
    for (const QJsonValue& value : buckets) {
        const auto count = countFrom(value);
        if (!count)
            return notMetrics(u"a bucket without a count"_s);
        series.buckets.append(*count);
    }
    return series;
}

Result<MetricFamily> familyFrom(const QJsonObject& json)
{
    MetricFamily family;
    const QString type = json[u"type"_s].toString();
    if (type != typeName(MetricType::Counter) && type != typeName(MetricType::Histogram))
        return notMetrics(u"a metric of an unknown type"_s);
    family.type = type == typeName(MetricType::Counter) ? MetricType::Counter : MetricType::Histogram;
    family.help = json[u"help"_s].toString();
    for (const QJsonValue& bound : json[u"bounds"_s].toArray()) {
        if (!bound.isDouble() || (!family.bounds.isEmpty() && bound.toDouble() <= family.bounds.last()))
            return notMetrics(u"bounds that do not rise"_s);
        family.bounds.append(bound.toDouble());
    }
    for (const QJsonValue& value : json[u"series"_s].toArray()) {
        auto series = seriesFrom(value.toObject(), family);
        if (!series.ok())
            return series.error();
        MetricLabels labels;
        const QJsonObject names = value[u"labels"_s].toObject();
        for (auto it = names.begin(); it != names.end(); ++it)
            labels.emplace(labelName(it.key()), it.value().toString());
        family.series.insert_or_assign(std::move(labels), std::move(*series));
    }
    return family;
}

} // namespace

QString metricName(const QString& name)
{
    return cleanName(name, true);
}

QString labelName(const QString& name)
{
    const QString clean = cleanName(name, false);
    return clean == "le"_L1 ? u"le_"_s : clean;
}

QByteArray prometheusText(const MetricsSnapshot& snapshot)
{
    QByteArray out;
    for (const auto& [name, family] : snapshot.families) {
        const QByteArray key = name.toUtf8();
        out += "# HELP " + key + ' ' + escaped(family.help, false) + '\n';
        out += "# TYPE " + key + ' ' + typeName(family.type).toUtf8() + '\n';
        for (const auto& [labels, series] : family.series)
            writeSeries(out, key, family, labels, series);
    }
    return out;
}

MetricsSnapshot sum(const MetricsSnapshot& a, const MetricsSnapshot& b)
{
    MetricsSnapshot both = b;
    for (const auto& [name, family] : a.families) {
        if (family.type == MetricType::Gauge)
            continue;
        const auto [mine, only] = both.families.try_emplace(name, family);
        if (only || !sameShape(mine->second, family))
            continue;
        for (const auto& [labels, series] : family.series) {
            const auto [it, isNew] = mine->second.series.try_emplace(labels, series);
            if (isNew)
                continue;
            it->second.total += series.total;
            it->second.value += series.value;
            for (qsizetype i = 0; i < std::min(it->second.buckets.size(), series.buckets.size()); ++i)
                it->second.buckets[i] += series.buckets[i];
        }
    }
    return both;
}

MetricsSnapshot difference(const MetricsSnapshot& now, const MetricsSnapshot& before)
{
    MetricsSnapshot more = now;
    std::erase_if(more.families, [](const auto& entry) { return entry.second.type == MetricType::Gauge; });
    for (auto& [name, family] : more.families) {
        const auto earlier = before.families.find(name);
        if (earlier == before.families.end())
            continue;
        for (auto& [labels, series] : family.series) {
            const auto it = earlier->second.series.find(labels);
            if (it == earlier->second.series.end())
                continue;
            series.total -= it->second.total;
            series.value -= it->second.value;
            for (qsizetype i = 0; i < std::min(series.buckets.size(), it->second.buckets.size()); ++i)
                series.buckets[i] -= it->second.buckets[i];
        }
    }
    return more;
}

QJsonObject toJson(const MetricsSnapshot& snapshot)
{
    QJsonObject metrics;
    for (const auto& [name, family] : snapshot.families) {
        if (family.type == MetricType::Gauge)
            continue;
        QJsonArray all;
        for (const auto& [labels, series] : family.series) {
            QJsonObject names;
            for (const auto& [label, value] : labels)
                names.insert(label, value);
            QJsonObject one{{u"labels"_s, names}};
            if (family.type == MetricType::Counter) {
                one.insert(u"total"_s, qint64(series.total));
            } else {
                QJsonArray buckets;
                for (const quint64 count : series.buckets)
                    buckets.append(qint64(count));
                one.insert(u"buckets"_s, buckets);
                one.insert(u"sum"_s, series.value);
            }
            all.append(one);
        }
        QJsonObject entry{{u"type"_s, typeName(family.type)}, {u"help"_s, family.help}, {u"series"_s, all}};
        if (family.type == MetricType::Histogram) {
            QJsonArray bounds;
            for (const double bound : family.bounds)
                bounds.append(bound);
            entry.insert(u"bounds"_s, bounds);
        }
        metrics.insert(name, entry);
    }
    return {{u"version"_s, 1}, {u"metrics"_s, metrics}};
}

Result<MetricsSnapshot> metricsFromJson(const QJsonObject& json)
{
    if (json[u"version"_s].toInt() != 1 || !json[u"metrics"_s].isObject())
        return notMetrics(u"it is of an unknown version"_s);
    MetricsSnapshot snapshot;
    const QJsonObject metrics = json[u"metrics"_s].toObject();
    for (auto it = metrics.begin(); it != metrics.end(); ++it) {
        if (it.key() != metricName(it.key()))
            return notMetrics(u"a name that is none"_s);
        auto family = familyFrom(it.value().toObject());
        if (!family.ok())
            return family.error();
        snapshot.families.emplace(it.key(), std::move(*family));
    }
    return snapshot;
}

} // namespace sheaf
