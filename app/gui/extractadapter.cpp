#include "app/gui/extractadapter.h"

#include "core/extract/choicestore.h"
#include "core/extract/presetstore.h"
#include "core/index/database.h"

namespace sheaf {

ExtractAdapter::ExtractAdapter(const ExtractEngines& engines, QObject* parent)
    : ExtractModel(parent)
    , m_session(engines)
{
    connect(&m_session, &ExtractSession::planned, this, &ExtractModel::planned);
    connect(&m_session, &ExtractSession::progressChanged, this, &ExtractModel::progressChanged);
}

// What is under way goes on with what it began with, and so does what is shown of it.
void ExtractAdapter::setEngines(const ExtractEngines& engines)
{
    m_next = engines;
    if (!isRunning())
        takeEngines();
}

void ExtractAdapter::takeEngines()
{
    if (!m_next)
        return;
    m_session.setEngines(*m_next);
    m_next.reset();
    Q_EMIT engineChanged();
}

void ExtractAdapter::start(const ExtractOptions& options)
{
    observe(m_session.start(options), this, [this](const Result<ExtractRun>& run) {
        takeEngines();
        if (run.ok())
            Q_EMIT finished(*run);
        else
            Q_EMIT failed(run.error());
    });
}

Future<CellDetail> ExtractAdapter::cell(const FieldSchema& schema, ChunkId chunk)
{
    const auto work = [schema, chunk, engine = m_session.engines().extractor->engineId()](
                          Connection& connection) -> Result<CellDetail> {
        ExtractLedger ledger(connection);
        const auto job = ledger.existingJob(schema, engine);
        return job.ok() ? ledger.cell(*job, chunk) : Result<CellDetail>(job.error());
    };
    return m_session.engines().database->read(CallContext(), work);
}

Future<ResultGrid> ExtractAdapter::results(const FieldSchema& schema, const Scope& scope, const CallContext& call)
{
    const ExtractEngines& engines = m_session.engines();
    return extractedResults(*engines.database, schema, engines.extractor->engineId(), scope, call, this);
}

Future<void> ExtractAdapter::choose(const FieldSchema& schema, DocumentId document, const QString& field,
                                    const QString& plain)
{
    const auto work = [=, engine = m_session.engines().extractor->engineId()](Connection& connection) -> Result<void> {
        const auto job = ExtractLedger(connection).job(schema, engine);
        return job.ok() ? ChoiceStore(connection).choose(*job, document, field, plain) : Result<void>(job.error());
    };
    return m_session.engines().database->write(CallContext(), work);
}

Future<QList<FieldSchema>> ExtractAdapter::presets()
{
    return m_session.engines().database->read(CallContext(),
                                              [](Connection& connection) { return PresetStore(connection).all(); });
}

Future<void> ExtractAdapter::savePreset(const FieldSchema& schema)
{
    return m_session.engines().database->write(
        CallContext(), [schema](Connection& connection) { return PresetStore(connection).save(schema); });
}

Future<void> ExtractAdapter::removePreset(const QString& name)
{
    return m_session.engines().database->write(
        CallContext(), [name](Connection& connection) { return PresetStore(connection).remove(name); });
}

} // namespace sheaf
