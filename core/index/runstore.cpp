#include "core/index/runstore.h"

#include "core/index/idlist.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

StoredRun toRun(const QSqlQuery& row)
{
    StoredRun run;
    run.id = {row.value(0).toLongLong()};
    run.asked = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), Qt::UTC);
    run.question = row.value(2).toString();
    run.pair = row.value(3).toString();
    run.parallel = row.value(4).toBool();
    run.queries = row.value(5).toInt();
    run.wallMs = row.value(6).toDouble();
    run.sequentialMs = row.value(7).toDouble();
    run.criticalPathMs = row.value(8).toDouble();
    run.mode = row.value(9).toString();
    run.failed = row.value(10).toBool();
    return run;
}

constexpr qint64 runsKept = 5000; // the oldest go first

const QString columns = u"id, asked_ms, question, pair, parallel, queries, wall_ms, sequential_ms, critical_path_ms,"
                        " ask_mode, failed"_s;

} // namespace

Future<RunId> RunStore::add(const StoredRun& run, const CallContext& call)
{
    return m_database.write(call, [run](Connection& connection) -> Result<RunId> {
        const auto id =
            connection.insert(u"INSERT INTO runs(asked_ms, question, pair, parallel, queries, wall_ms, sequential_ms, "
                              u"critical_path_ms, json)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                              {run.asked.toMSecsSinceEpoch(), run.question, run.pair, int(run.parallel), run.queries,
                               run.wallMs, run.sequentialMs, run.criticalPathMs, QString::fromUtf8(run.json)});
        if (!id.ok())
            return id.error();
        const auto known = connection.run(u"UPDATE runs SET ask_mode = coalesce(json ->> '$.ask_mode', ''),"
                                          " failed = json_type(json, '$.error') IS NOT NULL"
                                          " WHERE id = ? AND json_valid(json)"_s,
                                          {*id});
        if (!known.ok())
            return known.error();
        const auto pruned = connection.run(u"DELETE FROM runs WHERE id <= ?"_s, {*id - runsKept});
        if (!pruned.ok())
            return pruned.error();
        return RunId{*id};
    });
}

Future<QList<StoredRun>> RunStore::recent(int count, const CallContext& call) const
{
    return m_database.read(call, [count](Connection& connection) -> Result<QList<StoredRun>> {
        QList<StoredRun> runs;
        const auto done = connection.each(u"SELECT %1 FROM runs ORDER BY id DESC LIMIT ?"_s.arg(columns),
                                          {std::max(0, count)}, [&](const QSqlQuery& row) { runs.append(toRun(row)); });
        if (!done.ok())
            return done.error();
        return runs;
    });
}

Future<QList<StoredRun>> RunStore::askedSince(const QDateTime& from, RunId after, int count,
                                              const CallContext& call) const
{
    return m_database.read(call, [from, after, count](Connection& connection) -> Result<QList<StoredRun>> {
        QList<StoredRun> runs;
        const auto done = connection.each(
            u"SELECT %1 FROM runs WHERE id > ? AND asked_ms >= ? ORDER BY id DESC LIMIT ?"_s.arg(columns),
            {after.value, from.toMSecsSinceEpoch(), std::max(0, count)},
            [&](const QSqlQuery& row) { runs.append(toRun(row)); });
        if (!done.ok())
            return done.error();
        return runs;
    });
}

Future<std::optional<StoredRun>> RunStore::byId(RunId id, const CallContext& call) const
{
    return m_database.read(call, [id](Connection& connection) -> Result<std::optional<StoredRun>> {
        std::optional<StoredRun> run;
        const auto done = connection.each(u"SELECT %1, json FROM runs WHERE id = ?"_s.arg(columns), {id.value},
                                          [&](const QSqlQuery& row) {
                                              run = toRun(row);
                                              run->json = row.value(11).toString().toUtf8();
                                          });
        if (!done.ok())
            return done.error();
        return run;
    });
}

Future<void> RunStore::remove(const QList<RunId>& ids, const CallContext& call)
{
    return m_database.write(call, [list = idList(ids)](Connection& connection) -> Result<void> {
        const auto done = connection.run(u"DELETE FROM runs WHERE id IN (SELECT value FROM json_each(?))"_s, {list});
        return done.ok() ? Result<void>() : Result<void>(done.error());
    });
}

} // namespace sheaf
