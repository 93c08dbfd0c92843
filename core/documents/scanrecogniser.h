#pragma once

#include "core/documents/ocrengine.h"
#include "core/documents/pagerecogniser.h"
#include "core/documents/workerpool.h"

#include <QObject>
#include <functional>
#include <memory>

namespace sheaf {

// Pages of PDF files, each drawn by a worker process and given to an OcrEngine, at background priority. A place in the
// pool is taken for one page at a time, so that documents which wait to be read come between. After
// extractlimits::ocrFailuresInARow failures the rest fails likewise, untried. Core thread.
class ScanRecogniser final : public PageRecogniser
{
public:
    // `choice` is asked each time.
    ScanRecogniser(std::shared_ptr<WorkerPool> pool, std::shared_ptr<OcrEngine> engine,
                   std::function<OcrChoice()> choice);
    ~ScanRecogniser() override;

    Future<QList<RecognisedPage>> recognise(const ReadRequest& request, const QList<int>& pages, int enough,
                                            const CallContext& call) override;

private:
    const std::shared_ptr<WorkerPool> m_pool;
    const std::shared_ptr<OcrEngine> m_engine;
    const std::function<OcrChoice()> m_choice;
    QObject m_context; // what runs goes with it
};

} // namespace sheaf
