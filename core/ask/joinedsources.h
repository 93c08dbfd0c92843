#pragma once

#include "core/ask/question.h"

namespace sheaf {

// What one sub-question found, and what was written from it with that one's own numbers.
struct StepSources
{
    QList<Source> sources;
    QString finding;
};

struct JoinedSources
{
    QList<Source> sources;  // numbered from 1, each chunk once
    QStringList findings{}; // in the order of the steps, with the marks of `sources`
};

// The sources of all steps in one list: those that a finding cites in the order of the steps, then the best of each
// step, the second best of each and so on; at most `most` and no more than `tokens` together, but always one. A mark
// whose source has no room is taken out. Pure.
JoinedSources joinSources(const QList<StepSources>& steps, int most, int tokens);

} // namespace sheaf
