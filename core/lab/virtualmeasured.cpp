#include "core/lab/virtualmeasured.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 fewestCalls = 20; // before their latency is worth anything
constexpr double largestSigma = 1.5;

void measurePages(VirtualMeasured& measured, const QList<DocumentRecord>& documents)
{
    double logs = 0;
    double squares = 0;
    double pages = 0;
    double chunks = 0;
    double parsed = 0; // pages whose time is known
    double seconds = 0;
    for (const DocumentRecord& document : documents) {
        if (document.state != DocumentState::Searchable || document.chunks < 1)
            continue;
        const double count = std::max(1, document.pages);
        const double log = std::log(count);
        ++measured.documents;
        logs += log;
        squares += log * log;
        pages += count;
        chunks += document.chunks;
        if (document.stages.parse > Milliseconds::zero()) {
            parsed += count;
            seconds += std::chrono::duration<double>(document.stages.parse + document.stages.chunk).count();
        }
    }
    if (measured.documents == 0)
        return;
    const double mean = logs / measured.documents;
    VirtualOptions& options = measured.options;
    options.pagesPerDocument = std::exp(mean);
    options.pagesSigma = std::min(largestSigma, std::sqrt(std::max(0.0, squares / measured.documents - mean * mean)));
    options.chunksPerPage = chunks / pages;
    measured.readingMeasured = seconds > 0;
    if (measured.readingMeasured)
        options.pagesPerSecond = parsed / seconds;
}

void measureCalls(VirtualMeasured& measured, const QList<CallSample>& samples)
{
    LatencyHistogram latency;
    for (const CallSample& sample : samples) {
        if (!sample.endpoint.isEmpty() && sample.task == "embed"_L1)
            latency.add(sample.latency);
    }
    if (latency.count() < fewestCalls)
        return;
    const double median = toMs(latency.percentile(0.5));
    const double p95 = toMs(latency.percentile(0.95));
    measured.calls = latency.count();
    measured.options.latencyMs = median;
    measured.options.latencySigma = std::clamp(std::log(p95 / median) / 1.645, 0.0, largestSigma);
}

} // namespace

VirtualMeasured measuredOptions(const QList<DocumentRecord>& documents, const QList<CallSample>& samples,
                                const VirtualOptions& base)
{
    VirtualMeasured measured;
    measured.options = base;
    measurePages(measured, documents);
    measureCalls(measured, samples);
    return measured;
}

} // namespace sheaf
