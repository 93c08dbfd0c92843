#include "app/application.h"

#include "app/paths.h"
#include "core/documents/filereader.h"
#include "core/documents/textfilereader.h"
#include "core/documents/workerpagerenderer.h"
#include "core/documents/workerpdfreader.h"
#include "core/index/flatindex.h"
#include "core/index/ingestpipeline.h"
#include "core/index/runstore.h"

using namespace std::chrono_literals;

namespace sheaf {

namespace {

std::unique_ptr<DocumentReader> makeReader(const std::shared_ptr<Clock>& clock, QThreadPool* pool)
{
    auto workers = std::make_shared<WorkerPool>(extractProgram(), clock);
    return std::make_unique<FileReader>(std::make_shared<WorkerPdfReader>(workers, clock),
                                        std::make_shared<TextFileReader>(pool), pool);
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
    , m_key(options.key)
    , m_settings(options.settings)
    , m_clock(std::make_shared<SteadyClock>())
    , m_tracker(std::make_unique<RequestTracker>(m_clock))
    , m_factory(std::make_unique<EngineFactory>(*m_tracker, m_workPool, m_searchPool, m_clock, options.settings))
    , m_database(std::make_unique<Database>(options.dataFolder, options.access))
    , m_vectors(std::make_unique<FlatIndex>(m_searchPool))
    , m_canRecord(options.access == Database::Access::ReadWrite)
    , m_runs(std::make_unique<RunStore>(*m_database))
    , m_reader(makeReader(m_clock, &m_workPool))
{
    buildEngines();
    static_cast<void>(m_vectors->load(*m_database)); // waits for open(), and searches wait for it
    IngestOptions ingest;
    ingest.chunks = chunkOptions(m_settings);
    if (options.stays)
        ingest.requeue = {1min, 5min, 15min, 60min};
    else
        ingest.embed.giveUpAfter = 1min;
    m_indexer = std::make_unique<IngestPipeline>(
        IngestDependencies{*m_database, *m_vectors, *m_reader, m_embedder, m_workPool, *m_clock}, ingest);
}

Application::~Application()
{
    m_indexer->stopAll();
    m_indexer.reset();
    // What still computes may hold on to the library.
    m_workPool.waitForDone();
    m_searchPool.waitForDone();
}

Future<void> Application::open()
{
    return m_database->open();
}

void Application::buildEngines()
{
    m_engines = m_factory->make(m_settings, m_key, *m_database, *m_vectors);
    m_embedder.set(m_engines.embedder);
}

void Application::apply(const Settings& settings, const std::optional<Secret>& key)
{
    m_settings = settings;
    if (key)
        m_key = *key;
    buildEngines();
    m_indexer->setChunkOptions(chunkOptions(settings));
    Q_EMIT enginesChanged();
}

AskEngines Application::askEngines()
{
    AskEngines engines;
    engines.embedder = m_engines.embedder;
    engines.expander = m_engines.expander;
    engines.writer = m_engines.writer;
    engines.searcher = m_engines.searcher;
    engines.runs = m_canRecord ? m_runs.get() : nullptr;
    engines.pool = &m_searchPool;
    engines.clock = m_clock;
    return engines;
}

std::unique_ptr<PageRenderer> Application::makePageRenderer()
{
    return std::make_unique<WorkerPageRenderer>(extractProgram(), m_clock);
}

} // namespace sheaf
