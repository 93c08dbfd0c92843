#pragma once

#include "core/base/clock.h"
#include "core/documents/ocrengine.h"

#include <QObject>
#include <QThreadPool>
#include <memory>

namespace sheaf {

// Tesseract, where it is installed: a process for each page, started by `walls` (sheaf-extract, which shuts it in
// before it becomes Tesseract: no network, no file but its own data, limits on time and memory), the image through its
// stdin. A stop kills it. Core thread.
class TesseractEngine : public OcrEngine
{
public:
    // Images are made ready on `pool`, which must outlive the engine. `program`: a path or a name to look for in PATH.
    TesseractEngine(const QString& walls, std::shared_ptr<Clock> clock, QThreadPool* pool,
                    const QString& program = QStringLiteral("tesseract"));
    ~TesseractEngine() override;

    bool isInstalled() const override;
    Future<RecognisedText> recognise(const QImage& page, const QString& languages, const CallContext& call) override;

private:
    const QString m_walls;
    const std::shared_ptr<Clock> m_clock;
    QThreadPool* const m_pool;
    const QString m_program;
    QObject m_context; // what runs goes with the engine
};

} // namespace sheaf
