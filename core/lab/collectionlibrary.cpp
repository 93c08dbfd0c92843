#include "core/lab/collectionlibrary.h"

#include "core/concurrency/combine.h"
#include "core/concurrency/run.h"
#include "core/concurrency/stop.h"
#include "core/documents/textcleaner.h"
#include "core/index/documentstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sheaf {

namespace {

constexpr qsizetype portionSize = 64; // documents in one transaction
constexpr int portionsAtOnce = 2;     // one is cut while the other is written

using Documents = QList<RetrievalCollection::Document>;

DocumentContent contentOf(const RetrievalCollection::Document& document, const ChunkOptions& options)
{
    DocumentContent content; // without a hash: two documents of a collection may be equal
    content.size = document.text.size();
    content.title = document.title;
    content.paged = false;
    content.pages = 1;
    content.chunks = chunkPages(cleanPages({{1, document.text}}), options);
    return content;
}

// The documents' ids in the library, in order. A path that ends in a slash has no file name.
Result<QList<DocumentId>> write(Connection& connection, const QStringList& ids, const QList<DocumentContent>& contents)
{
    DocumentStore store(connection);
    QStringList paths;
    for (const QString& id : ids)
        paths.append(id + u'/');
    auto stored = store.insertWaiting(paths, QDateTime::currentDateTimeUtc());
    for (qsizetype i = 0; stored.ok() && i < contents.size(); ++i) {
        if (const auto put = store.storeContent(stored->at(i), contents[i], {}); !put.ok())
            return put.error();
    }
    return stored;
}

EmbedStage::Options embedOptions()
{
    EmbedStage::Options options;
    options.giveUpAfter = 1min;
    return options;
}

} // namespace

CollectionLibrary::CollectionLibrary(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_embedding(parts.database, parts.vectors, parts.embedder, parts.clock, embedOptions(),
                  {[](const EmbeddedCount&, int) {},
                   [this](DocumentId, const std::optional<Error>& error) { embedded(error); }, [] {},
                   [](DocumentId) { return Milliseconds::zero(); }})
{}

CollectionLibrary::~CollectionLibrary() = default;

Future<CollectionLibrary::Contents> CollectionLibrary::fill(const Documents& documents, const CallContext& call,
                                                            Progress progress)
{
    m_call = call;
    m_progress = std::move(progress);
    m_total = documents.size();
    QList<Documents> portions;
    for (qsizetype at = 0; at < documents.size(); at += portionSize)
        portions.append(documents.mid(at, portionSize));
    const auto stored = mapConcurrent(portions, portionsAtOnce, call, this,
                                      [this](const Documents& portion, qsizetype) { return store(portion); });
    observe(stored, this, [this, stop = call.stop](const Result<QList<Result<void>>>& outcomes) {
        for (const Result<void>& outcome : outcomes.valueOr({})) {
            if (!outcome.ok())
                m_promise.settle(outcome.error());
        }
        finish();
    });
    const auto stopping = onStop(call.stop, this, [this] {
        m_embedding.dropAll();
        m_promise.settle(Error::cancelled());
    });
    return then(m_promise.future(), this, [stopping](Result<Contents> contents) { return contents; });
}

Future<void> CollectionLibrary::store(const Documents& documents)
{
    const auto cut = run(&m_parts.cpu, m_call, [documents, options = m_parts.chunks] {
        QList<DocumentContent> contents;
        for (const RetrievalCollection::Document& document : documents)
            contents.append(contentOf(document, options));
        return contents;
    });
    QStringList ids;
    for (const RetrievalCollection::Document& document : documents)
        ids.append(document.id);
    return then(cut, this, [this, ids](const QList<DocumentContent>& contents) {
        const auto written = m_parts.database.write(
            m_call, [ids, contents](Connection& connection) { return write(connection, ids, contents); });
        return then(written, this, [this, ids](const QList<DocumentId>& stored) {
            for (qsizetype i = 0; i < stored.size(); ++i) {
                m_idOf.insert(stored[i], ids[i]);
                m_embedding.add(stored[i]);
            }
        });
    });
}

void CollectionLibrary::embedded(const std::optional<Error>& error)
{
    ++m_done;
    if (error && ++m_contents.failed == 1)
        m_contents.error = error;
    if (m_progress)
        m_progress(m_done, m_total);
    finish();
}

void CollectionLibrary::finish()
{
    if (m_done < m_total || m_promise.isSettled())
        return;
    const auto owners = m_parts.database.read(m_call, [](Connection& connection) -> Result<QHash<ChunkId, DocumentId>> {
        QHash<ChunkId, DocumentId> found;
        const auto read = connection.each(u"SELECT id, document FROM chunks"_s, {}, [&found](const QSqlQuery& row) {
            found.insert({row.value(0).toLongLong()}, {row.value(1).toLongLong()});
        });
        if (!read.ok())
            return read.error();
        return found;
    });
    observe(owners, this, [this](const Result<QHash<ChunkId, DocumentId>>& found) {
        if (!found.ok()) {
            m_promise.settle(found.error());
            return;
        }
        for (auto it = found->begin(); it != found->end(); ++it)
            m_contents.documentOf.insert(it.key(), m_idOf.value(it.value()));
        m_promise.settle(m_contents);
    });
}

} // namespace sheaf
