#include "ui/lab/labwords.h"

#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype mostNamed = 6; // items that differ

QString serverText(const LabOptions& options)
{
    QStringList parts{words("simulated server, %1").arg(durationText(Milliseconds(options.latency())))};
    if (options.latency() == 0)
        parts = {words("simulated server, no latency")};
    if (options.jitter > 0)
        parts.last() += u" ± "_s + shareText(options.jitter);
    if (options.serverLimit > 0)
        parts.append(words("%n at once", nullptr, options.serverLimit));
    if (options.requestsPerMinute > 0)
        parts.append(words("%1 a minute").arg(grouped(options.requestsPerMinute)));
    if (options.rates().total() > 0)
        parts.append(words("%1 faults").arg(shareText(options.rates().total())));
    return parts.join(u", "_s);
}

} // namespace

QString workloadText(LabWorkload workload)
{
    switch (workload) {
    case LabWorkload::Queries:
        return words("Queries");
    case LabWorkload::Embed:
        return words("Embedding texts");
    case LabWorkload::Extract:
        return words("Extracting fields");
    case LabWorkload::Workflow:
        return words("The whole workflow");
    }
    Q_UNREACHABLE();
}

QString countText(const LabOptions& options)
{
    switch (options.workload) {
    case LabWorkload::Queries:
        return words("%n queries", nullptr, options.itemCount());
    case LabWorkload::Embed:
        return words("%n texts", nullptr, options.itemCount());
    case LabWorkload::Extract:
        return words("%n passages", nullptr, options.itemCount());
    case LabWorkload::Workflow:
        return words("%n tasks", nullptr, options.itemCount());
    }
    Q_UNREACHABLE();
}

QString headingText(const LabOptions& options, bool simulated, const QString& endpoint)
{
    return countText(options) + u" · "_s + (simulated ? serverText(options) : endpoint);
}

QString shareText(double share)
{
    const double percent = share * 100;
    const bool whole = percent == 0 || percent >= 10 || std::abs(percent - std::round(percent)) < 0.05;
    return QLocale().toString(percent, 'f', whole ? 0 : 1) + u" %"_s;
}

QString percentilesText(const Percentiles& p)
{
    return words("p50 %1 · p95 %2 · p99 %3").arg(durationText(p.p50), durationText(p.p95), durationText(p.p99));
}

QString kneeText(const Knee& knee)
{
    if (knee.gainsBeyond)
        return words("Up to %1 at a time each step gains; more than that was not tried.").arg(knee.window);
    if (knee.window == 1)
        return words("More than one at a time gains nothing: this server runs one at a time.");
    const int runs = std::clamp(int(std::lround(knee.speedup)), 1, knee.window);
    return runs * 10 >= knee.window * 9
               ? words("More than %1 at a time gains nothing: this server runs %1 at a time.").arg(knee.window)
               : words("More than %1 at a time gains nothing: this server runs about %2 at a time.")
                     .arg(knee.window)
                     .arg(runs);
}

QString sameText(const LabReport& report)
{
    if (report.compared == 0)
        return words("there is nothing to compare: no call worked both ways");
    if (!report.differing.isEmpty()) {
        QStringList items;
        for (const int item : report.differing.mid(0, mostNamed))
            items.append(QString::number(item + 1));
        if (report.differing.size() > mostNamed)
            items.append(u"…"_s);
        return words("%1 of %2 differ: number %3")
            .arg(report.differing.size())
            .arg(report.compared)
            .arg(items.join(u", "_s));
    }
    if (report.compared < report.calls)
        return words("%1 of %2 compared, the same").arg(report.compared).arg(report.calls);
    return words("all %1 the same").arg(report.compared);
}

} // namespace sheaf
