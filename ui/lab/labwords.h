#pragma once

#include "core/lab/labsweep.h"

namespace sheaf {

// "Queries", "Embedding texts", "Extracting fields", "The whole workflow".
QString workloadText(LabWorkload workload);
// "8 queries", "100 texts", "40 passages", "7 tasks".
QString countText(const LabOptions& options);
// "8 queries · simulated server, 150 ms ± 10 %, 4 at once", "8 queries · nomic at 127.0.0.1". `endpoint` is whom a live
// run asked.
QString headingText(const LabOptions& options, bool simulated, const QString& endpoint);
// "12 %"
QString shareText(double share);
// "p50 164 · p95 181 · p99 183 ms"
QString percentilesText(const Percentiles& percentiles);
// What the knee says: "More than 12 at a time gains nothing: this server runs about 12 at a time."
QString kneeText(const Knee& knee);
// How the results of both runs compare: "all 8 the same", "2 of 8 differ: 3, 5".
QString sameText(const LabReport& report);

} // namespace sheaf
