#include "app/gui/labadapter.h"

#include "app/application.h"
#include "app/labendpoints.h"
#include "core/concurrency/run.h"
#include "core/engines/serverkind.h"
#include "core/lab/race.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// What is known without asking.
ServerKind kindOf(const EndpointSettings& endpoint)
{
    Endpoint e;
    e.base = endpoint.url;
    e.api = endpoint.api;
    switch (apiOf(e)) {
    case Api::Ollama:
        return ServerKind::Ollama;
    case Api::Anthropic:
        return ServerKind::Anthropic;
    default:
        return ServerKind::OpenAiCompatible;
    }
}

QString whom(const Settings& settings)
{
    QStringList parts;
    for (const EndpointSettings& endpoint : {settings.embedding, settings.chat}) {
        if (!endpoint.isBuiltin() && !parts.contains(engineLabel(endpoint)))
            parts.append(engineLabel(endpoint));
    }
    return parts.join(u" · "_s);
}

} // namespace

LabAdapter::LabAdapter(Application& app, const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_session(app.clock())
    , m_store(dataFolder + u"/sweeps"_s)
{
    m_pool.setMaxThreadCount(1);
}

LabAdapter::~LabAdapter() = default;

void LabAdapter::show(Race* race)
{
    m_question = race;
}

LabAccess LabAdapter::access()
{
    // What was an endpoint when it was chosen may be none any more; nothing simulated stands in for it.
    const auto backend = [this](bool live) -> Result<std::optional<LabBackend>> {
        const auto endpoints = live ? labEndpoints(m_app.settings(), m_app) : std::nullopt;
        if (live && !endpoints)
            return Error::make(ErrorCode::InvalidInput, tr("No endpoint is set any more. Set one in the settings."));
        return endpoints;
    };
    return LabAccess{
        .race =
            [this, backend](bool live, const LabOptions& options, std::stop_token stop) {
                const auto who = backend(live);
                return who.ok() ? m_session.race(*who, options, stop) : failedFuture<LabReport>(who.error());
            },
        .sweep =
            [this, backend](bool live, const LabOptions& options, std::stop_token stop,
                            const std::function<void(const SweepReport&)>& rows) {
                const auto who = backend(live);
                return who.ok() ? m_session.sweep(*who, options, stop, rows) : failedFuture<SweepReport>(who.error());
            },
        .snapshot = [this] { return m_question ? m_question->snapshot() : m_session.snapshot(); },
        .changeServer = [this](const LabOptions& options) { m_session.changeServer(options); },
        .endpoint = [this] { return whom(m_app.settings()); },
        .hint =
            [this](int runs) {
                const Settings& settings = m_app.settings();
                return parallelHint(kindOf(settings.embedding.isBuiltin() ? settings.chat : settings.embedding), runs);
            },
        .sweeps = [this] { return run(&m_pool, CallContext(), [store = m_store] { return store.all(); }); },
        .keep =
            [this](const StoredSweep& sweep) {
                return run(&m_pool, CallContext(), [store = m_store, sweep] { return store.keep(sweep); });
            },
        .remove =
            [this](const QString& id) {
                return run(&m_pool, CallContext(), [store = m_store, id] { return store.remove(id); });
            },
    };
}

} // namespace sheaf
