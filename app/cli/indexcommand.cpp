#include "app/cli/commands.h"

#include "core/base/json.h"
#include "core/concurrency/stop.h"
#include "core/index/collectionstore.h"
#include "core/index/timeleft.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString outcomeName(IndexedFile::Outcome outcome)
{
    switch (outcome) {
    case IndexedFile::Outcome::Indexed:
        return u"indexed"_s;
    case IndexedFile::Outcome::AlreadyKnown:
        return u"already_known"_s;
    case IndexedFile::Outcome::Failed:
        return u"failed"_s;
    case IndexedFile::Outcome::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QJsonObject toJson(const IndexedFile& file)
{
    QJsonObject object{{u"path"_s, file.path},
                       {u"status"_s, outcomeName(file.outcome)},
                       {u"id"_s, file.document.id.value},
                       {u"pages"_s, file.document.pages},
                       {u"chunks"_s, file.document.chunks},
                       {u"ocr_waiting"_s, file.document.ocrWaiting},
                       {u"ms"_s, qint64(file.document.time.count())},
                       {u"error"_s, QJsonValue::Null}};
    if (file.error)
        object[u"error"_s] = sheaf::toJson(*file.error);
    if (!file.document.note.isEmpty())
        object[u"note"_s] = file.document.note;
    return object;
}

struct Totals
{
    int files = 0, indexed = 0, known = 0, failed = 0, cancelled = 0, pages = 0, chunks = 0;

    explicit Totals(const QList<IndexedFile>& all)
    {
        for (const IndexedFile& file : all) {
            ++files;
            indexed += file.outcome == IndexedFile::Outcome::Indexed;
            known += file.outcome == IndexedFile::Outcome::AlreadyKnown;
            failed += file.outcome == IndexedFile::Outcome::Failed;
            cancelled += file.outcome == IndexedFile::Outcome::Cancelled;
            if (file.outcome == IndexedFile::Outcome::Indexed) {
                pages += file.document.pages;
                chunks += file.document.chunks;
            }
        }
    }
};

void printFile(const Console& console, const IndexedFile& file)
{
    const QString name = QFileInfo(file.path).fileName();
    switch (file.outcome) {
    case IndexedFile::Outcome::Indexed:
        console.print(u"  %1  %2 pages, %3 chunks, %4 ms%5"_s.arg(name)
                          .arg(file.document.pages)
                          .arg(file.document.chunks)
                          .arg(file.document.time.count())
                          .arg(file.document.note.isEmpty() ? QString() : u"  ("_s + file.document.note + u')'));
        break;
    case IndexedFile::Outcome::AlreadyKnown:
        console.print(u"  %1  already in the library"_s.arg(name));
        break;
    case IndexedFile::Outcome::Failed:
        console.print(u"  %1  FAILED: %2"_s.arg(name, file.error ? file.error->message : file.document.note));
        break;
    case IndexedFile::Outcome::Cancelled:
        console.print(u"  %1  stopped; it goes on with the next index"_s.arg(name));
        break;
    }
}

ExitStatus report(const Console& console, const QList<IndexedFile>& files, Duration took)
{
    const Totals totals(files);
    QJsonArray documents;
    for (const IndexedFile& file : files) {
        printFile(console, file);
        documents.append(toJson(file));
    }
    const double seconds = toMs(took) / 1000.0;
    console.print(
        u"%1 files in %2 s: %3 indexed (%4 pages, %5 chunks), %6 already known, %7 failed%8."_s.arg(totals.files)
            .arg(seconds, 0, 'f', 1)
            .arg(totals.indexed)
            .arg(totals.pages)
            .arg(totals.chunks)
            .arg(totals.known)
            .arg(totals.failed)
            .arg(totals.cancelled ? u", %1 stopped"_s.arg(totals.cancelled) : QString()));
    if (console.json()) {
        console.printJson(QJsonObject{{u"documents"_s, documents},
                                      {u"totals"_s, QJsonObject{{u"files"_s, totals.files},
                                                                {u"indexed"_s, totals.indexed},
                                                                {u"already_known"_s, totals.known},
                                                                {u"failed"_s, totals.failed},
                                                                {u"cancelled"_s, totals.cancelled},
                                                                {u"pages"_s, totals.pages},
                                                                {u"chunks"_s, totals.chunks},
                                                                {u"ms"_s, toMs(took)}}}});
    }
    return totals.failed + totals.cancelled > 0 ? ExitStatus::SomeFailed : ExitStatus::Done;
}

Future<ExitStatus> watch(const CommandContext& context, const Future<QList<IndexedFile>>& files)
{
    auto* watching = new QObject(&context.app);
    QObject::connect(&context.app.indexer(), &Indexer::progressChanged, watching, [context](const IndexProgress& p) {
        context.console.progress(
            p.filesDone, p.files,
            u"files · %1 of %2 chunks · %3 chunks/s%4"_s.arg(p.chunksEmbedded)
                    .arg(p.chunks)
                    .arg(p.chunksPerSecond, 0, 'f', 0)
                    .arg(p.timeLeft ? u" · "_s + timeLeftText(*p.timeLeft) + u" left"_s : QString()) +
                (p.ocrWaiting > 0 ? u" · %1 pages wait for text recognition"_s.arg(p.ocrWaiting) : QString()));
    });
    const TimePoint begun = context.app.clock()->now();
    return then(files, &context.app,
                [context, watching, begun](Result<QList<IndexedFile>> result) -> Result<ExitStatus> {
                    watching->deleteLater();
                    context.console.endProgress();
                    if (!result.ok())
                        return result.error();
                    return report(context.console, *result, context.app.clock()->now() - begun);
                });
}

// The same, once their pages without text were recognised as well: nobody is there afterwards who would. What a stop
// leaves goes on with the next index.
Future<QList<IndexedFile>> recognised(const CommandContext& context, const Future<QList<IndexedFile>>& files)
{
    Indexer& indexer = context.app.indexer();
    const auto stopping = onStop(context.stop, &context.app, [&indexer] { indexer.stopAll(); });
    return then(files, &context.app, [&app = context.app, &indexer, stopping](const QList<IndexedFile>& indexed) {
        return then(indexer.recognised(), &app, [&app, &indexer, indexed, stopping] {
            return then(indexer.documents(), &app, [indexed, stopping](const QList<DocumentRecord>& documents) {
                QList<IndexedFile> now = indexed;
                for (IndexedFile& file : now) {
                    const auto found = std::find_if(documents.begin(), documents.end(), [&file](const auto& document) {
                        return document.id == file.document.id;
                    });
                    if (found == documents.end() || file.outcome != IndexedFile::Outcome::Indexed)
                        continue;
                    file.document = *found;
                    if (found->state == DocumentState::Failed) {
                        file.outcome = IndexedFile::Outcome::Failed;
                        file.error = found->error;
                    } else if (found->ocrWaiting > 0) {
                        file.document.note +=
                            u" %1 pages wait for text recognition; it goes on with the next index"_s.arg(
                                found->ocrWaiting);
                    }
                }
                return now;
            });
        });
    });
}

// The same, once what is in the library now is in the collection as well.
Future<QList<IndexedFile>> collected(const CommandContext& context, const Future<QList<IndexedFile>>& files)
{
    return then(files, &context.app, [context](const QList<IndexedFile>& indexed) {
        QList<DocumentId> documents;
        for (const IndexedFile& file : indexed) {
            if (file.document.id.isValid())
                documents.append(file.document.id);
        }
        const auto added = context.app.database().write(
            CallContext{}, [documents, name = context.line.collection](Connection& connection) -> Result<void> {
                CollectionStore store(connection);
                auto collection = store.named(name);
                if (!collection.ok() && collection.error().code == ErrorCode::NotFound)
                    collection = store.create(name);
                if (!collection.ok())
                    return collection.error();
                return store.add(*collection, documents);
            });
        return then(added, &context.app, [indexed] { return indexed; });
    });
}

} // namespace

Future<ExitStatus> indexPaths(const CommandContext& context, const QStringList& paths)
{
    QStringList absolute;
    for (const QString& path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    const auto files = recognised(context, context.app.indexer().add(absolute, context.line.password, context.stop));
    return watch(context, context.line.collection.isEmpty() ? files : collected(context, files));
}

Future<ExitStatus> runIndex(const CommandContext& context)
{
    return indexPaths(context, context.line.arguments);
}

Future<ExitStatus> runReembed(const CommandContext& context)
{
    const auto stopping = onStop(context.stop, &context.app, [context] { context.app.indexer().stopAll(); });
    return then(watch(context, context.app.indexer().reembedAll()), &context.app,
                [stopping](Result<ExitStatus> status) { return status; });
}

} // namespace sheaf
