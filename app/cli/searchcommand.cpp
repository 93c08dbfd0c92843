#include "app/cli/commands.h"

#include "core/ask/askoptions.h"
#include "core/ask/retriever.h"
#include "core/base/json.h"
#include "core/concurrency/combine.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Query
{
    QString id;
    QString text;
};

struct Found
{
    QList<FusedChunk> fused;
    QList<ChunkRecord> chunks; // in the order of `fused`
    QStringList notes;
};

// One query without variants, best k passages.
Future<Found> search(const CommandContext& context, const std::shared_ptr<Retriever>& retriever, const QString& text)
{
    AskOptions options = askOptionsOf(context.line.settings, context.line.scope);
    options.variants = QStringList();
    options.hitsPerQuery = std::max(options.hitsPerQuery, context.line.k);
    CallContext call;
    call.stop = context.stop;
    return then(retriever->retrieve(text, options, call, {}), &context.app,
                [context, call, retriever](const Retrieval& retrieval) -> Future<Found> {
                    if (retrieval.error)
                        return failedFuture<Found>(*retrieval.error);
                    Found found;
                    found.notes = retrieval.notes;
                    QList<ChunkId> ids;
                    for (const FusedChunk& hit : retrieval.fused.mid(0, context.line.k)) {
                        found.fused.append(hit);
                        ids.append(hit.chunk);
                    }
                    return then(context.app.searcher().chunks(ids, call), &context.app,
                                [found](const QList<ChunkRecord>& chunks) mutable {
                                    found.chunks = chunks;
                                    return found;
                                });
                });
}

QJsonArray toJson(const Found& found)
{
    QJsonArray hits;
    QHash<ChunkId, ChunkRecord> byId;
    for (const ChunkRecord& chunk : found.chunks)
        byId.insert(chunk.id, chunk);
    int rank = 0;
    for (const FusedChunk& hit : found.fused) {
        const auto chunk = byId.constFind(hit.chunk);
        if (chunk == byId.constEnd())
            continue; // removed meanwhile
        QJsonObject lists;
        if (hit.ranks.value(1) > 0)
            lists[u"vector"_s] = hit.ranks.value(1);
        if (hit.ranks.value(0) > 0)
            lists[u"text"_s] = hit.ranks.value(0);
        hits.append(QJsonObject{{u"rank"_s, ++rank},
                                {u"score"_s, hit.score},
                                {u"document"_s, chunk->document.value},
                                {u"path"_s, chunk->path},
                                {u"page"_s, chunk->page},
                                {u"label"_s, chunk->label},
                                {u"author"_s, chunk->author},
                                {u"chunk"_s, chunk->id.value},
                                {u"text"_s, chunk->text},
                                {u"lists"_s, lists}});
    }
    return hits;
}

void printHits(const Console& console, const QJsonArray& hits)
{
    for (const QJsonValue value : hits) {
        const QJsonObject hit = value.toObject();
        const QString label = hit.value("label"_L1).toString();
        console.print(u"%1. %2, %3  (%4)"_s.arg(hit.value("rank"_L1).toInt())
                          .arg(QFileInfo(hit.value("path"_L1).toString()).fileName(),
                               label.isEmpty() ? u"page %1"_s.arg(hit.value("page"_L1).toInt()) : label)
                          .arg(hit.value("score"_L1).toDouble(), 0, 'f', 4));
        console.print(u"   "_s + hit.value("text"_L1).toString().simplified().left(240));
    }
    if (hits.isEmpty())
        console.print(u"Nothing found."_s);
}

Result<QList<Query>> readQueries(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::NotFound,
                           u"The queries in %1 cannot be read: %2."_s.arg(path, file.errorString()));
    QList<Query> queries;
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        ++number;
        if (line.isEmpty())
            continue;
        const auto object = parseJsonObject(line, u"Line %1 of %2"_s.arg(number).arg(path));
        if (!object.ok())
            return Error::make(ErrorCode::InvalidInput, object.error().message);
        const QString text = object->value("text"_L1).toString();
        if (text.isEmpty())
            return Error::make(ErrorCode::InvalidInput, u"Line %1 of %2 has no \"text\"."_s.arg(number).arg(path));
        queries.append({object->value("id"_L1).toVariant().toString(), text});
    }
    return queries;
}

Future<ExitStatus> searchAll(const CommandContext& context, const std::shared_ptr<Retriever>& retriever,
                             const QList<Query>& queries)
{
    CallContext call;
    call.stop = context.stop;
    const int window = context.line.settings.parallel ? context.line.settings.maxConcurrentQueries : 1;
    const auto all =
        mapConcurrent(queries, window, call, &context.app, [context, retriever](const Query& query, qsizetype) {
            return then(search(context, retriever, query.text), &context.app, [context, query](Result<Found> found) {
                QJsonObject line{{u"id"_s, query.id}};
                const QStringList notes = found.ok() ? found->notes : QStringList();
                if (found.ok())
                    line[u"hits"_s] = toJson(*found);
                else
                    line[u"error"_s] = sheaf::toJson(found.error());
                if (!notes.isEmpty())
                    line[u"notes"_s] = QJsonArray::fromStringList(notes);
                for (const QString& note : notes)
                    context.console.say(note);
                if (context.console.json())
                    context.console.printJsonLine(line);
                else {
                    context.console.print(u"# %1 %2"_s.arg(query.id, query.text));
                    if (found.ok())
                        printHits(context.console, line.value("hits"_L1).toArray());
                    else
                        context.console.print(found.error().message);
                }
                return found.ok() && notes.isEmpty();
            });
        });
    return then(all, &context.app, [](const QList<Result<bool>>& done) {
        const bool good = std::all_of(done.begin(), done.end(), [](const Result<bool>& r) { return r.ok() && *r; });
        return good ? ExitStatus::Done : ExitStatus::SomeFailed;
    });
}

} // namespace

Future<ExitStatus> runSearch(const CommandContext& context)
{
    auto retriever = std::make_shared<Retriever>(context.app.askEngines());
    if (!context.line.queriesFile.isEmpty()) {
        const auto queries = readQueries(context.line.queriesFile);
        return queries.ok() ? searchAll(context, retriever, *queries) : failedFuture<ExitStatus>(queries.error());
    }
    return then(search(context, retriever, context.line.arguments.first()), &context.app,
                [context](const Found& found) {
                    const QJsonArray hits = toJson(found);
                    for (const QString& note : found.notes)
                        context.console.say(note);
                    if (context.console.json())
                        context.console.printJson(hits);
                    else
                        printHits(context.console, hits);
                    return found.notes.isEmpty() ? ExitStatus::Done : ExitStatus::SomeFailed;
                });
}

} // namespace sheaf
