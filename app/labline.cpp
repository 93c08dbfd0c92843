#include "app/labline.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error wrong(const QString& message)
{
    return Error::make(ErrorCode::InvalidInput, message);
}

Result<int> whole(const QString& option, const QString& value, int low, int high)
{
    bool ok = false;
    const int n = value.toInt(&ok);
    if (!ok || n < low || n > high)
        return wrong(u"%1 takes a whole number from %2 to %3, not “%4”."_s.arg(option).arg(low).arg(high).arg(value));
    return n;
}

Result<double> share(const QString& option, const QString& value, double high)
{
    bool ok = false;
    const double n = value.toDouble(&ok);
    if (!ok || !(n >= 0 && n <= high)) // NaN is neither
        return wrong(u"%1 takes a number from 0 to %2, not “%3”."_s.arg(option).arg(high).arg(value));
    return n;
}

struct WholeOption
{
    QString name;
    int low;
    int high;
    void (*put)(LabOptions& lab, int n);
};

const QList<WholeOption>& wholeOptions()
{
    static const QList<WholeOption> options{
        {u"--n"_s, 1, 100'000, [](LabOptions& lab, int n) { lab.items = n; }},
        {u"--batch"_s, 1, 32, [](LabOptions& lab, int n) { lab.batch = n; }},
        {u"--repeat"_s, 1, 100, [](LabOptions& lab, int n) { lab.repeat = n; }},
        {u"--sequential-sample"_s, 1, 100'000, [](LabOptions& lab, int n) { lab.sequentialSample = n; }},
        {u"--latency"_s, 0, 60'000, [](LabOptions& lab, int n) { lab.latencyMs = n; }},
        {u"--server-limit"_s, 1, 1000, [](LabOptions& lab, int n) { lab.serverLimit = n; }},
        {u"--rate"_s, 1, 1'000'000, [](LabOptions& lab, int n) { lab.requestsPerMinute = n; }},
        {u"--seed"_s, 0, 2'147'483'647, [](LabOptions& lab, int n) { lab.seed = quint64(n); }},
    };
    return options;
}

Result<void> setShare(const QString& option, const QString& value, double high, double& place)
{
    const auto n = share(option, value, high);
    if (!n.ok())
        return n.error();
    place = *n;
    return {};
}

} // namespace

std::optional<Result<void>> setLabOption(LabOptions& lab, const QString& option, const QString& value)
{
    if (option == "--workload"_L1) {
        const auto workload = labWorkloadNamed(value);
        if (!workload)
            return wrong(u"--workload takes queries, embed, extract or workflow, not “%1”."_s.arg(value));
        lab.workload = *workload;
        return Result<void>();
    }
    if (option == "--jitter"_L1)
        return setShare(option, value, 3, lab.jitter);
    if (option == "--faults"_L1)
        return setShare(option, value, 1, lab.faults);
    for (const WholeOption& known : wholeOptions()) {
        if (known.name != option)
            continue;
        const auto n = whole(option, value, known.low, known.high);
        if (!n.ok())
            return Result<void>(n.error());
        known.put(lab, *n);
        return Result<void>();
    }
    return std::nullopt;
}

Result<void> checkLab(const LabOptions& lab, const QString& action)
{
    if (action == "beyond"_L1 || action == "replay"_L1)
        return {};
    if (action != "race"_L1 && action != "sweep"_L1)
        return wrong(u"lab does “race”, “sweep”, “beyond” or “replay”, not “%1”."_s.arg(action));
    if (lab.workload == LabWorkload::Workflow && lab.items > 0)
        return wrong(u"The workflow has seven tasks; --n is for the other workloads."_s);
    if (lab.sequentialSample > 0 && (lab.workload == LabWorkload::Workflow || action == "sweep"_L1))
        return wrong(u"--sequential-sample is for a race of queries, embed or extract."_s);
    return {};
}

} // namespace sheaf
