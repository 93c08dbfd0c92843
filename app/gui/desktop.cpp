#include "app/gui/desktop.h"

#include "app/gui/historyqueries.h"
#include "app/paths.h"
#include "core/ask/askrunjson.h"
#include "core/concurrency/run.h"
#include "core/engines/endpointprobe.h"
#include "core/engines/ollamamodels.h"
#include "core/engines/rerankclient.h"
#include "core/index/interruptible.h"
#include "core/index/librarycheck.h"
#include "core/index/libraryrepair.h"
#include "core/index/pastedfolder.h"
#include "core/network/httpmessage.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int callsAtOnce = 16;
constexpr Milliseconds copyLook(200);

// Ollama adds ":latest" to names without a tag.
bool hasModel(const EndpointReport& report, const QString& model)
{
    return model.isEmpty() || report.models.contains(model) || report.models.contains(model + ":latest"_L1);
}

QString lineFor(const EndpointReport& report, const EndpointSettings& endpoint)
{
    if (report.error)
        return report.error->message;
    if (report.models.isEmpty())
        return QObject::tr("It answers in %1 ms and has no models yet.").arg(toMs(report.latency), 0, 'f', 0);
    if (!hasModel(report, endpoint.model))
        return QObject::tr("It answers, but has no model “%1”. It has: %2.")
            .arg(endpoint.model, report.models.mid(0, 8).join(u", "_s));
    return QObject::tr("It answers in %1 ms and has %n models: %2.", nullptr, int(report.models.size()))
        .arg(toMs(report.latency), 0, 'f', 0)
        .arg(report.models.mid(0, 8).join(u", "_s));
}

// As people call the program.
QString serverTitle(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Ollama:
        return u"Ollama"_s;
    case ServerKind::LmStudio:
        return u"LM Studio"_s;
    case ServerKind::LlamaCpp:
        return u"llama.cpp"_s;
    case ServerKind::Vllm:
        return u"vLLM"_s;
    default:
        return QObject::tr("A model server");
    }
}

KeyNote keyNote(const KeyKeeping& keeping)
{
    const QString origins = keeping.origins.join(u", "_s);
    switch (keeping.place) {
    case KeyKeeping::Place::None:
        break;
    case KeyKeeping::Place::Keychain:
        return {QObject::tr("Kept in the system's keychain, for %1 only.").arg(origins), true};
    case KeyKeeping::Place::Session:
        if (keeping.why.isEmpty())
            return {QObject::tr("For this session only, and for %1 only.").arg(origins)};
        return {QObject::tr("For this session only, and for %1 only: %2").arg(origins, keeping.why)};
    }
    return {};
}

} // namespace

Desktop::Desktop(Application& app, const QString& settingsPath, const QString& statePath)
    : m_app(app)
    , m_settingsPath(settingsPath)
    , m_statePath(statePath)
    , m_ask(app.askEngines())
    , m_extract(app.extractEngines(false))
    , m_lab(app, app.dataFolder())
    , m_monitor(app)
    , m_suggestions(app.indexer(), sampleFolder())
    , m_doctor(app)
{
    connect(&app, &Application::enginesChanged, this, [this] {
        m_ask.setEngines(m_app.askEngines());
        m_extract.setEngines(m_app.extractEngines(false));
    });
}

Workspace Desktop::workspace()
{
    return Workspace{
        .ask = m_ask,
        .indexer = m_app.indexer(),
        .tracker = m_app.tracker(),
        .pool = m_app.searchPool(),
        .race = [this](const QString& question, const AskOptions& options,
                       std::stop_token stop) { return race(question, options, stop); },
        .recentRuns = [this](int count) { return m_app.runs().recent(count, CallContext()); },
        .spansOf =
            [this](RunId id) {
                return then(m_app.runs().byId(id, CallContext()), this,
                            [this](const std::optional<StoredRun>& run) -> Future<QList<Span>> {
                                if (!run)
                                    return failedFuture<QList<Span>>(
                                        Error::make(ErrorCode::NotFound, tr("That run is no longer recorded.")));
                                return sheaf::run(&m_app.searchPool(), CallContext(), [json = run->json] {
                                    return spansFromJson(QJsonDocument::fromJson(json).object());
                                });
                            });
            },
        .makeRenderer = [this] { return m_app.makePageRenderer(); },
        .probe = [this](EndpointRole role, const EndpointSettings& endpoint, const std::optional<Secret>& key,
                        std::stop_token stop) { return probe(role, endpoint, key, stop); },
        .engine = [this] { return m_monitor.status(); },
        .endpoints = [this] { return m_app.engineFactory().calls().load(); },
        .stopCall = [this](qint64 id) { m_app.engineFactory().calls().stop(id); },
        .stopAllCalls = [this] { m_app.engineFactory().calls().stopAll(); },
        .suggestions = [this] { return m_suggestions.questions(); },
        .addSamples = sampleFolder().isEmpty() ? std::function<void()>() : [this] { addSamples(); },
        .settings = m_app.settings(),
        .applySettings = [this](const Settings& settings,
                                const std::optional<Secret>& key) { return applySettings(settings, key); },
        .statePath = m_statePath,
        .fetchModel = [this](const EndpointSettings& endpoint, const std::optional<Secret>& key,
                             const std::function<void(const QString&)>& sink,
                             std::stop_token stop) { return fetchModel(endpoint, key, sink, stop); },
        .setKey = [this](KeyPurpose purpose, const Secret& key) { m_app.setKey(purpose, key); },
        .readText = [this](const QString& path, const Secret& password,
                           const CallContext& call) { return m_app.readText(path, password, call); },
        .collections = [this] { return read([](CollectionStore& store) { return store.all(); }); },
        .documentsOf =
            [this](CollectionId id) { return read([id](CollectionStore& store) { return store.documentsOf(id); }); },
        .createCollection =
            [this](const QString& name) {
                return write([name](CollectionStore& store) { return store.create(name); });
            },
        .renameCollection =
            [this](CollectionId id, const QString& name) {
                return write([id, name](CollectionStore& store) { return store.rename(id, name); });
            },
        .removeCollection =
            [this](CollectionId id) { return write([id](CollectionStore& store) { return store.remove(id); }); },
        .addToCollection =
            [this](CollectionId id, const QList<DocumentId>& documents) {
                return write([id, documents](CollectionStore& store) { return store.add(id, documents); });
            },
        .takeOutOfCollection =
            [this](CollectionId id, const QList<DocumentId>& documents) {
                return write([id, documents](CollectionStore& store) { return store.takeOut(id, documents); });
            },
        .watchedFolders = [this] { return m_app.watchedFolders().folders(); },
        .watchFolder = [this](const WatchedFolder& folder) { return m_app.watchedFolders().add(folder); },
        .unwatchFolder = [this](const QString& path) { return m_app.watchedFolders().remove(path); },
        .whenWatchingIsLimited =
            [this](QObject* listener, const std::function<void(const QString&)>& tell) {
                connect(&m_app.watchedFolders(), &WatchedFolders::limited, listener, tell);
            },
        .backUp = [this](const QString& file, std::stop_token stop,
                         const WorkProgress& progress) { return backUp(file, stop, progress); },
        .moveLibrary =
            [this](const QString& folder) {
                m_moveTo = folder;
                Q_EMIT leaving();
            },
        .checkLibrary =
            [this](std::stop_token stop, const WorkProgress& progress) {
                CallContext call;
                call.stop = stop;
                return m_app.database().maintain(call, [stop, progress](Connection& connection) {
                    return checkLibraryInSteps(connection, stop, progress);
                });
            },
        .repairLibrary = [this](std::stop_token stop) { return repair(stop); },
        .history = historyAccess(m_app.database(), this),
        .chunks = [this](const QList<ChunkId>& ids) { return m_app.searcher().chunks(ids, CallContext()); },
        .extract = &m_extract,
        .setCollectionPrivate =
            [this](CollectionId id, bool isPrivate) {
                return write([id, isPrivate](CollectionStore& store) { return store.setPrivate(id, isPrivate); });
            },
        .lab = m_lab.access(),
        .runsSince = [this](const QDateTime& from, RunId after,
                            int count) { return m_app.runs().askedSince(from, after, count, CallContext()); },
        .callSamples = [this](const QDateTime& from) { return m_app.samples().since(from); },
        .pastedFolder = m_statePath.isEmpty() ? QString() : pastedFolder(QFileInfo(m_statePath).absolutePath()),
        .localServers = [this](std::stop_token stop) { return localServers(stop); },
        .keyNote = [this](KeyPurpose purpose) { return keyNote(m_app.keyKeeping(purpose)); },
        .whenKeysChange =
            [this](QObject* listener, const std::function<void()>& tell) {
                connect(&m_app, &Application::keysChanged, listener, tell);
            },
        .sentCalls = [this](const CallQuery& query) { return m_app.calls().calls(query); },
        .examine = [this](std::stop_token stop) { return m_doctor.examine(stop); },
    };
}

void Desktop::addSamples()
{
    static_cast<void>(m_app.indexer().add({sampleFolder()}, Secret(), {})); // the rows tell how it goes
}

// SQLite does not say how far a copy is; its file does, about.
Future<qint64> Desktop::backUp(const QString& file, std::stop_token stop, const WorkProgress& progress)
{
    auto* look = new QTimer(this);
    connect(look, &QTimer::timeout, this,
            [part = unfinishedBackup(file), all = std::max<qint64>(1, m_app.database().bytesOnDisk()), progress] {
                progress.set(double(QFileInfo(part).size()) / double(all));
            });
    look->start(copyLook);
    CallContext call;
    call.stop = stop;
    const auto made = m_app.database().maintain(call, [file, stop](Connection& connection) {
        const Interruptible interruptible(connection, stop);
        return backupLibrary(connection, file);
    });
    observe(made, look, [look](const Result<qint64>&) { look->deleteLater(); });
    return made;
}

Future<QStringList> Desktop::repair(std::stop_token stop)
{
    CallContext call;
    call.stop = stop;
    const auto mended = m_app.database().write(call, [stop](Connection& connection) {
        const Interruptible interruptible(connection, stop);
        return repairLibrary(connection);
    });
    return then(mended, this, [this](const QStringList& done) {
        static_cast<void>(m_app.indexer().resumeUnfinished()); // what lacks something gets it; the rows tell
        return done;
    });
}

Future<RaceReport> Desktop::race(const QString& question, const AskOptions& options, std::stop_token stop)
{
    auto* race = new Race(m_app.measuringEngines(), this);
    m_lab.show(race);
    const auto report = race->run(question, options, stop);
    observe(report, race, [race](const Result<RaceReport>&) { race->deleteLater(); });
    return report;
}

// Another server is tested as it is asked later: with the key that was given for it. One that is typed just now is for
// the endpoints that are tested with it, and not for those further ones that get a key only where they are the same.
Secret Desktop::keyFor(EndpointRole role, const EndpointSettings& endpoint, const std::optional<Secret>& key) const
{
    const Secret given = m_app.keyFor(endpoint);
    const bool further = role == EndpointRole::SpareChat || role == EndpointRole::Rerank;
    return key && (!further || !given.isEmpty()) ? *key : given;
}

Future<QList<LocalServer>> Desktop::localServers(std::stop_token stop)
{
    auto probe = std::make_shared<EndpointProbe>(m_app.engineFactory().probeRuntime(m_app.settings()));
    CallContext call;
    call.stop = stop;
    return then(probe->probeLocal(call), this, [probe](const QList<EndpointReport>& reports) {
        QList<LocalServer> servers;
        for (const EndpointReport& report : reports) {
            if (!report.error && !report.models.isEmpty())
                servers.append({serverTitle(report.kind), report.base, report.models});
        }
        return servers;
    });
}

Future<EndpointFinding> Desktop::probe(EndpointRole role, const EndpointSettings& endpoint,
                                       const std::optional<Secret>& key, std::stop_token stop)
{
    if (role == EndpointRole::Rerank)
        return probeRerank(endpoint, key, stop);
    auto probe = std::make_shared<EndpointProbe>(m_app.engineFactory().probeRuntime(m_app.settings()));
    Endpoint at;
    at.base = endpoint.url;
    at.model = role == EndpointRole::Embedding ? endpoint.model : QString();
    at.key = keyFor(role, endpoint, key);
    at.api = endpoint.api;
    CallContext call;
    call.stop = stop;
    return then(probe->probe(at, call), this,
                [this, probe, at, endpoint, call](const EndpointReport& report) -> Future<EndpointFinding> {
                    const QString line = lineFor(report, endpoint);
                    const bool canFetch =
                        !report.error && report.kind == ServerKind::Ollama && !hasModel(report, endpoint.model);
                    if (report.error || at.model.isEmpty() || !report.embeddingDimension)
                        return readyFuture<EndpointFinding>(EndpointFinding{line, canFetch});
                    return then(
                        probe->measureConcurrency(at, callsAtOnce, call), this,
                        [probe, line, kind = report.kind](Result<ConcurrencyReport> measured) {
                            if (!measured.ok())
                                return EndpointFinding{line + u' ' + measured.error().message};
                            const QString ran =
                                tr("It runs %1 of %2 calls at once.").arg(measured->ranAtOnce).arg(measured->sent);
                            // Where it keeps up with all that were sent there is nothing to change.
                            const QString hint = measured->ranAtOnce < measured->sent / 2
                                                     ? u' ' + parallelHint(kind, measured->ranAtOnce)
                                                     : QString();
                            return EndpointFinding{line + u' ' + ran + hint};
                        });
                });
}

// Two sentences are put into order: whether there is a list of models says nothing about that.
Future<EndpointFinding> Desktop::probeRerank(const EndpointSettings& endpoint, const std::optional<Secret>& key,
                                             std::stop_token stop)
{
    Endpoint at;
    at.base = endpoint.url;
    at.model = endpoint.model;
    at.key = keyFor(EndpointRole::Rerank, endpoint, key);
    at.api = endpoint.api;
    CallContext call;
    call.stop = stop;
    const auto client = std::make_shared<RerankClient>(at, m_app.engineFactory().probeRuntime(m_app.settings()));
    const QStringList texts{u"The warranty lasts two years."_s, u"The office is closed on Sunday."_s};
    return then(
        client->rerank(u"How long is the warranty?"_s, texts, call), this,
        [client, clock = m_app.clock(), began = m_app.clock()->now()](const QList<double>& scores) {
            const QString took = QString::number(toMs(clock->now() - began), 'f', 0);
            if (scores.value(0) <= scores.value(1))
                return EndpointFinding{
                    tr("It answers in %1 ms, but puts a passage that fits behind one that does not.").arg(took)};
            return EndpointFinding{tr("It puts passages into order in %1 ms.").arg(took)};
        });
}

Future<void> Desktop::fetchModel(const EndpointSettings& endpoint, const std::optional<Secret>& key,
                                 const std::function<void(const QString&)>& sink, std::stop_token stop)
{
    Endpoint server;
    server.base = endpoint.url;
    server.key = keyFor(EndpointRole::Chat, endpoint, key);
    server.api = Api::Ollama;
    const auto models = std::make_shared<OllamaModels>(server, m_app.engineFactory().probeRuntime(m_app.settings()));
    CallContext call;
    call.stop = stop;
    const auto pulled = models->pull(endpoint.model, call, [sink](const PullProgress& step) {
        sink(step.total > 0 ? tr("%1: %2 %").arg(step.status).arg(100 * step.completed / step.total) : step.status);
    });
    return then(pulled, this, [models](Result<void> result) { return result; });
}

Result<void> Desktop::applySettings(const Settings& settings, const std::optional<Secret>& key)
{
    // What cannot be kept is not put into force either, so that the page shows what is.
    const auto saved = saveSettings(settings, m_settingsPath);
    if (saved.ok())
        m_app.apply(settings, key);
    return saved;
}

} // namespace sheaf
