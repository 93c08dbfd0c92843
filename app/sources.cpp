#include "app/sources.h"

#include "core/engines/bravecodec.h"
#include "core/engines/builtinfilesearch.h"
#include "core/engines/openaichatclient.h"
#include "core/engines/perplexitysearch.h"
#include "core/engines/ripgrepsearch.h"
#include "core/engines/searxngcodec.h"
#include "core/engines/webserviceclient.h"

namespace sheaf {

namespace {

QList<std::shared_ptr<WebSearch>> servicesOf(const Settings& settings, const WebKeys& keys,
                                             const EndpointRuntime& runtime)
{
    QList<std::shared_ptr<WebSearch>> services;
    if (settings.searxng)
        services.append(std::make_shared<WebServiceClient>(searxngProtocol(settings.searxngUrl), settings.searxngUrl,
                                                           Secret(), runtime));
    if (settings.brave)
        services.append(std::make_shared<WebServiceClient>(braveProtocol(settings.braveUrl), settings.braveUrl,
                                                           keys.brave, runtime));
    if (settings.perplexity) {
        Endpoint endpoint;
        endpoint.base = settings.perplexityUrl;
        endpoint.model = settings.perplexityModel;
        endpoint.key = keys.perplexity;
        endpoint.api = Api::OpenAi;
        services.append(std::make_shared<PerplexitySearch>(std::make_shared<OpenAiChatClient>(endpoint, runtime)));
    }
    return services;
}

} // namespace

Sources makeSources(const Settings& settings, const WebKeys& keys, const EndpointRuntime& runtime,
                    const std::shared_ptr<Clock>& clock, Database& database)
{
    Sources sources;
    sources.services = servicesOf(settings, keys, runtime);
    if (!sources.services.isEmpty())
        sources.web = std::make_shared<WebSearches>(sources.services, clock);
    if (const QString program = ripgrepProgram(); !program.isEmpty())
        sources.files = std::make_shared<RipgrepSearch>(program, clock, &runtime.pool);
    else
        sources.files = std::make_shared<BuiltinFileSearch>(clock, &runtime.pool);
    sources.tools = std::make_shared<LocalTools>(ToolParts{database, runtime.pool, [] { return QDate::currentDate(); },
                                                           sources.files, settings.fileFolders, sources.web});
    return sources;
}

} // namespace sheaf
