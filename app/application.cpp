#include "app/application.h"

#include "app/paths.h"
#include "core/ask/answerjudge.h"
#include "core/ask/askcost.h"
#include "core/ask/askmodes.h"
#include "core/base/logging.h"
#include "core/concurrency/combine.h"
#include "core/concurrency/lowpriority.h"
#include "core/concurrency/run.h"
#include "core/concurrency/timeout.h"
#include "core/documents/filereader.h"
#include "core/documents/ocrreader.h"
#include "core/documents/scanrecogniser.h"
#include "core/documents/secondenginereader.h"
#include "core/documents/tesseractengine.h"
#include "core/documents/textcleaner.h"
#include "core/documents/workerpagerenderer.h"
#include "core/documents/workerreader.h"
#include "core/index/collectionstore.h"
#include "core/index/ingestpipeline.h"
#include "core/index/mappedindex.h"
#include "core/index/qdrantindex.h"
#include "core/index/runstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sheaf {

namespace {

constexpr int trackedCalls = 2000;      // that have ended
constexpr auto longestUnlocking = 1min; // of a keychain, by a person

struct Readers
{
    std::unique_ptr<DocumentReader> files;
    std::unique_ptr<PageRecogniser> scans;
};

Readers makeReaders(const std::shared_ptr<Clock>& clock, QThreadPool* pool, const std::function<OcrChoice()>& ocr)
{
    // Poppler first: on 2,305 pages of manuals and quarterly reports it takes half the time of Qt Pdf, and repairs more
    // of what is damaged. Qt Pdf draws the pages.
    const auto poppler = std::make_shared<WorkerPool>(popplerProgram(), clock);
    const auto workers = std::make_shared<WorkerPool>(extractProgram(), clock);
    const auto reader = std::make_shared<WorkerReader>(workers, clock);
    const auto pdf =
        std::make_shared<SecondEngineReader>(std::make_shared<WorkerReader>(poppler, clock), reader, u"Qt Pdf"_s);
    const auto engine = std::make_shared<TesseractEngine>(extractProgram(), clock, pool);
    return {std::make_unique<FileReader>(std::make_shared<OcrReader>(pdf, workers, engine, ocr), reader, pool),
            std::make_unique<ScanRecogniser>(workers, engine, ocr)};
}

// A line for each call that did not go as it should; the correlation id ties those of one question together.
void logTrouble(const TrackedCall& call)
{
    if (!call.error && call.attempts <= 1)
        return;
    const double took = call.finished ? toMs(*call.finished - call.queued) : 0;
    const QString why = call.error ? errorName(call.error->code) : u"answered"_s;
    qCInfo(lcNetwork, "call %lld %s %s: %s after %d tries, %.0f ms, correlation %s", static_cast<long long>(call.id),
           qUtf8Printable(call.task), qUtf8Printable(call.endpoint), qUtf8Printable(why), call.attempts, took,
           qUtf8Printable(call.correlationId));
}

ChunkOptions chunkOptions(const Settings& settings)
{
    ChunkOptions options;
    options.tokens = settings.chunkTokens;
    options.overlapTokens = settings.chunkOverlapTokens;
    return options;
}

} // namespace

Application::Application(const ApplicationOptions& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_keys(options.keyStore)
    , m_settings(options.settings)
    , m_clock(std::make_shared<SteadyClock>())
    , m_metrics(options.dataFolder + u"/metrics.json"_s)
    , m_cache(std::make_shared<CacheStore>(options.dataFolder + u"/cache.db"_s,
                                           qint64(options.settings.cacheMegabytes) * 1024 * 1024))
    , m_calls(std::make_unique<CallLedger>(options.callsFile.isEmpty() ? options.dataFolder + u"/calls.db"_s
                                                                       : options.callsFile))
    , m_tracker(std::make_unique<RequestTracker>(m_clock, trackedCalls,
                                                 [this](const TrackedCall& call) {
                                                     m_metrics.callEnded(call);
                                                     if (m_samples)
                                                         m_samples->collector().callEnded(
                                                             call, QDateTime::currentDateTimeUtc());
                                                     logTrouble(call);
                                                 }))
    , m_factory(std::make_unique<EngineFactory>(
          *m_tracker, m_workPool, m_searchPool, m_clock, m_cache, options.settings,
          [this](const TokenUse& use, std::optional<double> cost) {
              m_metrics.tokensUsed(use, cost, m_settings.currency);
              if (m_samples)
                  m_samples->collector().tokensUsed(originOf(use.url), use.prompt, use.completion, cost,
                                                    QDateTime::currentDateTimeUtc());
          },
          [calls = m_calls.get()](const OutboundCall& call) { calls->add(call); }))
    , m_database(std::make_unique<Database>(options.dataFolder, options.access))
    , m_vectors(makeVectors(options))
    , m_canRecord(options.access == Database::Access::ReadWrite)
    , m_runs(std::make_unique<RunStore>(*m_database))
    , m_memory(std::make_shared<LibraryMemory>(*m_database))
    , m_stays(options.stays)
{
    lowerPriority(m_workPool);
    Readers readers = makeReaders(m_clock, &m_workPool, [this] {
        return OcrChoice{m_settings.ocr, m_settings.ocrLanguages};
    });
    m_reader = std::move(readers.files);
    m_recogniser = std::move(readers.scans);
    lendKeys();
    buildEngines();
    connect(&m_keys, &KeyRing::changed, this, [this] {
        buildEngines();
        Q_EMIT enginesChanged();
        Q_EMIT keysChanged();
    });
    connect(&m_keys, &KeyRing::placed, this, &Application::keysChanged);
    serveMetrics();
    static_cast<void>(m_vectors->load()); // waits for open(), and searches wait for it
    IngestOptions ingest;
    ingest.chunks = chunkOptions(m_settings);
    if (options.stays)
        ingest.requeue = {1min, 5min, 15min, 60min};
    else
        ingest.embed.giveUpAfter = 1min;
    m_indexer = std::make_unique<IngestPipeline>(
        IngestDependencies{*m_database, *m_vectors, *m_reader, m_embedder, m_workPool, *m_clock,
                           [this] { static_cast<void>(m_cache->clear({})); }, m_recogniser.get()},
        ingest);
    FolderWatcher::Options watching;
    watching.scan = ingest.scan;
    m_samples = std::make_unique<SampleKeeper>(
        *m_database, *m_clock,
        SampleKeeper::Sources{[this] { return m_factory->calls().load(false); },
                              [this] { return std::pair(m_cache->hits(), m_cache->misses()); }});
    m_watched = std::make_unique<WatchedFolders>(*m_database, *m_indexer, m_workPool, *m_clock, watching);
    connect(m_watched.get(), &WatchedFolders::limited, this,
            [](const QString& message) { qCWarning(lcIndex, "%s", qUtf8Printable(message)); });
}

Application::~Application()
{
    m_watched.reset();
    m_indexer->stopAll();
    m_indexer.reset();
    m_samples.reset();
    m_metrics.save();
    // What still computes may hold on to the library.
    m_workPool.waitForDone();
    m_searchPool.waitForDone();
}

// The keys of the environment are for the addresses the program was started with.
void Application::lendKeys()
{
    const std::pair<KeyPurpose, Secret> given[] = {{KeyPurpose::Models, m_options.key},
                                                   {KeyPurpose::VectorStore, m_options.vectorKey},
                                                   {KeyPurpose::Brave, m_options.braveKey},
                                                   {KeyPurpose::Perplexity, m_options.perplexityKey}};
    for (const auto& [purpose, key] : given)
        m_keys.lend(purpose, keyedAddresses(m_settings, purpose), key);
}

Future<void> Application::open()
{
    // A window does not wait for somebody to unlock a keychain: its engines get their keys when they come.
    const Future<void> keys = fetchKeys();
    if (!m_stays)
        return then(keys, this, [this](const Result<void>&) { return m_database->open(); });
    const Future<void> opened = m_database->open();
    if (!m_canRecord)
        return opened;
    return then(opened, this, [this] {
        m_samples->start();
        return m_stays ? m_watched->start() : readyFuture<void>({});
    });
}

Future<void> Application::fetchKeys()
{
    QList<KeyPurpose> wanted{KeyPurpose::Models, KeyPurpose::VectorStore};
    if (m_settings.brave)
        wanted.append(KeyPurpose::Brave);
    if (m_settings.perplexity)
        wanted.append(KeyPurpose::Perplexity);
    return withTimeout(*m_clock, longestUnlocking, CallContext(), this, tr("The system's keychain does not answer."),
                       [&](const CallContext&) {
                           QList<Future<void>> found;
                           for (const KeyPurpose purpose : std::as_const(wanted))
                               found.append(m_keys.fetch(purpose, keyedAddresses(m_settings, purpose)));
                           return then(all(found, this), this, [](const QList<Result<void>>&) {});
                       });
}

std::unique_ptr<VectorIndex> Application::makeVectors(const ApplicationOptions& options)
{
    if (options.settings.vectorStore.isEmpty())
        return std::make_unique<MappedIndex>(*m_database, m_searchPool);
    QdrantOptions store;
    store.url = options.settings.vectorStore;
    auto index = std::make_unique<QdrantIndex>(*m_database, m_factory->calls(), m_searchPool, *m_clock, store);
    m_remoteVectors = index.get();
    return index;
}

void Application::buildEngines()
{
    const auto keys = [this](const EndpointSettings& endpoint) { return keyFor(endpoint); };
    m_engines = m_factory->make(m_settings, keys, *m_database, *m_vectors);
    m_embedder.set(m_engines.embedder);
    m_memory->setChatClient(m_engines.chat);
    const WebKeys webKeys{m_keys.keyFor(KeyPurpose::Brave, {m_settings.braveUrl}),
                          m_keys.keyFor(KeyPurpose::Perplexity, {m_settings.perplexityUrl})};
    if (m_remoteVectors)
        m_remoteVectors->setKey(m_keys.keyFor(KeyPurpose::VectorStore, {m_options.settings.vectorStore}));
    m_sources = makeSources(m_settings, webKeys, m_factory->callRuntime(m_settings), m_clock, *m_database);
}

void Application::setKey(KeyPurpose purpose, const Secret& key)
{
    static_cast<void>(m_keys.keep(purpose, keyedAddresses(m_settings, purpose), key)); // keysChanged() tells
}

KeyKeeping Application::keyKeeping(KeyPurpose purpose) const
{
    return m_keys.keeping(purpose, keyedAddresses(m_settings, purpose));
}

Secret Application::keyFor(const EndpointSettings& endpoint) const
{
    return m_keys.keyFor(KeyPurpose::Models, addressesOf(endpoint));
}

Secret Application::keyNamedWith(const QUrl& url) const
{
    const Secret own = m_keys.keyFor(KeyPurpose::Models, {url});
    return own.isEmpty() ? m_options.key : own;
}

void Application::apply(const Settings& settings, const std::optional<Secret>& key)
{
    m_settings = settings;
    buildEngines();
    serveMetrics();
    m_indexer->setChunkOptions(chunkOptions(settings));
    Q_EMIT enginesChanged();
    if (key)
        setKey(KeyPurpose::Models, *key);
    static_cast<void>(fetchKeys()); // keysChanged() tells
}

AskEngines Application::askEngines()
{
    return askEnginesOf(m_engines);
}

AskEngines Application::measuringEngines()
{
    return askEnginesOf(m_factory->makeUncached(
        m_settings, [this](const EndpointSettings& endpoint) { return keyFor(endpoint); }, *m_database, *m_vectors));
}

AskEngines Application::askEnginesOf(const Engines& made)
{
    AskEngines engines;
    engines.embedder = made.embedder;
    engines.expander = made.expander;
    engines.writer = made.writer;
    engines.searcher = made.searcher;
    engines.reranker = made.reranker;
    engines.runs = m_canRecord ? m_runs.get() : nullptr;
    engines.pool = &m_searchPool;
    engines.clock = m_clock;
    // What is on this machine costs nothing but its time.
    const auto local = [](const EndpointSettings& endpoint) {
        return endpoint.isBuiltin() || isLoopback(endpoint.url);
    };
    const auto ahead = [this, local](const EndpointSettings& endpoint) {
        return local(endpoint) || m_settings.prefetchPaid;
    };
    engines.prefetches = m_settings.prefetch;
    engines.embedsAhead = ahead(m_settings.embedding);
    engines.expandsAhead = m_settings.chat.isBuiltin() || (m_settings.prefetchVariants && ahead(m_settings.chat));
    engines.reranksAhead = ahead(m_settings.rerank);
    engines.expansionCalls = m_settings.chat.isBuiltin() ? 0 : 1;
    engines.costOf = [tracker = m_tracker.get()](const QString& id) { return costOfCalls(tracker->calls(), id); };
    engines.ended = [this](const AskRun& run) {
        m_metrics.questionAnswered(run);
        m_samples->collector().questionEnded(run.spans, QDateTime::currentDateTimeUtc());
    };
    engines.memory = m_canRecord ? m_memory : nullptr;
    engines.tools = m_sources.tools;
    engines.web = m_sources.services;
    engines.mayAskWeb = [this](const Scope& scope) {
        return m_database->read(CallContext(),
                                [scope](Connection& connection) { return checkMayAskWeb(connection, scope); });
    };
    engines.files = m_sources.files;
    engines.allowedFolders = m_settings.fileFolders;
    if (m_settings.judge && made.chat)
        engines.judge = std::make_shared<AnswerJudge>(made.chat);
    engines.research = researchBy(engines, made.chat);
    engines.exhaustive = exhaustiveBy(engines, made.chat);
    return engines;
}

ExtractEngines Application::extractEngines(bool oneFieldPerCall)
{
    ExtractEngines engines;
    engines.database = m_database.get();
    engines.extractor = oneFieldPerCall ? m_engines.singleFieldExtractor : m_engines.fieldExtractor;
    engines.clock = m_clock;
    engines.price = [prices = m_settings.prices, chat = m_settings.chat](int prompt, int completion) {
        return priceOf(prices, {chat.model, chat.url, prompt, completion});
    };
    return engines;
}

void Application::serveMetrics()
{
    if (m_settings.metricsPort == m_metricsPort)
        return;
    m_metricsPort = m_settings.metricsPort;
    m_metricsServer.reset();
    if (m_metricsPort == 0)
        return;
    m_metricsServer = std::make_unique<MetricsServer>(
        [this] {
            m_metrics.look(m_factory->calls().load(false));
            return m_metrics.text();
        },
        *m_clock);
    if (const auto listening = m_metricsServer->listen(quint16(m_metricsPort)); !listening.ok())
        qCWarning(lcBase, "%s", qUtf8Printable(listening.error().message));
}

Future<DocumentText> Application::readText(const QString& path, const Secret& password, const CallContext& call)
{
    return then(m_reader->read({path, password}, call), this, [this, call](const DocumentText& text) {
        return run(&m_searchPool, call, [text = text]() mutable {
            text.pages = cleanPages(std::move(text.pages));
            return text;
        });
    });
}

std::unique_ptr<PageRenderer> Application::makePageRenderer()
{
    return std::make_unique<WorkerPageRenderer>(extractProgram(), m_clock);
}

} // namespace sheaf
