#include "core/index/recognisestage.h"

#include "core/base/logging.h"
#include "core/concurrency/run.h"
#include "core/documents/filehash.h"
#include "core/documents/textcleaner.h"

namespace sheaf {

struct RecogniseStage::Cut
{
    QList<OcrPage> pages;
    QStringList missingLanguages;
    std::optional<Error> failure;
};

namespace {

// Of a document's pages the first that fails speaks for the file where it could not be opened at all.
QList<RecognisedPage> allFailed(const QList<int>& pages, const Error& error)
{
    QList<RecognisedPage> failed;
    for (const int page : pages)
        failed.append({page, {}, {}, error});
    return failed;
}

// Nothing is known of the pages then; they wait for another time.
bool saysNothing(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Unsupported ||
           error.code == ErrorCode::NotFound || error.code == ErrorCode::PermissionDenied;
}

} // namespace

RecogniseStage::RecogniseStage(const Dependencies& dependencies, const ChunkOptions& chunks, Events stored)
    : m_with(dependencies)
    , m_chunks(chunks)
    , m_stored(std::move(stored))
{}

RecogniseStage::~RecogniseStage()
{
    m_stop.request_stop();
}

void RecogniseStage::add(DocumentId document)
{
    if (!m_with.recogniser || m_line.contains(document) || m_current == document)
        return;
    m_line.append(document);
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
}

void RecogniseStage::drop(DocumentId document)
{
    m_line.removeOne(document);
    if (m_current == document) {
        m_stop.request_stop();
        endTurn();
    }
    tellEnded();
}

void RecogniseStage::putFirst(const QList<DocumentId>& documents)
{
    std::stable_partition(m_line.begin(), m_line.end(),
                          [&documents](DocumentId document) { return documents.contains(document); });
}

void RecogniseStage::setPaused(bool paused)
{
    m_paused = paused;
    pump();
}

void RecogniseStage::setStopped(bool stopped)
{
    m_stopped = stopped;
    if (stopped)
        m_stop.request_stop();
    pump();
    tellEnded();
}

Future<void> RecogniseStage::ended()
{
    m_ended.append(Promise<void>());
    const Future<void> future = m_ended.last().future();
    tellEnded();
    return future;
}

void RecogniseStage::tellEnded()
{
    if (isWorking())
        return;
    for (const Promise<void>& promise : std::exchange(m_ended, {}))
        promise.settle(Result<void>());
}

void RecogniseStage::pump()
{
    if (m_current || m_paused || m_stopped || m_line.isEmpty())
        return;
    const DocumentId document = m_line.takeFirst();
    m_current = document;
    m_stop = {};
    const auto waiting = m_with.database.read(CallContext::background(), [document](Connection& connection) {
        return OcrStore(connection).waiting(document);
    });
    observe(waiting, this, [this, document, turn = ++m_turn](const Result<OcrStore::Waiting>& found) {
        if (turn != m_turn)
            return;
        if (found.ok() && !found->pages.isEmpty())
            check(document, *found);
        else
            endTurn();
    });
}

// Only pages of the very content that was read belong into it.
void RecogniseStage::check(DocumentId document, const OcrStore::Waiting& waiting)
{
    const auto same = run(&m_with.cpu, CallContext::background(m_stop.get_token()),
                          [waiting](const std::stop_token& stop) -> Result<bool> {
                              if (!(waiting.stamp == FileStamp()) && stampOf(waiting.path) == waiting.stamp)
                                  return true;
                              const auto hash = hashFile(waiting.path, stop);
                              return hash.ok() && hash->hex == waiting.hash;
                          });
    observe(same, this, [this, document, waiting, turn = m_turn](const Result<bool>& unchanged) {
        if (turn != m_turn)
            return;
        if (unchanged.ok() && *unchanged)
            recognise(document, waiting);
        else
            endTurn(m_stopped);
    });
}

void RecogniseStage::recognise(DocumentId document, const OcrStore::Waiting& waiting)
{
    const auto pages = m_with.recogniser->recognise({waiting.path, m_passwords.value(document)}, waiting.pages,
                                                    pagesPerTurn, CallContext::background(m_stop.get_token()));
    observe(pages, this, [this, document, waiting, turn = m_turn](const Result<QList<RecognisedPage>>& found) {
        if (turn != m_turn)
            return;
        if (found.ok()) {
            cut(document, waiting, *found);
        } else if (saysNothing(found.error())) {
            if (found.error().code != ErrorCode::Cancelled)
                qCInfo(lcIndex, "pages wait for text recognition: %s", qUtf8Printable(found.error().message));
            endTurn(m_stopped);
        } else {
            cut(document, waiting, allFailed(waiting.pages, found.error()));
        }
    });
}

void RecogniseStage::cut(DocumentId document, const OcrStore::Waiting& waiting, const QList<RecognisedPage>& pages)
{
    // Not stopped any more: what was recognised is kept.
    const auto work = [pages, options = m_chunks] {
        Cut cut;
        for (const RecognisedPage& page : pages) {
            OcrPage made{page.number, OcrPage::Outcome::Empty, {}};
            if (page.error) {
                made.outcome = OcrPage::Outcome::Failed;
                cut.failure = page.error;
            } else if (!page.text.isEmpty()) {
                made.chunks = chunkPages(cleanPages({Page{page.number, page.text}}), options);
                made.outcome = made.chunks.isEmpty() ? OcrPage::Outcome::Empty : OcrPage::Outcome::Read;
            }
            cut.pages.append(made);
            for (const QString& language : page.missingLanguages) {
                if (!cut.missingLanguages.contains(language))
                    cut.missingLanguages.append(language);
            }
        }
        return cut;
    };
    observe(run(&m_with.cpu, CallContext::background(), work), this,
            [this, document, waiting, turn = m_turn](const Result<Cut>& made) {
                if (turn != m_turn)
                    return;
                if (made.ok())
                    store(document, waiting, *made);
                else
                    endTurn();
            });
}

void RecogniseStage::store(DocumentId document, const OcrStore::Waiting& waiting, const Cut& cut)
{
    const auto stored =
        m_with.database.write(CallContext::background(), [document, hash = waiting.hash, cut](Connection& connection) {
            return OcrStore(connection).add(document, hash, cut.pages, cut.missingLanguages);
        });
    // Told even where the document was dropped meanwhile: it is in the library.
    observe(
        stored, this, [this, document, path = waiting.path, cut, turn = m_turn](const Result<OcrStore::Added>& added) {
            if (!added.ok())
                qCWarning(lcIndex, "recognised pages could not be stored: %s", qUtf8Printable(added.error().message));
            if (turn == m_turn)
                m_current.reset();
            if (added.ok() && added->looked > 0)
                m_stored(document, {path, *added, cut.failure});
            if (turn == m_turn)
                endTurn();
        });
}

void RecogniseStage::endTurn(bool again)
{
    const auto document = std::exchange(m_current, std::nullopt);
    if (again && document)
        m_line.prepend(*document);
    ++m_turn;
    pump();
    tellEnded();
}

} // namespace sheaf
