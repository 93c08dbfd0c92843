#include "app/cli/commands.h"

#include "core/base/json.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString stateName(const DocumentRecord& document)
{
    switch (document.state) {
    case DocumentState::Waiting:
        return u"waiting"_s;
    case DocumentState::Working:
        return u"working"_s;
    case DocumentState::Searchable:
        return u"searchable"_s;
    case DocumentState::Failed:
        return u"failed"_s;
    }
    return {};
}

QJsonObject toJson(const DocumentRecord& document)
{
    QJsonObject object{{u"id"_s, document.id.value},
                       {u"path"_s, document.path},
                       {u"title"_s, document.title},
                       {u"hash"_s, document.hash},
                       {u"size"_s, document.size},
                       {u"status"_s, stateName(document)},
                       {u"stage"_s, stageName(document.stage)},
                       {u"pages"_s, document.pages},
                       {u"chunks"_s, document.chunks},
                       {u"embedded"_s, document.embedded},
                       {u"ocr_waiting"_s, document.ocrWaiting},
                       {u"ms"_s, qint64(document.time.count())},
                       {u"stage_ms"_s, QJsonObject{{u"read"_s, qint64(document.stages.read.count())},
                                                   {u"parse"_s, qint64(document.stages.parse.count())},
                                                   {u"chunk"_s, qint64(document.stages.chunk.count())}}},
                       {u"language"_s, document.language},
                       {u"note"_s, document.note},
                       {u"kind"_s, document.kind},
                       {u"author"_s, document.author},
                       {u"modified"_s, document.modified.isValid() ? QJsonValue(document.modified.toString(Qt::ISODate))
                                                                   : QJsonValue::Null},
                       {u"missing"_s, document.missing},
                       {u"quarantined"_s, document.isQuarantined()},
                       {u"error"_s, QJsonValue::Null}};
    if (document.error)
        object[u"error"_s] = sheaf::toJson(*document.error);
    return object;
}

QString remark(const DocumentRecord& document)
{
    if (document.error)
        return u"  — "_s + document.error->message;
    if (document.missing)
        return u"  — the file is not there any more"_s;
    return document.ocrWaiting > 0 ? u"  — %1 pages wait for text recognition"_s.arg(document.ocrWaiting) : QString();
}

} // namespace

Future<ExitStatus> runStatus(const CommandContext& context)
{
    return then(context.app.indexer().totals(), &context.app, [context](const LibraryTotals& totals) {
        const Engines& engines = context.app.engines();
        context.console.print(u"Library    %1"_s.arg(context.line.dataFolder));
        context.console.print(u"Documents  %1, %2 searchable, %3 failed"_s.arg(totals.documents)
                                  .arg(totals.searchable)
                                  .arg(totals.failed));
        context.console.print(u"Chunks     %1, %2 with vectors"_s.arg(totals.chunks).arg(totals.embedded));
        if (totals.ocrWaiting > 0)
            context.console.print(u"Scans      %1 pages wait for text recognition"_s.arg(totals.ocrWaiting));
        context.console.print(u"On disk    %1 MiB"_s.arg(double(totals.bytesOnDisk) / (1024 * 1024), 0, 'f', 1));
        context.console.print(u"Embedding  %1"_s.arg(engines.embedder->modelId()));
        context.console.print(u"Answers    %1"_s.arg(engines.writer->engineName()));
        context.console.print(u"Mode       %1"_s.arg(context.line.settings.parallel ? u"parallel"_s : u"one by one"_s));
        if (context.console.json()) {
            context.console.printJson(
                QJsonObject{{u"library"_s, context.line.dataFolder},
                            {u"documents"_s, totals.documents},
                            {u"searchable"_s, totals.searchable},
                            {u"failed"_s, totals.failed},
                            {u"chunks"_s, totals.chunks},
                            {u"embedded"_s, totals.embedded},
                            {u"ocr_waiting"_s, totals.ocrWaiting},
                            {u"bytes_on_disk"_s, totals.bytesOnDisk},
                            {u"embedding_model"_s, engines.embedder->modelId()},
                            {u"answer_engine"_s, engines.writer->engineName()},
                            {u"mode"_s, context.line.settings.parallel ? u"parallel"_s : u"sequential"_s}});
        }
        return ExitStatus::Done;
    });
}

Future<ExitStatus> runList(const CommandContext& context)
{
    return then(context.app.indexer().documents(), &context.app, [context](const QList<DocumentRecord>& documents) {
        QJsonArray array;
        for (const DocumentRecord& document : documents) {
            array.append(toJson(document));
            context.console.print(u"%1  %2  %3 pages  %4 chunks  %5%6"_s.arg(document.id.value, 5)
                                      .arg(stateName(document), -10)
                                      .arg(document.pages, 5)
                                      .arg(document.chunks, 6)
                                      .arg(document.path)
                                      .arg(remark(document)));
        }
        if (context.console.json())
            context.console.printJson(array);
        else if (documents.isEmpty())
            context.console.say(u"The library is empty. Fill it with: sheaf-cli index PATH..."_s);
        return ExitStatus::Done;
    });
}

Future<ExitStatus> runRemove(const CommandContext& context)
{
    QList<DocumentId> ids;
    for (const QString& word : context.line.arguments) {
        bool ok = false;
        const DocumentId id{word.toLongLong(&ok)};
        if (!ok || !id.isValid())
            return failedFuture<ExitStatus>(
                Error::make(ErrorCode::InvalidInput,
                            u"“%1” is not the number of a document; sheaf-cli list shows them."_s.arg(word)));
        ids.append(id);
    }
    return then(context.app.indexer().documents(), &context.app,
                [context, ids](const QList<DocumentRecord>& documents) {
                    QStringList missing;
                    for (const DocumentId id : ids) {
                        if (std::none_of(documents.begin(), documents.end(),
                                         [id](const DocumentRecord& d) { return d.id == id; }))
                            missing.append(QString::number(id.value));
                    }
                    return then(context.app.indexer().remove(ids), &context.app, [context, ids, missing] {
                        const qsizetype removed = ids.size() - missing.size();
                        context.console.print(
                            u"%1 documents removed from the library; the files were not touched."_s.arg(removed));
                        for (const QString& id : missing)
                            context.console.say(u"There is no document %1."_s.arg(id));
                        if (context.console.json())
                            context.console.printJson(QJsonObject{{u"removed"_s, removed},
                                                                  {u"missing"_s, QJsonArray::fromStringList(missing)}});
                        return missing.isEmpty() ? ExitStatus::Done : ExitStatus::SomeFailed;
                    });
                });
}

} // namespace sheaf
