#pragma once

#include "core/ask/question.h"
#include "core/base/settings.h"

namespace sheaf {

// What the settings mean for one question.
inline AskOptions askOptionsOf(const Settings& settings, const Scope& scope = {})
{
    AskOptions options;
    options.parallel = settings.parallel;
    options.queryCount = settings.queryCount;
    options.maxConcurrentQueries = settings.maxConcurrentQueries;
    options.maxProcessingTime = settings.maxProcessingTime;
    options.hitsPerQuery = settings.hitsPerQuery;
    options.passages = settings.passagesInPrompt;
    options.promptTokens = settings.promptTokens;
    options.useMemory = settings.memory;
    options.scope = scope;
    return options;
}

} // namespace sheaf
