#pragma once

#include "core/documents/documentreader.h"
#include "core/documents/ocrengine.h"
#include "core/documents/workerpool.h"

#include <QObject>
#include <functional>
#include <memory>

namespace sheaf {

// PDF files by the reader inside, with word of the pages that text recognition may read later (DocumentText::scanned):
// those without text, extractlimits::maxOcrPages at most. A file of nothing but such pages is a document without text
// then, not an error. Where no engine is installed the document says how to get one. Core thread.
class OcrReader : public DocumentReader
{
public:
    // `choice` is asked for every document.
    OcrReader(std::shared_ptr<DocumentReader> inside, std::shared_ptr<WorkerPool> pool,
              std::shared_ptr<OcrEngine> engine, std::function<OcrChoice()> choice);
    ~OcrReader() override;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    Future<DocumentText> countPages(const ReadRequest& request, const CallContext& call, const Error& refused);

    const std::shared_ptr<DocumentReader> m_inside;
    const std::shared_ptr<WorkerPool> m_pool;
    const std::shared_ptr<OcrEngine> m_engine;
    const std::function<OcrChoice()> m_choice;
    QObject m_context; // what waits goes with the reader
};

} // namespace sheaf
