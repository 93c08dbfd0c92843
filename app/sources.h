#pragma once

#include "core/ask/localtools.h"
#include "core/base/settings.h"
#include "core/engines/endpoint.h"
#include "core/engines/websearches.h"

namespace sheaf {

// Keys of the services that search the web, for the addresses in the settings.
struct WebKeys
{
    Secret brave;
    Secret perplexity;
};

// Where a question looks beside the library.
struct Sources
{
    QList<std::shared_ptr<WebSearch>> services; // of the web, those that are switched on
    std::shared_ptr<WebSearches> web;           // all of them; null where there is none
    std::shared_ptr<FileSearch> files;          // never null; ripgrep where it is installed
    std::shared_ptr<ToolBox> tools;             // never null
};

// All that is named outlives the sources. Main thread.
Sources makeSources(const Settings& settings, const WebKeys& keys, const EndpointRuntime& runtime,
                    const std::shared_ptr<Clock>& clock, Database& database);

} // namespace sheaf
