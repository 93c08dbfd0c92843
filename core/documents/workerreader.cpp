#include "core/documents/workerreader.h"

#include "core/base/wording.h"
#include "core/concurrency/stop.h"
#include "core/concurrency/timeout.h"
#include "core/documents/extracterrors.h"
#include "core/documents/extractlimits.h"
#include "core/documents/losttext.h"
#include "core/documents/regularfile.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString countedPages(int count, int total)
{
    return u"%1 of %2 pages"_s.arg(count).arg(total);
}

// One document on its way. It is owned by the reader's context and goes when it is settled, and the worker and the
// permit with it.
class Reading : public QObject
{
public:
    Reading(std::unique_ptr<ExtractWorker> worker, Permit permit, const ReadRequest& request, QObject* parent)
        : QObject(parent)
        , m_worker(std::move(worker))
        , m_permit(std::move(permit))
        , m_path(request.path)
    {
        connect(m_worker.get(), &ExtractWorker::frame, this,
                [this](const ExtractFrame& frame) { std::visit([this](const auto& each) { take(each); }, frame); });
        connect(m_worker.get(), &ExtractWorker::died, this, [this](const Error& error) { settle(error); });
    }

    Future<DocumentText> start(const ReadRequest& request, const CallContext& call)
    {
        const Future<DocumentText> future = m_promise.future();
        m_stop = onStop(call.stop, this, [this] { settle(Error::cancelled()); });
        m_worker->send(OpenRequest{request.path, request.password, false, request.careful});
        return future;
    }

private:
    void take(const StartedFrame&) {}
    void take(const OpenedFrame& frame)
    {
        m_document.title = frame.title.simplified();
        m_document.author = frame.author.simplified();
        m_document.paged = frame.paged;
        m_worker->send(TextRequest());
    }
    void take(const PageTextFrame& frame)
    {
        m_characters += frame.text.size();
        const bool inOrder = m_document.pages.isEmpty() || m_document.pages.last().number < frame.page;
        if (!inOrder || m_characters > extractlimits::maxTextCharacters)
            settle(workerFailure(ErrorCode::Internal, m_path, u"pages out of order, or too much text"_s));
        else if (isLostText(frame.text))
            ++m_lost;
        else
            m_document.pages.append(Page{frame.page, frame.text, frame.label, frame.keepLines});
    }
    void take(const TableFrame& frame)
    {
        for (const QStringList& row : frame.table.rows) {
            m_cells += row.size();
            for (const QString& cell : row)
                m_cellCharacters += cell.size();
        }
        const bool fits = m_cells <= extractlimits::maxTableCells &&
                          m_cellCharacters <= extractlimits::maxTableCharacters &&
                          m_document.tables.size() < extractlimits::maxTables + (frame.continues ? 1 : 0);
        const bool follows = !frame.continues ||
                             (!m_document.tables.isEmpty() && m_document.tables.last().columns == frame.table.columns);
        if (!fits || !follows) {
            settle(workerFailure(ErrorCode::Internal, m_path, u"tables that do not fit"_s));
            return;
        }
        if (!frame.continues) {
            m_document.tables.append(frame.table);
            return;
        }
        m_document.tables.last().rows += frame.table.rows;
        m_document.tables.last().complete = frame.table.complete;
    }
    void take(const TextEndFrame& frame)
    {
        m_document.pageCount = frame.pages;
        m_document.warnings = frame.warnings;
        if (!m_document.paged) {
            if (m_document.pages.isEmpty())
                settle(noWords(m_path));
            else
                settle(std::move(m_document));
            return;
        }
        if (frame.pages == 0) {
            settle(Error::make(ErrorCode::Empty,
                               Wording::tr("“%1” has no pages that can be read.").arg(displayName(m_path))));
            return;
        }
        if (m_document.pages.isEmpty()) {
            settle(m_lost > 0 ? lostText(m_path, m_lost, frame.pages) : noTextLayer(m_path, frame.pages));
            return;
        }
        const int blank = frame.pages - int(m_document.pages.size()) - frame.unreadable - m_lost;
        if (blank > 0)
            m_document.warnings.append(Wording::tr("%1 have no text layer").arg(countedPages(blank, frame.pages)));
        if (m_lost > 0)
            m_document.warnings.append(Wording::tr("the text of %1 cannot be read: their fonts carry no characters")
                                           .arg(countedPages(m_lost, frame.pages)));
        if (frame.unreadable > 0)
            m_document.warnings.append(
                Wording::tr("%1 could not be read").arg(countedPages(frame.unreadable, frame.pages)));
        if (frame.cut > 0)
            m_document.warnings.append(
                Wording::tr("%1 have too much text and were cut").arg(countedPages(frame.cut, frame.pages)));
        if (frame.pages == extractlimits::maxPages && frame.declared > frame.pages)
            m_document.warnings.append(
                Wording::tr("only the first %1 of %2 pages were read").arg(frame.pages).arg(frame.declared));
        settle(std::move(m_document));
    }
    void take(const FailedFrame& frame) { settle(workerFailure(frame.code, m_path, frame.detail, frame.reason)); }
    template<class Other>
    void take(const Other&)
    {
        settle(workerFailure(ErrorCode::Internal, m_path, u"an answer to another request"_s));
    }

    // Often called from the worker's own signal, so that it is destroyed later; its process is of no use from now on.
    void settle(Result<DocumentText> result)
    {
        if (!m_worker)
            return;
        m_worker->disconnect(this);
        m_stop.reset();
        m_permit.release();
        m_promise.settle(std::move(result));
        m_worker.release()->deleteLater();
        deleteLater();
    }

    std::unique_ptr<ExtractWorker> m_worker;
    Permit m_permit;
    const QString m_path;
    Promise<DocumentText> m_promise;
    StopHandle m_stop;
    DocumentText m_document;
    qsizetype m_characters = 0;
    qsizetype m_cells = 0; // of all tables
    qsizetype m_cellCharacters = 0;
    int m_lost = 0; // pages whose fonts carry no characters
};

} // namespace

WorkerReader::WorkerReader(std::shared_ptr<WorkerPool> pool, std::shared_ptr<Clock> clock)
    : m_pool(std::move(pool))
    , m_clock(std::move(clock))
{}

WorkerReader::~WorkerReader() = default;

Future<DocumentText> WorkerReader::read(const ReadRequest& request, const CallContext& call)
{
    const auto work = [this, request](const CallContext& inner) {
        return then(m_pool->acquire(inner), &m_context, [this, request, inner](Permit permit) {
            auto* reading = new Reading(m_pool->makeWorker(), std::move(permit), request, &m_context);
            return reading->start(request, inner);
        });
    };
    if (!call.deadline)
        return work(call);
    const QString message = Wording::tr("There was no time left to read “%1”.").arg(displayName(request.path));
    return withTimeout(*m_clock, Duration::max(), call, &m_context, message, work);
}

} // namespace sheaf
