#include "core/extract/extractresults.h"

#include "core/concurrency/combine.h"
#include "core/extract/choicestore.h"
#include "core/extract/extractledger.h"
#include "core/index/database.h"
#include "core/index/idlist.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int documentsAtOnce = 2; // merged on the database's readers, which a search needs as well

struct ResultOutline
{
    ExtractJobId job;
    QList<ResultRow> rows; // without values
};

Result<ResultOutline> outline(Connection& connection, const FieldSchema& schema, const QString& engineId,
                              const Scope& scope)
{
    ResultOutline found;
    ExtractLedger ledger(connection);
    const auto job = ledger.existingJob(schema, engineId);
    if (!job.ok())
        return job.error();
    found.job = *job;
    const auto cells = ledger.plan(found.job, scope);
    if (!cells.ok())
        return cells.error();
    for (const PlannedCell& cell : *cells) {
        if (found.rows.isEmpty() || found.rows.last().document != cell.document) {
            found.rows.append(ResultRow());
            found.rows.last().document = cell.document;
        }
        ResultRow& row = found.rows.last();
        ++row.chunks;
        row.done += cell.state == CellState::Done;
        row.failed += cell.state == CellState::Failed;
    }
    QList<DocumentId> documents;
    QHash<DocumentId, ResultRow*> byId;
    for (ResultRow& row : found.rows) {
        documents.append(row.document);
        byId.insert(row.document, &row);
    }
    const auto named =
        connection.each(u"SELECT id, path, title, paged FROM documents WHERE id IN (SELECT value FROM json_each(?))"_s,
                        {idList(documents)}, [&](const QSqlQuery& record) {
                            ResultRow* row = byId.value(DocumentId{record.value(0).toLongLong()});
                            row->path = record.value(1).toString();
                            row->title = record.value(2).toString();
                            row->paged = record.value(3).toBool();
                        });
    if (!named.ok())
        return named.error();
    return found;
}

Result<ResultRow> filled(Connection& connection, ResultRow row, ExtractJobId job, const FieldSchema& schema,
                         const Scope& scope)
{
    const auto cells = ExtractLedger(connection).found(job, row.document, scope);
    if (!cells.ok())
        return cells.error();
    QHash<QString, Field> fields;
    for (const Field& field : schema.fields)
        fields.insert(field.name, field);
    QList<SourcedCandidate> candidates;
    for (const ReadCell& cell : *cells) {
        for (const FieldCandidate& candidate : cell.candidates) {
            if (const auto field = fields.constFind(candidate.field); field != fields.constEnd())
                candidates.append(sourced(candidate, *field, cell.chunk, cell.ordinal, cell.page, cell.text));
        }
    }
    row.values = mergeValues(schema.fields, candidates);
    const auto chosen = ChoiceStore(connection).of(job, row.document);
    if (!chosen.ok())
        return chosen.error();
    for (MergedValue& merged : row.values) {
        if (const auto choice = chosen->constFind(merged.field); choice != chosen->constEnd())
            preferChosen(merged, *choice);
    }
    return row;
}

} // namespace

Future<ResultGrid> extractedResults(Database& database, const FieldSchema& schema, const QString& engineId,
                                    const Scope& scope, const CallContext& call, QObject* context)
{
    const auto outlined =
        database.read(call, [=](Connection& connection) { return outline(connection, schema, engineId, scope); });
    return then(outlined, context, [=, &database](const ResultOutline& found) {
        const auto rows = mapConcurrent(found.rows, documentsAtOnce, call, context,
                                        [=, &database, job = found.job](const ResultRow& row, qsizetype) {
                                            return database.read(call, [=](Connection& connection) {
                                                return filled(connection, row, job, schema, scope);
                                            });
                                        });
        return then(rows, context, [schema](const QList<Result<ResultRow>>& all) -> Result<ResultGrid> {
            ResultGrid grid;
            grid.schema = schema;
            for (const Result<ResultRow>& row : all) {
                if (!row.ok())
                    return row.error();
                grid.rows.append(*row);
            }
            return grid;
        });
    });
}

} // namespace sheaf
