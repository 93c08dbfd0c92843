#pragma once

#include "core/index/indexer.h"

namespace sheaf {

struct OutcomeText
{
    QString text; // empty where there is nothing to say beyond what the table shows
    bool bad = false;
};

// What became of files that were added, in one line: what was known already, what never got into the library and why.
OutcomeText outcomeText(const QList<IndexedFile>& files);

} // namespace sheaf
