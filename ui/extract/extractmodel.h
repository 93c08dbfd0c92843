#pragma once

#include "core/extract/cellqueue.h"
#include "core/extract/extractoptions.h"
#include "core/extract/extractresults.h"

#include <QObject>

namespace sheaf {

// Reading fields out of documents, as the window needs it. GUI thread; what it tells arrives at most 30 times a second.
class ExtractModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Who reads: "qwen3 at 127.0.0.1", and whether its calls take tokens.
    virtual QString engineName() const = 0;
    virtual bool usesModel() const = 0;

    // Asks nobody. While nothing runs, cells() are then what would be read.
    virtual Future<ExtractEstimate> estimate(const ExtractOptions& options, const CallContext& call) = 0;
    // Ends with finished() or failed(). One run at a time.
    virtual void start(const ExtractOptions& options) = 0;
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void stop() = 0;
    virtual void prioritise(const QList<DocumentId>& documents) = 0;
    virtual void again(ChunkId chunk) = 0; // of the run at hand
    virtual bool isRunning() const = 0;

    // As ExtractSession has them.
    virtual ExtractProgress progress() const = 0;
    virtual QByteArray cells() const = 0;
    virtual QList<CellStretch> stretches() const = 0;
    virtual ChunkId chunkAt(int index) const = 0;

    virtual Future<CellDetail> cell(const FieldSchema& schema, ChunkId chunk) = 0;
    virtual Future<ResultGrid> results(const FieldSchema& schema, const Scope& scope, const CallContext& call) = 0;
    // A value's `plain` for the right one; empty: nothing is chosen any more.
    virtual Future<void> choose(const FieldSchema& schema, DocumentId document, const QString& field,
                                const QString& plain) = 0;

    virtual Future<QList<FieldSchema>> presets() = 0;
    virtual Future<void> savePreset(const FieldSchema& schema) = 0;
    virtual Future<void> removePreset(const QString& name) = 0;

Q_SIGNALS:
    void planned(); // cells() and stretches() are others
    void progressChanged(const sheaf::ExtractProgress& progress);
    void finished(const sheaf::ExtractRun& run);
    void failed(const sheaf::Error& error);
    void engineChanged();
};

} // namespace sheaf
