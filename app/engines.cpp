#include "app/engines.h"

#include "core/ask/chatanswerwriter.h"
#include "core/ask/fallbackwriter.h"
#include "core/ask/queryplanner.h"
#include "core/concurrency/requesttracker.h"
#include "core/engines/builtin/builtinexpander.h"
#include "core/engines/builtin/extractivewriter.h"
#include "core/engines/builtin/rulefieldextractor.h"
#include "core/engines/builtin/staticembedder.h"
#include "core/engines/cachingchatclient.h"
#include "core/engines/cachingembeddingclient.h"
#include "core/engines/makeclient.h"
#include "core/engines/rerankclient.h"
#include "core/extract/chatfieldextractor.h"
#include "core/index/hybridsearcher.h"
#include "core/network/guardedtransport.h"
#include "core/network/qnamtransport.h"

namespace sheaf {

namespace {

RetryPolicy retryPolicy(const Settings& settings)
{
    RetryPolicy policy;
    policy.maxAttempts = settings.retries + 1;
    return policy;
}

GuardedTransport::Options guardOptions(const Settings& settings)
{
    GuardedTransport::Options options;
    options.retry = retryPolicy(settings);
    options.admission.adaptive = settings.parallel && settings.adaptive;
    options.admission.concurrency = settings.parallel ? settings.concurrency : 1;
    if (settings.requestsPerMinute > 0)
        options.admission.allowance.requestsPerMinute = settings.requestsPerMinute;
    if (settings.tokensPerMinute > 0)
        options.admission.allowance.tokensPerMinute = settings.tokensPerMinute;
    return options;
}

Endpoint endpointOf(const EndpointSettings& chosen, const Secret& key)
{
    Endpoint endpoint;
    endpoint.base = chosen.url;
    endpoint.model = chosen.model;
    endpoint.key = key;
    endpoint.api = chosen.api;
    endpoint.replicas = chosen.replicas;
    return endpoint;
}

// A searcher with the embedder it was made for, so that neither goes without the other.
struct SearcherWithEmbedder
{
    std::shared_ptr<EmbeddingClient> embedder;
    HybridSearcher searcher;

    SearcherWithEmbedder(std::shared_ptr<EmbeddingClient> client, Database& database, VectorIndex& vectors)
        : embedder(std::move(client))
        , searcher(database, vectors, *embedder)
    {}
};

} // namespace

std::optional<double> priceOf(const QList<ModelPrice>& prices, const TokenUse& use)
{
    const auto cost = costOf(prices, use.model, use.prompt, use.completion);
    return !cost && isLoopback(use.url) ? 0.0 : cost;
}

QString engineLabel(const EndpointSettings& endpoint)
{
    const QString port = endpoint.url.port() > 0 ? QStringLiteral(":%1").arg(endpoint.url.port()) : QString();
    const QString host = endpoint.url.host() + port;
    return endpoint.model.isEmpty() ? host : EngineFactory::tr("%1 at %2").arg(endpoint.model, host);
}

EngineFactory::EngineFactory(RequestTracker& tracker, QThreadPool& background, QThreadPool& interactive,
                             std::shared_ptr<Clock> clock, std::shared_ptr<CacheStore> cache, const Settings& settings,
                             UseSink used, OutboundSink sent)
    : m_tracker(tracker)
    , m_background(background)
    , m_interactive(interactive)
    , m_clock(std::move(clock))
    , m_cache(std::move(cache))
    , m_used(std::move(used))
    , m_builtinModel(StaticModel::builtin())
    , m_transport(std::make_unique<QnamTransport>(
          QnamTransport::Options{.localOnly = settings.localOnly, .sent = std::move(sent)}))
{
    m_guarded =
        std::make_unique<GuardedTransport>(*m_transport, m_tracker, *m_clock, systemRandom(), guardOptions(settings));
}

EngineFactory::~EngineFactory() = default;

EndpointRuntime EngineFactory::runtime(HttpTransport& transport, const Settings& settings) const
{
    return EndpointRuntime{
        .transport = transport,
        .pool = m_interactive,
        .clock = *m_clock,
        .random = systemRandom(),
        .retry = retryPolicy(settings),
        .requestTimeout = settings.requestTimeout,
        .hedge = settings.hedge,
        .callsAtOnce = [guarded = m_guarded.get()](const QUrl& url,
                                                   const QString& task) { return guarded->callsAtOnce(url, task); },
        .spent =
            [tracker = &m_tracker, prices = settings.prices, used = m_used](qint64 id, const TokenUse& use) {
                const auto cost = priceOf(prices, use);
                tracker->tokens(id, use.prompt, use.completion, cost);
                if (used)
                    used(use, cost);
            }};
}

EndpointRuntime EngineFactory::callRuntime(const Settings& settings)
{
    return runtime(*m_guarded, settings);
}

EndpointRuntime EngineFactory::probeRuntime(const Settings& settings)
{
    return runtime(*m_transport, settings);
}

Engines EngineFactory::make(const Settings& settings, const Keys& keys, Database& database, VectorIndex& vectors)
{
    return build(settings, keys, database, vectors, settings.cache ? m_cache : nullptr);
}

Engines EngineFactory::makeUncached(const Settings& settings, const Keys& keys, Database& database,
                                    VectorIndex& vectors)
{
    return build(settings, keys, database, vectors, nullptr);
}

Engines EngineFactory::build(const Settings& settings, const Keys& keys, Database& database, VectorIndex& vectors,
                             const std::shared_ptr<CacheStore>& cache)
{
    m_transport->setLocalOnly(settings.localOnly);
    m_guarded->setOptions(guardOptions(settings));
    const EndpointRuntime calls = runtime(*m_guarded, settings);
    Engines engines;
    if (settings.embedding.isBuiltin()) {
        engines.embedder = std::make_shared<StaticEmbedder>(m_builtinModel, m_background, m_interactive);
    } else {
        engines.embedder = makeEmbeddingClient(endpointOf(settings.embedding, keys(settings.embedding)), calls);
        if (cache)
            engines.embedder = std::make_shared<CachingEmbeddingClient>(engines.embedder, cache);
    }
    const auto bound = std::make_shared<SearcherWithEmbedder>(engines.embedder, database, vectors);
    engines.searcher = std::shared_ptr<Searcher>(bound, &bound->searcher);
    if (!settings.rerank.isBuiltin())
        engines.reranker = std::make_shared<RerankClient>(endpointOf(settings.rerank, keys(settings.rerank)), calls);
    const auto builtin = std::make_shared<ExtractiveWriter>(m_interactive);
    const auto rules = std::make_shared<BuiltinExpander>(m_interactive, libraryFeedback(engines.searcher, this));
    if (settings.chat.isBuiltin()) {
        engines.expander = rules;
        engines.writer = builtin;
        engines.fieldExtractor = std::make_shared<RuleFieldExtractor>(m_background);
        engines.singleFieldExtractor = engines.fieldExtractor;
        return engines;
    }
    const auto chatOf = [&](const EndpointSettings& chosen) {
        const auto client = makeChatClient(endpointOf(chosen, keys(chosen)), calls);
        return cache ? std::shared_ptr<ChatClient>(std::make_shared<CachingChatClient>(client, cache)) : client;
    };
    const auto chat = chatOf(settings.chat);
    engines.chat = chat;
    EndpointRuntime fieldCalls = calls;
    fieldCalls.requestTimeout = std::min(settings.requestTimeout, settings.extractionTimeout);
    fieldCalls.tries = settings.extractionTries;
    // Not through the cache: the ledger keeps what was read.
    const auto fieldChat = makeChatClient(endpointOf(settings.chat, keys(settings.chat)), fieldCalls);
    engines.fieldExtractor = std::make_shared<ChatFieldExtractor>(fieldChat, ChatFieldExtractor::Fields::AllInOneCall,
                                                                  engineLabel(settings.chat));
    engines.singleFieldExtractor = std::make_shared<ChatFieldExtractor>(
        fieldChat, ChatFieldExtractor::Fields::OneInEach, engineLabel(settings.chat));
    engines.expander = std::make_shared<QueryPlanner>(std::make_shared<ChatExpander>(chat), rules);
    QList<std::shared_ptr<AnswerWriter>> writers;
    writers.append(std::make_shared<ChatAnswerWriter>(chat, engineLabel(settings.chat)));
    if (!settings.spareChat.isBuiltin())
        writers.append(std::make_shared<ChatAnswerWriter>(chatOf(settings.spareChat), engineLabel(settings.spareChat)));
    if (settings.fallback)
        writers.append(builtin);
    engines.writer = std::make_shared<FallbackWriter>(writers);
    return engines;
}

} // namespace sheaf
