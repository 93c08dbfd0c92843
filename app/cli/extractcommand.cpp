#include "app/cli/commands.h"

#include "core/concurrency/stop.h"
#include "core/extract/extractexport.h"
#include "core/extract/extractsession.h"
#include "core/extract/presetstore.h"
#include "core/index/collectionstore.h"
#include "core/index/timeleft.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Result<FieldSchema> schemaFromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::InvalidInput,
                           u"The schema %1 cannot be read: %2."_s.arg(path, file.errorString()));
    return schemaFromJson(file.read(1024 * 1024), path);
}

// From the options; the preset is kept, or used where nothing else was given.
Future<FieldSchema> schemaOf(const CommandContext& context)
{
    const ExtractLine& line = context.line.extract;
    if (line.fields.isEmpty() && line.schemaFile.isEmpty()) {
        if (line.preset.isEmpty())
            return failedFuture<FieldSchema>(
                Error::make(ErrorCode::InvalidInput, u"extract needs --fields, --schema or --preset."_s));
        return context.app.database().read(CallContext{}, [name = line.preset](Connection& connection) {
            return PresetStore(connection).named(name);
        });
    }
    auto schema = line.schemaFile.isEmpty() ? schemaFromLine(line.fields) : schemaFromFile(line.schemaFile);
    if (!schema.ok() || line.preset.isEmpty())
        return readyFuture<FieldSchema>(std::move(schema));
    schema->name = line.preset;
    return context.app.database().write(CallContext{}, [kept = *schema](Connection& connection) -> Result<FieldSchema> {
        const auto saved = PresetStore(connection).save(kept);
        return saved.ok() ? Result<FieldSchema>(kept) : Result<FieldSchema>(saved.error());
    });
}

struct Chosen
{
    Scope scope;
    int unread = 0; // files that could not be taken into the library
};

// Paths go into the library first; otherwise the scope of the options, with the collection by its name.
Future<Chosen> chosenOf(const CommandContext& context)
{
    Chosen chosen;
    chosen.scope = context.line.scope;
    if (context.line.arguments.isEmpty()) {
        if (context.line.collection.isEmpty())
            return readyFuture<Chosen>(chosen);
        return context.app.database().read(
            CallContext{}, [chosen, name = context.line.collection](Connection& connection) -> Result<Chosen> {
                const auto collection = CollectionStore(connection).named(name);
                if (!collection.ok())
                    return collection.error();
                Chosen found = chosen;
                found.scope.collections.append(*collection);
                return found;
            });
    }
    QStringList absolute;
    for (const QString& path : context.line.arguments)
        absolute.append(QFileInfo(path).absoluteFilePath());
    return then(context.app.indexer().add(absolute, context.line.password, context.stop), &context.app,
                [context, chosen](const QList<IndexedFile>& files) -> Result<Chosen> {
                    Chosen found = chosen;
                    for (const IndexedFile& file : files) {
                        if (file.document.id.isValid() && !file.error)
                            found.scope.documents.append(file.document.id);
                        else
                            ++found.unread;
                        if (file.error)
                            context.console.say(u"%1: %2"_s.arg(QFileInfo(file.path).fileName(), file.error->message));
                    }
                    if (found.scope.documents.isEmpty())
                        return Error::make(ErrorCode::Empty, u"None of the files could be read."_s);
                    return found;
                });
}

QString costText(const CommandContext& context, std::optional<double> cost)
{
    return cost ? u"%1 %2"_s.arg(*cost, 0, 'f', 4).arg(context.app.settings().currency) : u"price unknown"_s;
}

void printEstimate(const CommandContext& context, const ExtractEstimate& estimate)
{
    context.console.print(
        u"%1 documents, %2 passages, %3 of them read before.\n%4 calls, about %5 tokens in prompts and "
        "%6 in answers; %7; %8."_s.arg(estimate.documents)
            .arg(estimate.chunks)
            .arg(estimate.kept)
            .arg(estimate.calls)
            .arg(estimate.promptTokens)
            .arg(estimate.completionTokens)
            .arg(costText(context, estimate.cost),
                 estimate.time ? timeLeftText(*estimate.time) : u"time not known yet"_s));
    if (context.console.json()) {
        context.console.printJson(
            QJsonObject{{u"documents"_s, estimate.documents},
                        {u"chunks"_s, estimate.chunks},
                        {u"kept"_s, estimate.kept},
                        {u"calls"_s, estimate.calls},
                        {u"prompt_tokens"_s, estimate.promptTokens},
                        {u"completion_tokens"_s, estimate.completionTokens},
                        {u"cost"_s, estimate.cost ? QJsonValue(*estimate.cost) : QJsonValue()},
                        {u"ms"_s, estimate.time ? QJsonValue(qint64(estimate.time->count())) : QJsonValue()}});
    }
}

void printGrid(const Console& console, const ResultGrid& grid)
{
    for (const ResultRow& row : grid.rows) {
        console.print(QFileInfo(row.path).fileName());
        for (const MergedValue& merged : row.values) {
            QStringList values;
            for (const SupportedValue& value : merged.values)
                values.append(value.plain + (value.verified ? QString() : u" (NOT in the text)"_s));
            QString place;
            if (!merged.values.isEmpty() && row.paged && !merged.values.first().quotes.isEmpty())
                place = u"  [page %1]"_s.arg(merged.values.first().quotes.first().page);
            console.print(u"  %1: %2%3%4"_s.arg(
                merged.field, values.isEmpty() ? u"—"_s : values.join(u"; "_s), place,
                merged.conflict ? u"  CONFLICT with "_s + merged.alternatives.first().plain : QString()));
        }
    }
}

void report(const CommandContext& context, const ResultGrid& grid, const ExtractRun& run)
{
    switch (context.line.extract.format) {
    case ExtractLine::Format::Csv:
        context.console.printText(toCsv(grid));
        break;
    case ExtractLine::Format::JsonLines:
        context.console.printText(toJsonLines(grid));
        break;
    case ExtractLine::Format::Text:
        printGrid(context.console, grid);
        if (context.console.json())
            context.console.printJson(toJson(grid));
        break;
    }
    const ExtractProgress& p = run.progress;
    for (const FailedCell& failed : run.failures.mid(0, 5))
        context.console.say(u"page %1: %2"_s.arg(failed.page).arg(failed.message));
    context.console.say(
        u"%1 of %2 passages read by %3 (%4 before), %5 failed; %6 calls, %7 + %8 tokens, %9."_s.arg(p.done)
            .arg(p.chunks)
            .arg(context.app.extractEngines(false).extractor->engineName())
            .arg(p.kept)
            .arg(p.failed)
            .arg(p.calls)
            .arg(p.promptTokens)
            .arg(p.completionTokens)
            .arg(costText(context, p.cost)));
    if (!run.budget.isEmpty())
        context.console.say(run.budget + u" Run it again with more, and it goes on here."_s);
    if (run.stopped)
        context.console.say(u"Stopped; what was read is kept, and the same command goes on here."_s);
    if (run.error)
        context.console.say(run.error->message);
}

Future<ExitStatus> read(const CommandContext& context, const ExtractOptions& options, int unread)
{
    auto* session = new ExtractSession(context.app.extractEngines(context.line.extract.oneFieldPerCall), &context.app);
    if (context.line.extract.estimate)
        return then(session->estimate(options, {}), &context.app,
                    [context, session](Result<ExtractEstimate> estimate) -> Result<ExitStatus> {
                        session->deleteLater();
                        if (!estimate.ok())
                            return estimate.error();
                        printEstimate(context, *estimate);
                        return ExitStatus::Done;
                    });
    QObject::connect(session, &ExtractSession::progressChanged, session, [context](const ExtractProgress& p) {
        context.console.progress(p.done + p.failed, p.chunks,
                                 u"passages · %1 failed · %2 a second%3"_s.arg(p.failed)
                                     .arg(p.perSecond, 0, 'f', 1)
                                     .arg(p.left ? u" · "_s + timeLeftText(*p.left) + u" left"_s : QString()));
    });
    const auto stopping = onStop(context.stop, session, [session] { session->stop(); });
    return then(session->start(options), &context.app,
                [context, session, stopping, options, unread](Result<ExtractRun> run) -> Future<ExitStatus> {
                    session->deleteLater();
                    context.console.endProgress();
                    if (!run.ok())
                        return failedFuture<ExitStatus>(run.error());
                    if (run->error && run->progress.done == 0)
                        return failedFuture<ExitStatus>(*run->error);
                    const auto grid = extractedResults(context.app.database(), options.schema,
                                                       session->engines().extractor->engineId(), options.scope,
                                                       CallContext{}, &context.app);
                    return then(grid, &context.app, [context, ended = *run, unread](const ResultGrid& done) {
                        report(context, done, ended);
                        return ended.isComplete() && unread == 0 ? ExitStatus::Done : ExitStatus::SomeFailed;
                    });
                });
}

} // namespace

Future<ExitStatus> runExtract(const CommandContext& context)
{
    return then(schemaOf(context), &context.app, [context](const FieldSchema& schema) {
        return then(chosenOf(context), &context.app, [context, schema](const Chosen& chosen) {
            ExtractOptions options;
            options.schema = schema;
            options.scope = chosen.scope;
            options.again = context.line.extract.again;
            options.budget = context.line.extract.budget;
            const Settings& settings = context.app.settings();
            options.window = settings.parallel ? settings.concurrency : 1;
            return read(context, options, chosen.unread);
        });
    });
}

} // namespace sheaf
