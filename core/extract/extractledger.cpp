#include "core/extract/extractledger.h"

#include "core/base/json.h"
#include "core/index/documentstore.h"
#include "core/index/idlist.h"

#include <QJsonDocument>
#include <array>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestBefore = 2000; // characters, a chunk as it is usually cut
constexpr std::array stateNames{"waiting", "running", "done", "failed"};

CellState stateNamed(const QString& name)
{
    for (size_t i = 0; i < stateNames.size(); ++i) {
        if (name == QLatin1StringView(stateNames[i]))
            return CellState(i);
    }
    return CellState::Waiting;
}

// " AND chunks.document IN (…)" for what the scope names; its value goes into `values`.
Result<QString> inScope(Connection& connection, const Scope& scope, QVariantList& values)
{
    const auto documents = documentsIn(connection, scope);
    if (!documents.ok())
        return documents.error();
    QString condition;
    if (*documents) {
        condition = u" AND c.document IN (SELECT value FROM json_each(?))"_s;
        values.append(idList(**documents));
    }
    if (scope.hasPages())
        condition += u" AND "_s + onPages(scope, u"c.id"_s);
    return condition;
}

} // namespace

QString cellStateName(CellState state)
{
    return QString::fromLatin1(stateNames[size_t(state)]);
}

QByteArray candidatesToJson(const QList<FieldCandidate>& candidates)
{
    QJsonArray list;
    for (const FieldCandidate& each : candidates)
        list.append(QJsonArray{each.field, each.value, each.quote, each.confidence});
    return compactJson(list);
}

QList<FieldCandidate> candidatesFromJson(const QByteArray& json)
{
    QList<FieldCandidate> candidates;
    for (const QJsonValue value : QJsonDocument::fromJson(json).array()) {
        const QJsonArray each = value.toArray();
        candidates.append({each.at(0).toString(), each.at(1).toString(), each.at(2).toString(), each.at(3).toDouble()});
    }
    return candidates;
}

Result<ExtractJobId> ExtractLedger::existingJob(const FieldSchema& schema, const QString& engineId)
{
    const auto id = m_connection.value(u"SELECT id FROM extract_jobs WHERE schema_hash = ? AND engine = ?"_s,
                                       {schemaHash(schema), engineId});
    if (!id.ok())
        return id.error();
    return ExtractJobId{id->toLongLong()};
}

Result<ExtractJobId> ExtractLedger::job(const FieldSchema& schema, const QString& engineId)
{
    const auto known = existingJob(schema, engineId);
    if (!known.ok() || known->isValid())
        return known;
    const auto id = m_connection.insert(u"INSERT INTO extract_jobs(schema_hash, engine) VALUES (?, ?)"_s,
                                        {schemaHash(schema), engineId});
    if (!id.ok())
        return id.error();
    return ExtractJobId{*id};
}

Result<QList<PlannedCell>> ExtractLedger::plan(ExtractJobId job, const Scope& scope)
{
    QVariantList values{job.value};
    const auto condition = inScope(m_connection, scope, values);
    if (!condition.ok())
        return condition.error();
    QList<PlannedCell> cells;
    const auto read =
        m_connection.each(u"SELECT c.id, c.document, c.tokens, coalesce(extract_cells.state, 'waiting'),"
                          " coalesce(extract_cells.attempts, 0)"
                          " FROM chunks AS c LEFT JOIN extract_cells ON extract_cells.chunk = c.id"
                          " AND extract_cells.job = ? WHERE 1%1 ORDER BY c.document, c.ordinal"_s.arg(*condition),
                          values, [&](const QSqlQuery& row) {
                              const CellState state = stateNamed(row.value(3).toString());
                              cells.append({{row.value(0).toLongLong()},
                                            {row.value(1).toLongLong()},
                                            row.value(2).toInt(),
                                            state == CellState::Running ? CellState::Waiting : state,
                                            row.value(4).toInt()});
                          });
    if (!read.ok())
        return read.error();
    return cells;
}

Result<void> ExtractLedger::forget(ExtractJobId job, const QList<ChunkId>& chunks)
{
    const auto done =
        m_connection.run(u"DELETE FROM extract_cells WHERE job = ? AND chunk IN (SELECT value FROM json_each(?))"_s,
                         {job.value, idList(chunks)});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> ExtractLedger::store(ExtractJobId job, const QList<CellOutcome>& outcomes)
{
    for (const CellOutcome& outcome : outcomes) {
        const bool done = outcome.state == CellState::Done;
        const auto stored = m_connection.run(
            u"INSERT INTO extract_cells(job, chunk, state, attempts, ms, calls, prompt_tokens, completion_tokens, "
            u"result,"
            " error_code, error_message) SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM chunks WHERE id = ?"
            " ON CONFLICT(job, chunk) DO UPDATE SET state = excluded.state,"
            " attempts = extract_cells.attempts + excluded.attempts, ms = excluded.ms, calls = excluded.calls,"
            " prompt_tokens = excluded.prompt_tokens, completion_tokens = excluded.completion_tokens,"
            " result = excluded.result, error_code = excluded.error_code, error_message = excluded.error_message"_s,
            {job.value, cellStateName(outcome.state), outcome.attempts, qint64(outcome.time.count()),
             outcome.found.calls, outcome.found.promptTokens, outcome.found.completionTokens,
             done ? QString::fromUtf8(candidatesToJson(outcome.found.candidates)) : QString(),
             outcome.error ? errorName(outcome.error->code) : QString(),
             outcome.error ? outcome.error->message : QString(), outcome.chunk.value});
        if (!stored.ok())
            return stored.error();
    }
    return {};
}

Result<QList<ChunkToRead>> ExtractLedger::toRead(const QList<ChunkId>& chunks)
{
    const auto records = DocumentStore(m_connection).chunks(chunks);
    if (!records.ok())
        return records.error();
    QList<ChunkToRead> all;
    for (const ChunkRecord& record : *records) {
        const auto before =
            m_connection.value(u"SELECT text FROM chunks WHERE document = ? AND ordinal = ? AND page = ?"_s,
                               {record.document.value, record.ordinal - 1, record.page});
        if (!before.ok())
            return before.error();
        all.append({record, before->toString().right(longestBefore)});
    }
    return all;
}

Result<CellDetail> ExtractLedger::cell(ExtractJobId job, ChunkId chunk)
{
    const auto records = DocumentStore(m_connection).chunks({chunk});
    if (!records.ok())
        return records.error();
    if (records->isEmpty())
        return Error::make(ErrorCode::NotFound,
                           u"This passage is no longer in the library: its document was removed or read anew."_s);
    CellDetail detail;
    detail.chunk = records->first();
    const auto read = m_connection.each(
        u"SELECT state, attempts, ms, prompt_tokens, completion_tokens, result, error_message FROM extract_cells"
        " WHERE job = ? AND chunk = ?"_s,
        {job.value, chunk.value}, [&](const QSqlQuery& row) {
            detail.state = stateNamed(row.value(0).toString());
            detail.attempts = row.value(1).toInt();
            detail.time = Milliseconds(row.value(2).toLongLong());
            detail.promptTokens = row.value(3).toInt();
            detail.completionTokens = row.value(4).toInt();
            detail.candidates = candidatesFromJson(row.value(5).toByteArray());
            detail.message = row.value(6).toString();
        });
    if (!read.ok())
        return read.error();
    return detail;
}

Result<LedgerAverages> ExtractLedger::averages(const QString& engineId)
{
    LedgerAverages averages;
    const auto read = m_connection.each(
        u"SELECT count(*), avg(ms), avg(prompt_tokens), avg(completion_tokens) FROM extract_cells"
        " JOIN extract_jobs ON extract_jobs.id = job WHERE engine = ? AND state = 'done' AND ms > 0"_s,
        {engineId}, [&](const QSqlQuery& row) {
            averages.cells = row.value(0).toInt();
            averages.time = Milliseconds(std::llround(row.value(1).toDouble()));
            averages.promptTokens = row.value(2).toDouble();
            averages.completionTokens = row.value(3).toDouble();
        });
    if (!read.ok())
        return read.error();
    return averages;
}

Result<QList<FailedCell>> ExtractLedger::failures(ExtractJobId job, int most)
{
    QList<FailedCell> failed;
    const auto read = m_connection.each(
        u"SELECT chunk, document, page, attempts, error_message FROM extract_cells JOIN chunks ON chunks.id = chunk"
        " WHERE job = ? AND state = 'failed' ORDER BY document, ordinal LIMIT ?"_s,
        {job.value, most}, [&](const QSqlQuery& row) {
            failed.append({{row.value(0).toLongLong()},
                           {row.value(1).toLongLong()},
                           row.value(2).toInt(),
                           row.value(3).toInt(),
                           row.value(4).toString()});
        });
    if (!read.ok())
        return read.error();
    return failed;
}

Result<QList<ReadCell>> ExtractLedger::found(ExtractJobId job, DocumentId document, const Scope& scope)
{
    QList<ReadCell> cells;
    const QString pages = scope.hasPages() ? u" AND "_s + onPages(scope, u"c.id"_s) : QString();
    const auto read = m_connection.each(
        u"SELECT c.id, ordinal, page, text, result FROM chunks AS c JOIN extract_cells ON chunk = c.id AND job = ?"
        " WHERE document = ? AND state = 'done' AND result <> '[]'%1 ORDER BY ordinal"_s.arg(pages),
        {job.value, document.value}, [&](const QSqlQuery& row) {
            cells.append({{row.value(0).toLongLong()},
                          row.value(1).toInt(),
                          row.value(2).toInt(),
                          row.value(3).toString(),
                          candidatesFromJson(row.value(4).toByteArray())});
        });
    if (!read.ok())
        return read.error();
    return cells;
}

} // namespace sheaf
