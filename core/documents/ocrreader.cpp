#include "core/documents/ocrreader.h"

#include "core/base/wording.h"
#include "core/documents/extractlimits.h"

#include <QSet>

namespace sheaf {

namespace {

QList<int> pagesWithoutText(const DocumentText& document)
{
    QSet<int> withText;
    for (const Page& page : document.pages)
        withText.insert(page.number);
    QList<int> without;
    for (int number = 1; number <= document.pageCount; ++number) {
        if (!withText.contains(number))
            without.append(number);
    }
    return without;
}

// What was read, with the advice that would have got more out of it.
Result<DocumentText> withAdvice(Result<DocumentText> read)
{
    if (read.ok()) {
        read->warnings.append(
            Wording::tr("pages without text can be read where Tesseract is installed (apt install tesseract-ocr)"));
        return read;
    }
    Error error = read.error();
    error.message += Wording::tr(" Sheaf does so itself where Tesseract is installed (apt install tesseract-ocr).");
    return error;
}

DocumentText withScanned(DocumentText document)
{
    document.scanned = pagesWithoutText(document);
    if (const qsizetype all = document.scanned.size(); all > extractlimits::maxOcrPages) {
        document.scanned = document.scanned.first(extractlimits::maxOcrPages);
        document.warnings.append(Wording::tr("OCR reads only the first %1 of %2 pages without text")
                                     .arg(extractlimits::maxOcrPages)
                                     .arg(all));
    }
    return document;
}

} // namespace

OcrReader::OcrReader(std::shared_ptr<DocumentReader> inside, std::shared_ptr<WorkerPool> pool,
                     std::shared_ptr<OcrEngine> engine, std::function<OcrChoice()> choice)
    : m_inside(std::move(inside))
    , m_pool(std::move(pool))
    , m_engine(std::move(engine))
    , m_choice(std::move(choice))
{}

OcrReader::~OcrReader() = default;

Future<DocumentText> OcrReader::read(const ReadRequest& request, const CallContext& call)
{
    return then(m_inside->read(request, call), &m_context,
                [this, request, call](Result<DocumentText> read) -> Future<DocumentText> {
                    const bool lacksText =
                        read.ok() ? !pagesWithoutText(*read).isEmpty() : read.error().code == ErrorCode::NoText;
                    if (!lacksText || !m_choice().on)
                        return readyFuture(std::move(read));
                    if (!m_engine->isInstalled())
                        return readyFuture(withAdvice(std::move(read)));
                    if (!read.ok())
                        return countPages(request, call, read.error());
                    return readyFuture<DocumentText>(withScanned(std::move(read).value()));
                });
}

// By the engine that draws them. Where that cannot open the file, there is nothing to recognise.
Future<DocumentText> OcrReader::countPages(const ReadRequest& request, const CallContext& call, const Error& refused)
{
    return then(m_pool->acquire(call), &m_context, [this, request, call, refused](const Permit& permit) {
        const std::shared_ptr<PageRenderer> pages = m_pool->makeRenderer();
        return then(pages->open(request.path, request.password, call), &m_context,
                    [pages, permit, refused](const Result<PageRenderer::Opened>& opened) -> Result<DocumentText> {
                        if (!opened.ok())
                            return opened.error().code == ErrorCode::Cancelled ? opened.error() : refused;
                        DocumentText document;
                        document.pageCount = std::min(opened->pageCount, extractlimits::maxPages);
                        return withScanned(std::move(document));
                    });
    });
}

} // namespace sheaf
