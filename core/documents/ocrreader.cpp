#include "core/documents/ocrreader.h"

#include "core/base/wording.h"
#include "core/concurrency/stop.h"
#include "core/concurrency/timeout.h"
#include "core/documents/extractlimits.h"
#include "core/documents/losttext.h"
#include "core/documents/regularfile.h"
#include "core/documents/workerpagerenderer.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString pagesInWords(int count)
{
    return count == 1 ? Wording::tr("1 page") : Wording::tr("%1 pages").arg(count);
}

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

// Not a trace of anything: even a dot leaves a shade of gray where the page is drawn small.
bool isWhite(const QImage& page)
{
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if ((page.pixel(x, y) & 0xffffff) != 0xffffff)
                return false;
        }
    }
    return !page.isNull();
}

// The pages of one document on their way, one at a time. It goes when it is settled.
class Recognition : public QObject
{
public:
    Recognition(std::shared_ptr<WorkerPool> pool, std::shared_ptr<OcrEngine> engine, const QString& languages,
                const ReadRequest& request, Result<DocumentText> read, QObject* parent)
        : QObject(parent)
        , m_pool(std::move(pool))
        , m_engine(std::move(engine))
        , m_languages(languages)
        , m_request(request)
        , m_read(std::move(read))
    {}

    Future<DocumentText> start(const CallContext& call)
    {
        const Future<DocumentText> future = m_promise.future();
        m_call = call;
        m_call.priority = Priority::Background;
        m_stop = onStop(call.stop, this, [this] { settle(Error::cancelled()); });
        observe(m_pool->acquire(m_call), this, [this](Result<Permit> permit) {
            if (!permit.ok())
                return settle(permit.error());
            m_permit = std::move(permit).value();
            m_pages = m_pool->makeRenderer();
            observe(m_pages->open(m_request.path, m_request.password, m_call), this,
                    [this](const Result<PageRenderer::Opened>& opened) { begin(opened); });
        });
        return future;
    }

private:
    void begin(const Result<PageRenderer::Opened>& opened)
    {
        if (m_promise.isSettled())
            return;
        if (!opened.ok())
            return settle(m_read); // only the second engine could open it, or none
        if (m_read.ok()) {
            m_waiting = pagesWithoutText(*m_read);
        } else {
            m_made.pageCount = std::min(opened->pageCount, extractlimits::maxPages);
            m_waiting = pagesWithoutText(m_made);
        }
        m_wanted = int(m_waiting.size());
        m_waiting = m_waiting.first(std::min<qsizetype>(m_waiting.size(), extractlimits::maxOcrPages));
        next();
    }
    void next()
    {
        if (m_promise.isSettled())
            return;
        if (m_waiting.isEmpty() || m_failedInARow >= extractlimits::ocrFailuresInARow)
            return finish();
        const int number = m_waiting.takeFirst();
        // Most pages without text are empty ones, and a small image of them tells so for a hundredth of the work.
        const auto look = m_pages->render(number, extractlimits::ocrLookWidth, m_call);
        const auto text = then(look, this, [this, number](const QImage& page) {
            return isWhite(page) ? readyFuture<RecognisedText>(RecognisedText()) : recognise(number);
        });
        observe(text, this, [this, number](const Result<RecognisedText>& result) {
            take(number, result);
            next();
        });
    }
    Future<RecognisedText> recognise(int number)
    {
        const auto image = m_pages->render(number, extractlimits::ocrImageWidth, m_call);
        return then(image, this, [this](const QImage& page) { return m_engine->recognise(page, m_languages, m_call); });
    }
    void take(int number, const Result<RecognisedText>& result)
    {
        ++m_tried;
        m_failedInARow = result.ok() ? 0 : m_failedInARow + 1;
        if (!result.ok()) {
            ++m_failed;
            m_failure = result.error().detail;
            return;
        }
        for (const QString& language : result->missingLanguages) {
            if (!m_missing.contains(language))
                m_missing.append(language);
        }
        if (!result->text.trimmed().isEmpty() && !isLostText(result->text))
            m_made.pages.append(Page{number, result->text});
    }
    void finish()
    {
        const int found = int(m_made.pages.size());
        if (found == 0 && !m_read.ok()) {
            Error error = m_read.error();
            if (m_failed > 0) {
                error.message += Wording::tr(" Sheaf tried, and failed on %1.").arg(pagesInWords(m_failed));
                error.detail += u"; OCR: "_s + m_failure;
            } else if (m_tried > 0) {
                error.message = Wording::tr("“%1” has no text, and text recognition (OCR) found none on its %2.")
                                    .arg(displayName(m_request.path), pagesInWords(m_tried));
            }
            return settle(error);
        }
        DocumentText document = m_read.ok() ? *m_read : m_made;
        if (m_read.ok()) {
            document.pages += m_made.pages;
            std::sort(document.pages.begin(), document.pages.end(),
                      [](const Page& a, const Page& b) { return a.number < b.number; });
        }
        if (found > 0)
            document.warnings.append(
                Wording::tr("%1 %2 read by OCR")
                    .arg(pagesInWords(found), found == 1 ? Wording::tr("was") : Wording::tr("were")));
        if (m_failed > 0)
            document.warnings.append(Wording::tr("OCR failed on %1").arg(pagesInWords(m_failed)));
        if (m_wanted > m_tried)
            document.warnings.append(
                Wording::tr("OCR looked at %1 of %2 without text").arg(m_tried).arg(pagesInWords(m_wanted)));
        if (!m_missing.isEmpty())
            document.warnings.append(
                Wording::tr("OCR lacks the language %1 (apt install tesseract-ocr-%2)")
                    .arg(m_missing.join(u", "_s), QString(m_missing.first()).replace(u'_', u'-').toLower()));
        settle(std::move(document));
    }
    void settle(Result<DocumentText> result)
    {
        m_stop.reset();
        m_pages.reset();
        m_permit.release();
        if (m_promise.settle(std::move(result)))
            deleteLater();
    }

    const std::shared_ptr<WorkerPool> m_pool;
    const std::shared_ptr<OcrEngine> m_engine;
    const QString m_languages;
    const ReadRequest m_request;
    const Result<DocumentText> m_read;
    Promise<DocumentText> m_promise;
    CallContext m_call;
    StopHandle m_stop;
    Permit m_permit;
    std::unique_ptr<PageRenderer> m_pages;
    DocumentText m_made; // what recognition found
    QList<int> m_waiting;
    QStringList m_missing; // languages
    int m_wanted = 0;
    int m_tried = 0;
    int m_failed = 0;
    int m_failedInARow = 0;
    QString m_failure; // the last one's detail
};

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

} // namespace

OcrReader::OcrReader(std::shared_ptr<DocumentReader> inside, std::shared_ptr<WorkerPool> pool,
                     std::shared_ptr<OcrEngine> engine, std::function<OcrChoice()> choice, std::shared_ptr<Clock> clock)
    : m_inside(std::move(inside))
    , m_pool(std::move(pool))
    , m_engine(std::move(engine))
    , m_choice(std::move(choice))
    , m_clock(std::move(clock))
{}

OcrReader::~OcrReader() = default;

Future<DocumentText> OcrReader::read(const ReadRequest& request, const CallContext& call)
{
    return then(m_inside->read(request, call), &m_context,
                [this, request, call](Result<DocumentText> read) -> Future<DocumentText> {
                    const bool lacksText =
                        read.ok() ? !pagesWithoutText(*read).isEmpty() : read.error().code == ErrorCode::NoText;
                    const OcrChoice choice = m_choice();
                    if (!lacksText || !choice.on)
                        return readyFuture(std::move(read));
                    if (!m_engine->isInstalled())
                        return readyFuture(withAdvice(std::move(read)));
                    return recognise(request, call, choice, std::move(read));
                });
}

Future<DocumentText> OcrReader::recognise(const ReadRequest& request, const CallContext& call, const OcrChoice& choice,
                                          Result<DocumentText> read)
{
    const QString languages = ocrLanguagesOf(choice.languages, QLocale::system());
    const auto work = [this, languages, request, read = std::move(read)](const CallContext& inner) {
        auto* recognition = new Recognition(m_pool, m_engine, languages, request, read, &m_context);
        return recognition->start(inner);
    };
    if (!call.deadline)
        return work(call);
    const QString message = Wording::tr("There was no time left to read “%1”.").arg(displayName(request.path));
    return withTimeout(*m_clock, Duration::max(), call, &m_context, message, work);
}

} // namespace sheaf
