#include "app/beyondline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Known
{
    QString option;
    double low;
    double high;
    bool whole;
    void (*put)(VirtualOptions& options, double n);
};

const QList<Known>& knownOptions()
{
    static const QList<Known> options{
        {u"--documents"_s, 1, 1'000'000, true, [](VirtualOptions& o, double n) { o.documents = int(n); }},
        {u"--pages-per-document"_s, 0.1, 10'000, false, [](VirtualOptions& o, double n) { o.pagesPerDocument = n; }},
        {u"--pages-spread"_s, 0, 3, false, [](VirtualOptions& o, double n) { o.pagesSigma = n; }},
        {u"--chunks-per-page"_s, 0.1, 100, false, [](VirtualOptions& o, double n) { o.chunksPerPage = n; }},
        {u"--pages-per-second"_s, 0.1, 1'000'000, false, [](VirtualOptions& o, double n) { o.pagesPerSecond = n; }},
        {u"--cores"_s, 1, 1024, true, [](VirtualOptions& o, double n) { o.cores = int(n); }},
        {u"--servers"_s, 1, 1024, true, [](VirtualOptions& o, double n) { o.servers = int(n); }},
        {u"--slots"_s, 1, 1024, true, [](VirtualOptions& o, double n) { o.slotCount = int(n); }},
        {u"--chunks-per-call"_s, 1, 2048, true, [](VirtualOptions& o, double n) { o.batch = int(n); }},
    };
    return options;
}

const Known* known(const QString& option)
{
    for (const Known& each : knownOptions()) {
        if (each.option == option)
            return &each;
    }
    return nullptr;
}

} // namespace

std::optional<Result<void>> setBeyondOption(BeyondLine& line, const QString& option, const QString& value)
{
    const Known* rule = known(option);
    if (!rule)
        return std::nullopt;
    bool ok = false;
    const double n = rule->whole ? double(value.toInt(&ok)) : value.toDouble(&ok);
    if (!ok || !(n >= rule->low && n <= rule->high)) // NaN is neither
        return Result<void>(
            Error::make(ErrorCode::InvalidInput, u"%1 takes a %2 from %3 to %4, not “%5”."_s
                                                     .arg(option, rule->whole ? u"whole number"_s : u"number"_s)
                                                     .arg(rule->low, 0, 'g', 10)
                                                     .arg(rule->high, 0, 'g', 10)
                                                     .arg(value)));
    line.typed.append({option, n});
    return Result<void>();
}

VirtualOptions BeyondLine::over(VirtualOptions base, const LabOptions& lab, std::optional<int> inFlight) const
{
    if (lab.latencyMs)
        base.latencyMs = *lab.latencyMs;
    if (lab.jitter > 0)
        base.latencySigma = lab.jitter;
    base.requestsPerMinute = lab.requestsPerMinute;
    base.failures = lab.faults;
    base.seed = lab.seed;
    base.adaptive = !inFlight;
    base.inFlight = inFlight.value_or(base.inFlight);
    for (const Typed& each : typed)
        known(each.option)->put(base, each.value);
    return base;
}

} // namespace sheaf
