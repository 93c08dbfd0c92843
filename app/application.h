#pragma once

#include "app/engines.h"
#include "app/keyring.h"
#include "app/programmetrics.h"
#include "app/samplekeeper.h"
#include "app/sources.h"
#include "core/ask/askengines.h"
#include "core/ask/librarymemory.h"
#include "core/base/settings.h"
#include "core/concurrency/requesttracker.h"
#include "core/documents/documentreader.h"
#include "core/documents/pagerecogniser.h"
#include "core/documents/pagerenderer.h"
#include "core/engines/cachestore.h"
#include "core/engines/callledger.h"
#include "core/extract/extractoptions.h"
#include "core/index/database.h"
#include "core/index/ingestpipeline.h"
#include "core/index/mappedindex.h"
#include "core/index/runstore.h"
#include "core/index/watchedfolders.h"
#include "core/network/metricsserver.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

class QdrantIndex;

struct ApplicationOptions
{
    QString dataFolder; // where the library lives
    Settings settings;
    Secret key;            // for the endpoints of the settings
    Secret vectorKey = {}; // for their vector store
    Secret braveKey = {};  // for the services that search the web
    Secret perplexityKey = {};
    Database::Access access = Database::Access::ReadWrite;
    // Somebody stays: what an endpoint refused is tried again by itself. Otherwise it fails after a minute without a
    // single call that worked.
    bool stays = false;
    std::shared_ptr<KeyStore> keyStore = {}; // keeps keys between sessions; null: nobody does
    QString callsFile = {};                  // where calls that leave the machine are noted; empty: beside the library
};

// The composition root: builds the objects of the core for one library and wires them, for the window and for the
// command line alike. Lives in the main thread.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const ApplicationOptions& options, QObject* parent = nullptr);
    ~Application() override;

    // Opens the library; its vectors are loaded in the background, and searches wait for them.
    Future<void> open();

    const QString& dataFolder() const { return m_options.dataFolder; }
    const Settings& settings() const { return m_settings; }
    // What the key store has for the addresses of the settings; a minute at most. Part of open().
    Future<void> fetchKeys();
    // Other settings from now on: new engines for the next question and for what is embedded next; another vector store
    // from the next start. A key is for the addresses in `settings`; without one those that were given stay, each with
    // the addresses it was given for.
    void apply(const Settings& settings, const std::optional<Secret>& key);

    const Engines& engines() const { return m_engines; }
    // Where a question looks beside the library.
    const Sources& sources() const { return m_sources; }
    // For the addresses of the settings; kept where there is a store for keys. An empty key removes what was there.
    void setKey(KeyPurpose purpose, const Secret& key);
    KeyKeeping keyKeeping(KeyPurpose purpose) const;
    // The key that was given for all addresses of an endpoint; empty where there is none.
    Secret keyFor(const EndpointSettings& endpoint) const;
    AskEngines askEngines();
    // The same, asking endpoints every time: what is measured must not come from the cache.
    AskEngines measuringEngines();
    // For reading fields out of documents, all in one call or one in each.
    ExtractEngines extractEngines(bool oneFieldPerCall);
    ProgramMetrics& metrics() { return m_metrics; }
    // What answers were kept; null where none can be.
    CacheStore* cache() { return m_cache.get(); }
    EngineFactory& engineFactory() { return *m_factory; }
    // For an address that was named together with the key, on one command line.
    Secret keyNamedWith(const QUrl& url) const;
    const ApplicationOptions& options() const { return m_options; }
    CallLedger& calls() { return *m_calls; } // that left this machine
    Indexer& indexer() { return *m_indexer; }
    Searcher& searcher() { return *m_engines.searcher; }
    Database& database() { return *m_database; }
    VectorIndex& vectors() { return *m_vectors; }
    RunStore& runs() { return *m_runs; }
    SampleKeeper& samples() { return *m_samples; }
    std::shared_ptr<LibraryMemory> memory() { return m_memory; }
    WatchedFolders& watchedFolders() { return *m_watched; } // followed where somebody stays
    RequestTracker& tracker() { return *m_tracker; }
    QThreadPool& searchPool() { return m_searchPool; }
    std::shared_ptr<Clock> clock() const { return m_clock; }
    std::unique_ptr<PageRenderer> makePageRenderer();
    // A document's text as the library has it: read, and cleaned page by page.
    Future<DocumentText> readText(const QString& path, const Secret& password, const CallContext& call);

Q_SIGNALS:
    void enginesChanged();
    void keysChanged(); // a key, or the place it is kept in

private:
    std::unique_ptr<VectorIndex> makeVectors(const ApplicationOptions& options);
    void lendKeys();
    void buildEngines();
    AskEngines askEnginesOf(const Engines& engines);
    void serveMetrics();

    const ApplicationOptions m_options; // as given at the start
    KeyRing m_keys;
    Settings m_settings;
    std::shared_ptr<Clock> m_clock;
    ProgramMetrics m_metrics;
    std::shared_ptr<CacheStore> m_cache;
    std::unique_ptr<MetricsServer> m_metricsServer;
    int m_metricsPort = 0;    // listened on, or tried in vain
    QThreadPool m_workPool;   // parsing, chunking, built-in embedding
    QThreadPool m_searchPool; // a person's search never stands behind indexing
    std::unique_ptr<CallLedger> m_calls;
    std::unique_ptr<RequestTracker> m_tracker;
    std::unique_ptr<EngineFactory> m_factory;
    std::unique_ptr<Database> m_database;
    QdrantIndex* m_remoteVectors = nullptr; // where m_vectors is one
    std::unique_ptr<VectorIndex> m_vectors; // asks through the factory's transport
    bool m_canRecord;                       // questions, in the library
    std::unique_ptr<RunStore> m_runs;
    std::shared_ptr<LibraryMemory> m_memory;
    std::unique_ptr<DocumentReader> m_reader;
    std::unique_ptr<PageRecogniser> m_recogniser;
    Engines m_engines;
    Sources m_sources;
    CurrentEmbedder m_embedder;
    std::unique_ptr<IngestPipeline> m_indexer;
    std::unique_ptr<WatchedFolders> m_watched;
    std::unique_ptr<SampleKeeper> m_samples;
    const bool m_stays;
};

} // namespace sheaf
