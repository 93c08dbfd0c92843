#include "core/documents/scanrecogniser.h"

#include "core/base/wording.h"
#include "core/concurrency/stop.h"
#include "core/documents/extractlimits.h"
#include "core/documents/losttext.h"

namespace sheaf {

namespace {

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
    Recognition(WorkerPool& pool, OcrEngine& engine, const QString& languages, const QList<int>& pages, int enough,
                QObject* parent)
        : QObject(parent)
        , m_pool(pool)
        , m_engine(engine)
        , m_languages(languages)
        , m_waiting(pages)
        , m_enough(enough)
    {}

    Future<QList<RecognisedPage>> start(const ReadRequest& request, const CallContext& call)
    {
        const Future<QList<RecognisedPage>> future = m_promise.future();
        m_call = call;
        m_call.priority = Priority::Background;
        m_stop = onStop(call.stop, this, [this] { end(Error::cancelled()); });
        observe(m_pool.acquire(m_call), this, [this, request](Result<Permit> permit) {
            if (!permit.ok())
                return end(permit.error());
            m_permit = std::move(permit).value();
            m_pages = m_pool.makeRenderer();
            observe(m_pages->open(request.path, request.password, m_call), this,
                    [this](const Result<PageRenderer::Opened>& opened) {
                        if (opened.ok())
                            next();
                        else
                            end(opened.error());
                    });
        });
        return future;
    }

private:
    void next()
    {
        m_permit.release();
        if (m_promise.isSettled())
            return;
        if (m_failedInARow >= extractlimits::ocrFailuresInARow) {
            for (const int number : std::exchange(m_waiting, {}))
                m_done.append({number, {}, {}, m_done.last().error});
        }
        if (m_waiting.isEmpty() || m_enough <= 0)
            return settle(m_done);
        observe(m_pool.acquire(m_call), this, [this](Result<Permit> permit) {
            if (!permit.ok())
                return end(permit.error());
            m_permit = std::move(permit).value();
            look(m_waiting.takeFirst());
        });
    }
    void look(int number)
    {
        // Most pages without text are empty ones, and a small image of them tells so for a hundredth of the work.
        const auto small = m_pages->render(number, extractlimits::ocrLookWidth, m_call);
        const auto text = then(small, this, [this, number](const QImage& page) {
            return isWhite(page) ? readyFuture<RecognisedText>(RecognisedText()) : recognise(number);
        });
        observe(text, this, [this, number](const Result<RecognisedText>& result) {
            if (m_promise.isSettled())
                return;
            take(number, result);
            next();
        });
    }
    Future<RecognisedText> recognise(int number)
    {
        const auto image = m_pages->render(number, extractlimits::ocrImageWidth, m_call);
        return then(image, this, [this](const QImage& page) { return m_engine.recognise(page, m_languages, m_call); });
    }
    void take(int number, const Result<RecognisedText>& result)
    {
        RecognisedPage page{number};
        m_failedInARow = result.ok() ? 0 : m_failedInARow + 1;
        if (!result.ok()) {
            page.error = result.error();
        } else {
            page.missingLanguages = result->missingLanguages;
            if (!result->text.trimmed().isEmpty() && !isLostText(result->text))
                page.text = result->text;
        }
        m_enough -= page.text.isEmpty() ? 0 : 1;
        m_done.append(page);
    }
    void end(const Error& error)
    {
        if (m_done.isEmpty())
            settle(error);
        else
            settle(m_done);
    }
    void settle(Result<QList<RecognisedPage>> result)
    {
        if (!m_promise.settle(std::move(result)))
            return;
        m_stop.reset();
        m_pages.reset();
        m_permit.release();
        deleteLater();
    }

    WorkerPool& m_pool;
    OcrEngine& m_engine;
    const QString m_languages;
    QList<int> m_waiting;
    int m_enough = 0;
    Promise<QList<RecognisedPage>> m_promise;
    CallContext m_call;
    StopHandle m_stop;
    Permit m_permit; // for the page at hand
    std::unique_ptr<PageRenderer> m_pages;
    QList<RecognisedPage> m_done;
    int m_failedInARow = 0;
};

} // namespace

ScanRecogniser::ScanRecogniser(std::shared_ptr<WorkerPool> pool, std::shared_ptr<OcrEngine> engine,
                               std::function<OcrChoice()> choice)
    : m_pool(std::move(pool))
    , m_engine(std::move(engine))
    , m_choice(std::move(choice))
{}

ScanRecogniser::~ScanRecogniser() = default;

Future<QList<RecognisedPage>> ScanRecogniser::recognise(const ReadRequest& request, const QList<int>& pages, int enough,
                                                        const CallContext& call)
{
    const OcrChoice choice = m_choice();
    if (!choice.on || !m_engine->isInstalled())
        return failedFuture<QList<RecognisedPage>>(Error::make(
            ErrorCode::Unsupported,
            Wording::tr("Text recognition (OCR) is switched off, or Tesseract is not installed any more.")));
    auto* recognition = new Recognition(*m_pool, *m_engine, ocrLanguagesOf(choice.languages, QLocale::system()), pages,
                                        enough, &m_context);
    return recognition->start(request, call);
}

} // namespace sheaf
