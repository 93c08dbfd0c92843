#include "core/documents/workerpagerenderer.h"

#include "core/base/wording.h"
#include "core/documents/extracterrors.h"
#include "core/documents/extractlimits.h"

using namespace Qt::StringLiterals;

namespace sheaf {

WorkerPageRenderer::WorkerPageRenderer(const QString& program, std::shared_ptr<Clock> clock, ExtractWorker::Mode mode,
                                       SymbolicLinks links)
    : m_program(program)
    , m_clock(std::move(clock))
    , m_mode(mode)
    , m_links(links)
{}

WorkerPageRenderer::~WorkerPageRenderer()
{
    dropWorker();
}

// Frame is what answers the request, get(frame) its value.
template<class Frame, class T, class Get>
Future<T> WorkerPageRenderer::ask(const ExtractRequest& request, const CallContext& call, Get get)
{
    const Promise<T> promise;
    if (m_path.isEmpty()) {
        promise.settle(Error::make(ErrorCode::InvalidInput, Wording::tr("No document is open.")));
        return promise.future();
    }
    auto job = std::make_shared<Job>();
    job->request = request;
    job->take = [promise, get](const ExtractFrame& frame) {
        const auto* answer = std::get_if<Frame>(&frame);
        if (answer)
            promise.settle(get(*answer));
        return answer != nullptr;
    };
    job->fail = [promise](const Error& error) { promise.settle(error); };
    job->isOver = [promise] { return promise.isSettled(); };
    job->stop = onStop(call.stop, &m_context, [promise] { promise.settle(Error::cancelled()); });
    m_waiting.push_back(std::move(job));
    next();
    return promise.future();
}

Future<PageRenderer::Opened> WorkerPageRenderer::open(const QString& path, const Secret& password,
                                                      const CallContext& call)
{
    dropWorker();
    if (m_current)
        m_current->fail(Error::cancelled());
    m_current.reset();
    for (const auto& job : std::exchange(m_waiting, {}))
        job->fail(Error::cancelled());
    m_path = path;
    m_password = password;
    return ask<OpenedFrame, Opened>(OpenRequest{path, password, m_links == SymbolicLinks::Follow}, call,
                                    [](const OpenedFrame& frame) { return Opened{frame.pageCount}; });
}

Future<QImage> WorkerPageRenderer::render(int page, int width, const CallContext& call)
{
    return ask<PageImageFrame, QImage>(RenderRequest{page, width}, call,
                                       [](const PageImageFrame& frame) { return frame.image; });
}

namespace {

constexpr qsizetype longestQuote = 8000; // characters; more is no quote, and a request must stay small

} // namespace

Future<QList<QRectF>> WorkerPageRenderer::locate(int page, const QString& quote, const CallContext& call)
{
    if (quote.size() > longestQuote)
        return readyFuture<QList<QRectF>>(QList<QRectF>());
    return ask<PlacesFrame, QList<QRectF>>(LocateRequest{page, quote}, call,
                                           [](const PlacesFrame& frame) { return frame.rectangles; });
}

Future<QList<QRectF>> WorkerPageRenderer::find(int page, const QString& typed, const CallContext& call)
{
    return ask<PlacesFrame, QList<QRectF>>(LocateRequest{page, typed.left(longestQuote), true}, call,
                                           [](const PlacesFrame& frame) { return frame.rectangles; });
}

void WorkerPageRenderer::startWorker()
{
    m_opened = false;
    m_worker = new ExtractWorker(m_program, m_mode, m_clock, &m_context);
    QObject::connect(m_worker, &ExtractWorker::frame, &m_context,
                     [this](const ExtractFrame& frame) { takeFrame(frame); });
    QObject::connect(m_worker, &ExtractWorker::died, &m_context, [this](const Error& error) { workerDied(error); });
}

void WorkerPageRenderer::dropWorker()
{
    if (!m_worker)
        return;
    m_worker->disconnect(&m_context);
    std::exchange(m_worker, nullptr)->deleteLater();
}

// Sends the next job if none is on its way. In a new worker the document is opened first, for any job.
void WorkerPageRenderer::next()
{
    while (!m_current && !m_waiting.empty()) {
        auto job = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (job->isOver())
            continue;
        m_current = std::move(job);
        if (m_worker && m_opened) {
            m_worker->send(m_current->request);
            return;
        }
        startWorker();
        m_worker->send(OpenRequest{m_path, m_password, m_links == SymbolicLinks::Follow});
    }
}

void WorkerPageRenderer::takeFrame(const ExtractFrame& frame)
{
    if (std::holds_alternative<StartedFrame>(frame) || !m_current)
        return;
    if (const auto* failed = std::get_if<FailedFrame>(&frame)) {
        const auto job = std::exchange(m_current, nullptr);
        if (!m_opened)
            dropWorker();
        job->fail(workerFailure(failed->code, m_path, failed->detail));
    } else if (std::holds_alternative<OpenedFrame>(frame) && !m_opened) {
        m_opened = true;
        if (!std::holds_alternative<OpenRequest>(m_current->request)) {
            m_worker->send(m_current->request);
            return;
        }
        std::exchange(m_current, nullptr)->take(frame);
    } else {
        const auto job = std::exchange(m_current, nullptr);
        if (!job->take(frame)) {
            dropWorker();
            job->fail(workerFailure(ErrorCode::Internal, m_path, u"an answer to another request"_s));
        }
    }
    next();
}

void WorkerPageRenderer::workerDied(const Error& error)
{
    dropWorker();
    if (const auto job = std::exchange(m_current, nullptr))
        job->fail(error);
    next();
}

} // namespace sheaf
