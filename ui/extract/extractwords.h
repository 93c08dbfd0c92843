#pragma once

#include "core/extract/extractoptions.h"

namespace sheaf {

// What the Extract page says of a run. All pure.

// "444 chunks in 20 documents, 100 of them read before · 344 calls · about 214,000 tokens · 0.42 USD · about 2 minutes"
QString estimateText(const ExtractEstimate& estimate, bool usesModel, const QString& currency);
// "270 done · 20 in flight · 154 waiting · 5 retried · 4 failed"
QString countsText(const ExtractProgress& progress);
// "18.1×", how many times faster than one chunk after another; empty while nothing can be said, and without a model:
// its chunks wait for a processor, and that wait would be counted.
QString speedText(const ExtractProgress& progress, bool usesModel);
// "14 s left"; empty where it is not known.
QString leftText(const ExtractProgress& progress);
// "estimate 0.42 USD · spent 0.26 of 1.00 USD"; empty without a model.
QString spentText(const std::optional<ExtractEstimate>& estimate, const ExtractProgress& progress,
                  const ExtractBudget& budget, bool usesModel, const QString& currency);
// "500 calls, 1.00 USD"; "none" where nothing is limited.
QString budgetText(const ExtractBudget& budget, const QString& currency);
// What is to be said of a run that ended early, each a sentence.
QStringList endingNotes(const ExtractRun& run);

} // namespace sheaf
