#pragma once

#include "ui/extract/extractmodel.h"

namespace sheaf::test {

// Extraction that does nothing by itself: a test says what happens.
class FakeExtract final : public ExtractModel
{
public:
    QString engineName() const override { return name; }
    bool usesModel() const override { return model; }
    Future<ExtractEstimate> estimate(const ExtractOptions& options, const CallContext&) override
    {
        estimated.append(options);
        if (error)
            return failedFuture<ExtractEstimate>(*error);
        Q_EMIT planned();
        return readyFuture<ExtractEstimate>(estimateNow);
    }
    void start(const ExtractOptions& options) override
    {
        started.append(options);
        running = true;
        Q_EMIT planned();
    }
    void pause() override { progressNow.paused = true; }
    void resume() override { progressNow.paused = false; }
    void stop() override
    {
        ++stops;
        if (!running)
            return;
        ExtractRun run;
        run.progress = progressNow;
        run.stopped = true;
        finish(run);
    }
    void prioritise(const QList<DocumentId>& documents) override { first.append(documents); }
    void again(ChunkId chunk) override { readAgain.append(chunk); }
    bool isRunning() const override { return running; }
    ExtractProgress progress() const override { return progressNow; }
    QByteArray cells() const override { return cellsNow; }
    QList<CellStretch> stretches() const override { return stretchesNow; }
    ChunkId chunkAt(int index) const override { return ChunkId{index + 1}; }
    Future<CellDetail> cell(const FieldSchema&, ChunkId chunk) override
    {
        lookedAt.append(chunk);
        return error ? failedFuture<CellDetail>(*error) : readyFuture<CellDetail>(detail);
    }
    Future<ResultGrid> results(const FieldSchema& schema, const Scope& scope, const CallContext&) override
    {
        asked.append(scope);
        if (error)
            return failedFuture<ResultGrid>(*error);
        ResultGrid found;
        found.schema = schema;
        for (const ResultRow& row : grid.rows) {
            if (scope.documents.isEmpty() || scope.documents.contains(row.document))
                found.rows.append(row);
        }
        return readyFuture<ResultGrid>(found);
    }
    Future<void> choose(const FieldSchema&, DocumentId document, const QString& field, const QString& plain) override
    {
        chosen.append(QStringLiteral("%1 %2 %3").arg(document.value).arg(field, plain));
        return readyFuture<void>(Result<void>());
    }
    Future<QList<FieldSchema>> presets() override { return readyFuture<QList<FieldSchema>>(saved); }
    Future<void> savePreset(const FieldSchema& schema) override
    {
        saved.append(schema);
        return readyFuture<void>(Result<void>());
    }
    Future<void> removePreset(const QString& preset) override
    {
        saved.removeIf([&](const FieldSchema& schema) { return schema.name == preset; });
        return readyFuture<void>(Result<void>());
    }
    void progress(const ExtractProgress& now)
    {
        progressNow = now;
        Q_EMIT progressChanged(now);
    }
    void finish(const ExtractRun& run)
    {
        running = false;
        Q_EMIT finished(run);
    }
    void fail(const Error& why)
    {
        running = false;
        Q_EMIT failed(why);
    }

    QString name = QStringLiteral("qwen3 at 127.0.0.1");
    bool model = true;
    bool running = false;
    int stops = 0;
    std::optional<Error> error; // of everything that is looked up
    ExtractEstimate estimateNow;
    ExtractProgress progressNow;
    QByteArray cellsNow;
    QList<CellStretch> stretchesNow;
    CellDetail detail;
    ResultGrid grid;
    QList<FieldSchema> saved;
    QList<ExtractOptions> estimated;
    QList<ExtractOptions> started;
    QList<QList<DocumentId>> first;
    QList<ChunkId> readAgain;
    QList<ChunkId> lookedAt;
    QList<Scope> asked;
    QStringList chosen;
};

} // namespace sheaf::test
