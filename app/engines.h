#pragma once

#include "core/base/settings.h"
#include "core/engines/answerwriter.h"
#include "core/engines/chatclient.h"
#include "core/engines/embeddingclient.h"
#include "core/engines/endpoint.h"
#include "core/engines/fieldextractor.h"
#include "core/engines/reranker.h"
#include "core/index/searcher.h"
#include "core/network/guardedtransport.h"
#include "core/network/outboundcall.h"

#include <QObject>

namespace sheaf {

class Database;
class CacheStore;
class HttpTransport;
class QnamTransport;
class RequestTracker;
class StaticModel;
class VectorIndex;

// Who answers under certain settings.
struct Engines
{
    std::shared_ptr<EmbeddingClient> embedder;
    std::shared_ptr<Searcher> searcher; // for vectors of this embedder
    std::shared_ptr<QueryExpander> expander;
    std::shared_ptr<AnswerWriter> writer;
    std::shared_ptr<Reranker> reranker = {}; // null where none is named
    std::shared_ptr<FieldExtractor> fieldExtractor = {};
    std::shared_ptr<FieldExtractor> singleFieldExtractor = {}; // a call for each field
    std::shared_ptr<ChatClient> chat = {};                     // likewise
};

// "qwen3 at 127.0.0.1:11434", for people.
QString engineLabel(const EndpointSettings& endpoint);

// What a call has cost; nothing where no price is known. A model on this machine costs nothing unless a price says
// otherwise.
std::optional<double> priceOf(const QList<ModelPrice>& prices, const TokenUse& use);

// Makes engines for settings: endpoints where they name some, the built-in ones otherwise. Owns the way to the network,
// so that all engines it ever made share one transport, one limiter for each endpoint and one tracker. Main thread.
class EngineFactory final : public QObject
{
    Q_OBJECT

public:
    // Told of the tokens of every answered call, and what they cost where that is known.
    using UseSink = std::function<void(const TokenUse&, std::optional<double>)>;

    // The key for an endpoint: that which was given for its addresses, or none.
    using Keys = std::function<Secret(const EndpointSettings&)>;

    // `background` for indexing, `interactive` for what a person waits for. Answers are kept in `cache`, where there is
    // one and the settings say so. `sent` is told of every request that was put on the wire.
    EngineFactory(RequestTracker& tracker, QThreadPool& background, QThreadPool& interactive,
                  std::shared_ptr<Clock> clock, std::shared_ptr<CacheStore> cache, const Settings& settings,
                  UseSink used = {}, OutboundSink sent = {});
    ~EngineFactory() override;

    // Engines made before keep their keys.
    Engines make(const Settings& settings, const Keys& keys, Database& database, VectorIndex& vectors);
    // That ask every time, for measuring.
    Engines makeUncached(const Settings& settings, const Keys& keys, Database& database, VectorIndex& vectors);
    // What the calls to endpoints go through, for those who show or stop them.
    GuardedTransport& calls() { return *m_guarded; }
    // For calls that are limited and retried like all others.
    EndpointRuntime callRuntime(const Settings& settings);
    // For looking at an endpoint: neither limited nor retried, or the limit would be measured in the server's place.
    EndpointRuntime probeRuntime(const Settings& settings);

private:
    EndpointRuntime runtime(HttpTransport& transport, const Settings& settings) const;
    Engines build(const Settings& settings, const Keys& keys, Database& database, VectorIndex& vectors,
                  const std::shared_ptr<CacheStore>& cache);

    RequestTracker& m_tracker;
    QThreadPool& m_background;
    QThreadPool& m_interactive;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<CacheStore> m_cache;
    UseSink m_used;
    std::shared_ptr<const StaticModel> m_builtinModel;
    std::unique_ptr<QnamTransport> m_transport;
    std::unique_ptr<GuardedTransport> m_guarded;
};

// The embedder of the moment under one address, for work that goes on while the settings change.
class CurrentEmbedder final : public EmbeddingClient
{
public:
    void set(std::shared_ptr<EmbeddingClient> embedder) { m_embedder = std::move(embedder); }

    QString modelId() const override { return m_embedder->modelId(); }
    int maxBatchTexts() const override { return m_embedder->maxBatchTexts(); }
    int maxBatchChars() const override { return m_embedder->maxBatchChars(); }
    int callsAtOnce() const override { return m_embedder->callsAtOnce(); }
    Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) override
    {
        // A call that is in the air keeps its client, which would stop it on its way out.
        return then(m_embedder->embed(texts, kind, call), &m_context,
                    [keep = m_embedder](Result<QList<Vector>> vectors) { return vectors; });
    }

private:
    std::shared_ptr<EmbeddingClient> m_embedder;
    QObject m_context;
};

} // namespace sheaf
