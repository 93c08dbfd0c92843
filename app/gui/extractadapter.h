#pragma once

#include "core/extract/extractsession.h"
#include "ui/extract/extractmodel.h"

namespace sheaf {

// ExtractSession, the results and the presets as the window sees them.
class ExtractAdapter final : public ExtractModel
{
    Q_OBJECT

public:
    explicit ExtractAdapter(const ExtractEngines& engines, QObject* parent = nullptr);

    // From the next run on.
    void setEngines(const ExtractEngines& engines);

    QString engineName() const override { return m_session.engines().extractor->engineName(); }
    bool usesModel() const override { return m_session.engines().extractor->isModel(); }
    Future<ExtractEstimate> estimate(const ExtractOptions& options, const CallContext& call) override
    {
        return m_session.estimate(options, call);
    }
    void start(const ExtractOptions& options) override;
    void pause() override { m_session.pause(); }
    void resume() override { m_session.resume(); }
    void stop() override { m_session.stop(); }
    void prioritise(const QList<DocumentId>& documents) override { m_session.prioritise(documents); }
    void again(ChunkId chunk) override { m_session.again(chunk); }
    bool isRunning() const override { return m_session.isRunning(); }
    ExtractProgress progress() const override { return m_session.progress(); }
    QByteArray cells() const override { return m_session.cells(); }
    QList<CellStretch> stretches() const override { return m_session.stretches(); }
    ChunkId chunkAt(int index) const override { return m_session.chunkAt(index); }
    Future<CellDetail> cell(const FieldSchema& schema, ChunkId chunk) override;
    Future<ResultGrid> results(const FieldSchema& schema, const Scope& scope, const CallContext& call) override;
    Future<void> choose(const FieldSchema& schema, DocumentId document, const QString& field,
                        const QString& plain) override;
    Future<QList<FieldSchema>> presets() override;
    Future<void> savePreset(const FieldSchema& schema) override;
    Future<void> removePreset(const QString& name) override;

private:
    void takeEngines(); // that came while a run was under way

    ExtractSession m_session;
    std::optional<ExtractEngines> m_next;
};

} // namespace sheaf
