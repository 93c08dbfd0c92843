#pragma once

#include "support/fakeextract.h"
#include "support/fakehistory.h"
#include "support/fakelibrary.h"

#include <QPainter>

// Stand-ins for what the window works on. They do nothing by themselves: a test says what happens.
namespace sheaf::test {

class FakeAsk final : public AskModel
{
public:
    void ask(const QString& question, const AskOptions& options) override
    {
        asked.append(question);
        lastOptions = options;
        running = true;
        Q_EMIT started(question);
    }
    void stop() override
    {
        ++stops;
        if (!running)
            return;
        AskRun run;
        run.question = asked.last();
        run.error = Error::cancelled();
        finish(run);
    }
    bool isRunning() const override { return running; }
    void typed(const QString& question, const AskOptions& options) override
    {
        prepared.append(question);
        lastOptions = options;
    }
    void dropTyped() override { ++drops; }
    Future<ToolResult> runTool(const ToolSuggestion& suggestion, const Scope&, std::stop_token) override
    {
        toolsRun.append(suggestion);
        return tool.future();
    }
    void finish(const AskRun& run)
    {
        running = false;
        Q_EMIT finished(run);
    }

    QStringList asked;
    QStringList prepared; // what typed() heard
    int drops = 0;
    QList<ToolSuggestion> toolsRun;
    Promise<ToolResult> tool;
    AskOptions lastOptions;
    bool running = false;
    int stops = 0;
};

class FakeIndexer final : public Indexer
{
public:
    Future<QList<IndexedFile>> add(const QStringList& paths, const Secret&, std::stop_token) override
    {
        added.append(paths);
        return addOutcome.future();
    }
    Future<QList<IndexedFile>> resumeUnfinished() override
    {
        return readyFuture<QList<IndexedFile>>(QList<IndexedFile>());
    }
    Future<QList<IndexedFile>> retry(const QList<DocumentId>& documents, const Secret& password) override
    {
        retried.append(documents);
        lastPassword = password;
        return readyFuture<QList<IndexedFile>>(QList<IndexedFile>());
    }
    Future<void> remove(const QList<DocumentId>& documents) override
    {
        removed.append(documents);
        if (removeError)
            return failedFuture<void>(*removeError);
        records.removeIf([&](const DocumentRecord& record) { return documents.contains(record.id); });
        Q_EMIT documentsRemoved(documents);
        return readyFuture<void>(Result<void>());
    }
    Future<QList<IndexedFile>> reembedAll() override
    {
        ++reembeds;
        return readyFuture<QList<IndexedFile>>(QList<IndexedFile>());
    }
    void setPaused(bool paused) override { now.paused = paused; }
    void stopAll() override { ++stops; }
    void stopAfterCurrent() override { ++gentleStops; }
    void putFirst(const QList<DocumentId>& documents) override { first.append(documents); }
    Future<void> recognised() override { return readyFuture<void>(Result<void>()); }
    IndexProgress progress() const override { return now; }
    Future<QList<DocumentRecord>> documents() const override { return readyFuture<QList<DocumentRecord>>(records); }
    Future<LibraryTotals> totals() const override
    {
        LibraryTotals totals;
        totals.documents = int(records.size());
        for (const DocumentRecord& record : records)
            totals.chunks += record.chunks;
        return readyFuture<LibraryTotals>(totals);
    }
    void change(const QList<DocumentRecord>& changed)
    {
        for (const DocumentRecord& record : changed) {
            const auto at =
                std::find_if(records.begin(), records.end(), [&](const auto& known) { return known.id == record.id; });
            if (at == records.end())
                records.append(record);
            else
                *at = record;
        }
        Q_EMIT documentsChanged(changed);
    }
    void progress(const IndexProgress& progress)
    {
        now = progress;
        Q_EMIT progressChanged(progress);
    }

    QList<DocumentRecord> records;
    IndexProgress now;
    Promise<QList<IndexedFile>> addOutcome;
    QList<QStringList> added;
    QList<QList<DocumentId>> retried;
    QList<QList<DocumentId>> removed;
    std::optional<Error> removeError;
    QList<QList<DocumentId>> first;
    int gentleStops = 0;
    Secret lastPassword;
    int reembeds = 0;
    int stops = 0;
};

// What a renderer was asked and what it says. Shared, because the view makes and drops renderers as it likes.
struct RendererScript
{
    int pages = 148;
    std::optional<Error> openError;
    QString password; // wanted where not empty
    QList<QRectF> places{{0.1, 0.2, 0.75, 0.018}, {0.1, 0.222, 0.8, 0.018}, {0.1, 0.244, 0.66, 0.018}};
    QStringList opened;
    QList<int> rendered;
    QStringList located;
    QList<QRectF> hits; // of what is looked for, on every page
    QStringList searched;
};

class FakeRenderer final : public PageRenderer
{
public:
    explicit FakeRenderer(std::shared_ptr<RendererScript> script)
        : m_script(std::move(script))
    {}

    Future<Opened> open(const QString& path, const Secret& password, const CallContext&) override
    {
        m_script->opened.append(path);
        if (m_script->openError)
            return failedFuture<Opened>(*m_script->openError);
        if (!m_script->password.isEmpty() && password.reveal() != m_script->password) {
            return failedFuture<Opened>(
                Error::make(password.isEmpty() ? ErrorCode::PasswordRequired : ErrorCode::WrongPassword,
                            QStringLiteral("This document is encrypted. Enter its password.")));
        }
        return readyFuture<Opened>(Opened{m_script->pages});
    }
    Future<QImage> render(int page, int width, const CallContext&) override
    {
        m_script->rendered.append(page);
        return readyFuture<QImage>(draw(width));
    }
    Future<QList<QRectF>> locate(int, const QString& quote, const CallContext&) override
    {
        m_script->located.append(quote);
        return readyFuture<QList<QRectF>>(m_script->places);
    }
    Future<QList<QRectF>> find(int, const QString& typed, const CallContext&) override
    {
        m_script->searched.append(typed);
        return readyFuture<QList<QRectF>>(m_script->hits);
    }

private:
    static QImage draw(int width)
    {
        QImage image(width, int(width * 1.414), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int line = 0; line < 40; ++line) {
            const double top = 0.09 + line * 0.022;
            const double length = line % 7 == 6 ? 0.45 : 0.74 + 0.06 * ((line * 7) % 3) / 2;
            painter.fillRect(QRectF(0.1 * width, top * image.height(), length * width, 0.008 * image.height()),
                             QColor(0x8a, 0x90, 0x9c));
        }
        return image;
    }

    std::shared_ptr<RendererScript> m_script;
};

// A workspace of fakes.
struct FakeDesk
{
    FakeAsk ask;
    FakeIndexer indexer;
    FakeExtract extract;
    FakeLibrary library;
    FakeHistory history;
    RequestTracker tracker;
    QThreadPool pool;
    std::shared_ptr<RendererScript> pages = std::make_shared<RendererScript>();
    EngineStatus engine{QStringLiteral("Built-in engine"), {}, EngineStatus::Health::Good, false};
    QList<EndpointLoad> endpoints;
    QList<qint64> stoppedCalls;
    int stoppedAll = 0;
    QList<StoredRun> runs; // newest first
    Promise<RaceReport> race;
    int races = 0;
    Promise<EndpointFinding> probe;
    Promise<void> fetch;
    QHash<QString, DocumentText> documentTexts; // by path
    int textsRead = 0;
    std::function<void(const QString&)> fetchSink;
    QList<EndpointSettings> fetched;
    std::stop_token fetchStop; // of the last one
    QList<EndpointSettings> probed;
    QList<Settings> applied;
    std::optional<Secret> lastKey;
    QHash<KeyPurpose, KeyNote> keyNotes;
    QList<std::pair<KeyPurpose, Secret>> keysSet;
    std::vector<std::function<void()>> keyListeners; // of pages that live as long as the desk
    void keysChanged() const
    {
        for (const auto& tell : keyListeners)
            tell();
    }
    std::optional<Error> applyError;
    int samplesAdded = 0;
    Workspace workspace{ask, indexer, tracker, pool, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};

    explicit FakeDesk(const std::shared_ptr<Clock>& clock = std::make_shared<SteadyClock>())
        : tracker(clock)
    {
        library.serve(workspace);
        history.serve(workspace.history);
        workspace.extract = &extract;
        workspace.race = [this](const QString&, const AskOptions&, std::stop_token) {
            ++races;
            return race.future();
        };
        workspace.recentRuns = [this](int n) { return readyFuture<QList<StoredRun>>(runs.mid(0, n)); };
        workspace.spansOf = [](RunId) { return readyFuture<QList<Span>>(QList<Span>()); };
        workspace.makeRenderer = [this] { return std::make_unique<FakeRenderer>(pages); };
        workspace.probe = [this](EndpointRole, const EndpointSettings& endpoint, const std::optional<Secret>&,
                                 std::stop_token) {
            probed.append(endpoint);
            return probe.future();
        };
        workspace.fetchModel = [this](const EndpointSettings& endpoint, const std::optional<Secret>&,
                                      const std::function<void(const QString&)>& sink, std::stop_token stop) {
            fetched.append(endpoint);
            fetchStop = stop;
            fetchSink = sink;
            return fetch.future();
        };
        workspace.readText = [this](const QString& path, const Secret&, const CallContext&) {
            ++textsRead;
            if (!documentTexts.contains(path))
                return failedFuture<DocumentText>(
                    Error::make(ErrorCode::NotFound, path + QStringLiteral(" is not there any more.")));
            return readyFuture<DocumentText>(documentTexts.value(path));
        };
        workspace.engine = [this] { return engine; };
        workspace.endpoints = [this] { return endpoints; };
        workspace.stopCall = [this](qint64 id) { stoppedCalls.append(id); };
        workspace.stopAllCalls = [this] { ++stoppedAll; };
        workspace.setKey = [this](KeyPurpose purpose, const Secret& key) { keysSet.append({purpose, key}); };
        workspace.keyNote = [this](KeyPurpose purpose) { return keyNotes.value(purpose); };
        workspace.whenKeysChange = [this](QObject*, const std::function<void()>& tell) {
            keyListeners.push_back(tell);
        };
        workspace.suggestions = [] {
            return QStringList{QStringLiteral("How are shared libraries versioned in packages?"),
                               QStringLiteral("What does the warranty cover, and for how long?"),
                               QStringLiteral("Which steps come before the first start?")};
        };
        workspace.addSamples = [this] { ++samplesAdded; };
        workspace.applySettings = [this](const Settings& settings, const std::optional<Secret>& key) -> Result<void> {
            if (applyError)
                return *applyError;
            applied.append(settings);
            lastKey = key;
            return {};
        };
    }
};

} // namespace sheaf::test
