#include "core/lab/virtualreport.h"

#include "core/base/wording.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString percent(double share)
{
    return QString::number(std::lround(100 * share));
}

} // namespace

Duration VirtualReport::ideal() const
{
    return std::max({reading, serving, window, rate, length});
}

VirtualLimit VirtualReport::limit() const
{
    const Duration longest = ideal();
    if (longest == reading)
        return VirtualLimit::Reading;
    if (longest == rate)
        return VirtualLimit::Rate;
    // Where the servers do no more than they are sent both take as long, and the slots are what is full.
    if (longest == serving)
        return VirtualLimit::Servers;
    return longest == window ? VirtualLimit::Window : VirtualLimit::Length;
}

QString limitInWords(const VirtualReport& report)
{
    const VirtualOptions& o = report.options;
    switch (report.limit()) {
    case VirtualLimit::Reading:
        return Wording::tr("Reading decides: this machine reads %1 pages a second with %2 cores, "
                           "which are busy %3 % of the "
                           "time, the servers %4 %. More servers gain nothing; more cores would.")
            .arg(QString::number(o.pagesPerSecond * o.cores, 'f', 0))
            .arg(o.cores)
            .arg(percent(report.readingUse), percent(report.servingUse));
    case VirtualLimit::Servers:
        return Wording::tr("The servers decide: their slots are busy %1 % of the time, the cores that read %2 %. More "
                           "servers, or more calls at a time on each, would be quicker.")
            .arg(percent(report.servingUse), percent(report.readingUse));
    case VirtualLimit::Window:
        return Wording::tr(
                   "The calls in flight decide: each server could work on %1 at a time and is sent %2. A larger "
                   "number in flight would be quicker.")
            .arg(o.slotCount)
            .arg(QString::number(report.meanWindow, 'f', 0));
    case VirtualLimit::Rate:
        return Wording::tr("The rate decides: each server allows %1 calls a minute, and %2 % of "
                           "that is used. More servers, "
                           "a higher limit or larger calls would be quicker.")
            .arg(o.requestsPerMinute)
            .arg(percent(report.rateUse));
    case VirtualLimit::Length:
        return Wording::tr("The longest document decides: everything else is done beside it.");
    }
    Q_UNREACHABLE();
}

QString limitName(VirtualLimit limit)
{
    switch (limit) {
    case VirtualLimit::Reading:
        return u"reading"_s;
    case VirtualLimit::Servers:
        return u"servers"_s;
    case VirtualLimit::Window:
        return u"window"_s;
    case VirtualLimit::Rate:
        return u"rate"_s;
    case VirtualLimit::Length:
        return u"length"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const VirtualReport& report)
{
    const VirtualOptions& o = report.options;
    return {{u"virtual"_s, true},
            {u"documents"_s, o.documents},
            {u"pages"_s, report.pages},
            {u"chunks"_s, report.chunks},
            {u"servers"_s, o.servers},
            {u"slots"_s, o.slotCount},
            {u"cores"_s, o.cores},
            {u"pages_per_second"_s, o.pagesPerSecond},
            {u"latency_ms"_s, o.latencyMs},
            {u"adaptive"_s, o.adaptive},
            {u"seed"_s, qint64(o.seed)},
            {u"calls"_s, report.calls},
            {u"retries"_s, report.retries},
            {u"failed"_s, report.failed},
            {u"total_ms"_s, toMs(report.total)},
            {u"ideal_ms"_s, toMs(report.ideal())},
            {u"bounds_ms"_s, QJsonObject{{u"reading"_s, toMs(report.reading)},
                                         {u"servers"_s, toMs(report.serving)},
                                         {u"window"_s, toMs(report.window)},
                                         {u"rate"_s, toMs(report.rate)},
                                         {u"length"_s, toMs(report.length)}}},
            {u"use"_s, QJsonObject{{u"reading"_s, report.readingUse},
                                   {u"servers"_s, report.servingUse},
                                   {u"window"_s, report.windowUse},
                                   {u"rate"_s, report.rateUse}}},
            {u"window"_s, report.meanWindow},
            {u"limit"_s, limitName(report.limit())},
            {u"in_words"_s, limitInWords(report)}};
}

QJsonObject toJson(const VirtualPoint& point)
{
    return {{u"servers"_s, point.servers}, {u"total_ms"_s, toMs(point.total)}, {u"ideal_ms"_s, toMs(point.ideal)}};
}

} // namespace sheaf
