#pragma once

#include "core/documents/documentreader.h"
#include "core/documents/ocrengine.h"
#include "core/documents/workerpool.h"

#include <QObject>
#include <functional>
#include <memory>

namespace sheaf {

// PDF pages without text by text recognition: after the reader inside has read all others, the rest is drawn by a
// worker process and recognised, page by page, at background priority, extractlimits::maxOcrPages of a document at
// most. What came that way is said in a warning; where no engine is installed, how to get one. A page that fails is
// left out. A stop or the call's deadline ends it all. Core thread.
class OcrReader : public DocumentReader
{
public:
    // `choice` is asked for every document.
    OcrReader(std::shared_ptr<DocumentReader> inside, std::shared_ptr<WorkerPool> pool,
              std::shared_ptr<OcrEngine> engine, std::function<OcrChoice()> choice, std::shared_ptr<Clock> clock);
    ~OcrReader() override;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    Future<DocumentText> recognise(const ReadRequest& request, const CallContext& call, const OcrChoice& choice,
                                   Result<DocumentText> read);

    const std::shared_ptr<DocumentReader> m_inside;
    const std::shared_ptr<WorkerPool> m_pool;
    const std::shared_ptr<OcrEngine> m_engine;
    const std::function<OcrChoice()> m_choice;
    const std::shared_ptr<Clock> m_clock;
    QObject m_context; // what waits goes with the reader
};

} // namespace sheaf
