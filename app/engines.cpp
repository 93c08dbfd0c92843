#include "app/engines.h"

#include "core/ask/chatanswerwriter.h"
#include "core/concurrency/requesttracker.h"
#include "core/engines/builtin/builtinexpander.h"
#include "core/engines/builtin/extractivewriter.h"
#include "core/engines/builtin/hashedembedder.h"
#include "core/engines/makeclient.h"
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
    return options;
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

constexpr int feedbackPassages = 5;

// The first passages by text alone: no call to an engine, and there while the question is being embedded.
FeedbackSource feedbackFrom(const std::shared_ptr<Searcher>& searcher, QObject* context)
{
    return [searcher, context](const QString& question, const CallContext& call) {
        return then(searcher->searchText(question, feedbackPassages, {}, call), context,
                    [searcher, context, call](const RankedList& list) {
                        QList<ChunkId> ids;
                        for (const RankedChunk& hit : list)
                            ids.append(hit.chunk);
                        return then(searcher->chunks(ids, call), context, [](const QList<ChunkRecord>& chunks) {
                            QStringList texts;
                            for (const ChunkRecord& chunk : chunks)
                                texts.append(chunk.text);
                            return texts;
                        });
                    });
    };
}

} // namespace

QString engineLabel(const EndpointSettings& endpoint)
{
    const QString port = endpoint.url.port() > 0 ? QStringLiteral(":%1").arg(endpoint.url.port()) : QString();
    const QString host = endpoint.url.host() + port;
    return endpoint.model.isEmpty() ? host : EngineFactory::tr("%1 at %2").arg(endpoint.model, host);
}

EngineFactory::EngineFactory(RequestTracker& tracker, QThreadPool& background, QThreadPool& interactive,
                             std::shared_ptr<Clock> clock, const Settings& settings)
    : m_tracker(tracker)
    , m_background(background)
    , m_interactive(interactive)
    , m_clock(std::move(clock))
    , m_transport(std::make_unique<QnamTransport>())
{
    m_guarded =
        std::make_unique<GuardedTransport>(*m_transport, m_tracker, *m_clock, systemRandom(), guardOptions(settings));
}

EngineFactory::~EngineFactory() = default;

EndpointRuntime EngineFactory::runtime(HttpTransport& transport, const Settings& settings) const
{
    return EndpointRuntime{transport,      m_interactive,         *m_clock,
                           systemRandom(), retryPolicy(settings), settings.requestTimeout};
}

EndpointRuntime EngineFactory::probeRuntime(const Settings& settings)
{
    return runtime(*m_transport, settings);
}

Engines EngineFactory::make(const Settings& settings, const Secret& key, Database& database, VectorIndex& vectors)
{
    m_transport->setLocalOnly(settings.localOnly);
    m_guarded->setOptions(guardOptions(settings));
    const EndpointRuntime calls = runtime(*m_guarded, settings);
    const auto endpoint = [&key](const EndpointSettings& chosen) {
        Endpoint e;
        e.base = chosen.url;
        e.model = chosen.model;
        e.key = key;
        e.api = chosen.api;
        return e;
    };
    Engines engines;
    if (settings.embedding.isBuiltin())
        engines.embedder = std::make_shared<HashedEmbedder>(m_background, m_interactive);
    else
        engines.embedder = makeEmbeddingClient(endpoint(settings.embedding), calls);
    const auto bound = std::make_shared<SearcherWithEmbedder>(engines.embedder, database, vectors);
    engines.searcher = std::shared_ptr<Searcher>(bound, &bound->searcher);
    if (settings.chat.isBuiltin()) {
        engines.expander = std::make_shared<BuiltinExpander>(m_interactive, feedbackFrom(engines.searcher, this));
        engines.writer = std::make_shared<ExtractiveWriter>(m_interactive);
    } else {
        const auto chat = makeChatClient(endpoint(settings.chat), calls);
        engines.expander = std::make_shared<ChatExpander>(chat);
        engines.writer = std::make_shared<ChatAnswerWriter>(chat, engineLabel(settings.chat));
    }
    return engines;
}

} // namespace sheaf
