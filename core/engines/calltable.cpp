#include "core/engines/calltable.h"

#include "core/engines/sidedatabase.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// One entry for each version of the schema, the oldest first; only ever added to.
const QList<QStringList>& migrations()
{
    static const QList<QStringList> all{
        {u"CREATE TABLE call (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, took INTEGER NOT NULL, scheme TEXT NOT "
         u"NULL, "
         "host TEXT NOT NULL, port INTEGER NOT NULL, kind TEXT NOT NULL, sent INTEGER NOT NULL, "
         "received INTEGER NOT NULL, status INTEGER NOT NULL, outcome TEXT NOT NULL, documents TEXT NOT NULL, "
         "further INTEGER NOT NULL, run TEXT NOT NULL) STRICT"_s,
         u"CREATE INDEX call_at ON call (at)"_s},
    };
    return all;
}

QString textOf(const QList<DocumentId>& documents)
{
    QStringList numbers;
    for (const DocumentId id : documents)
        numbers.append(QString::number(id.value));
    return numbers.join(u' ');
}

QList<DocumentId> documentsIn(const QString& text)
{
    QList<DocumentId> documents;
    for (const QString& number : text.split(u' ', Qt::SkipEmptyParts))
        documents.append(DocumentId{number.toLongLong()});
    return documents;
}

// A null string would be stored as NULL.
QString there(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

CallTable::CallTable(QString name, const Bounds& bounds)
    : m_name(std::move(name))
    , m_bounds(bounds)
{}

CallTable::~CallTable()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<CallTable>> CallTable::open(const QString& file, const Bounds& bounds)
{
    if (const auto made = makePrivateFile(file); !made.ok())
        return made.error();
    std::unique_ptr<CallTable> table(new CallTable(nextConnectionName(u"sheaf-calls"_s), bounds));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, table->m_name);
        database.setDatabaseName(file);
        if (!database.open())
            return sideDatabaseError(database.lastError());
    }
    if (const auto ready = table->prepare(); !ready.ok())
        return ready.error();
    return table;
}

Result<void> CallTable::prepare()
{
    for (const QString& setting :
         {u"PRAGMA busy_timeout = 2000"_s, u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA secure_delete = ON"_s,
          u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA journal_size_limit = 1048576"_s}) {
        if (const auto done = run(setting); !done.ok())
            return done.error();
    }
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun.ok())
        return begun.error();
    const auto migrated = migrate();
    const auto ended = run(migrated.ok() ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (!migrated.ok())
        return migrated;
    return ended.ok() ? Result<void>() : Result<void>(ended.error());
}

Result<void> CallTable::migrate()
{
    int version = 0;
    {
        auto query = run(u"PRAGMA user_version"_s);
        if (!query.ok())
            return query.error();
        version = query->next() ? query->value(0).toInt() : 0;
    }
    if (version > migrations().size())
        return Error::make(ErrorCode::Unsupported, u"a newer Sheaf has made it"_s);
    for (; version < migrations().size(); ++version) {
        for (const QString& statement : migrations()[version]) {
            if (const auto done = run(statement); !done.ok())
                return done.error();
        }
    }
    const auto noted = run(u"PRAGMA user_version = %1"_s.arg(version));
    return noted.ok() ? Result<void>() : Result<void>(noted.error());
}

Result<QSqlQuery> CallTable::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sideDatabaseError(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return sideDatabaseError(query.lastError());
    return query;
}

Result<void> CallTable::append(const QList<OutboundCall>& calls, const QDateTime& now)
{
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun.ok())
        return begun.error();
    const auto fill = [&]() -> Result<void> {
        for (const OutboundCall& call : calls) {
            const auto stored =
                run(u"INSERT INTO call (at, took, scheme, host, port, kind, sent, received, status, "
                    "outcome, documents, further, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {call.at.toMSecsSinceEpoch(), qint64(call.took.count()), there(call.scheme), there(call.host),
                     call.port, there(call.kind), call.sent, call.received, call.status, there(call.outcome),
                     there(textOf(call.documents)), call.furtherDocuments, there(call.run)});
            if (!stored.ok())
                return stored.error();
        }
        const auto old = run(u"DELETE FROM call WHERE at < ?"_s, {now.addDays(-m_bounds.days).toMSecsSinceEpoch()});
        if (!old.ok())
            return old.error();
        const auto many = run(u"DELETE FROM call WHERE id <= (SELECT max(id) FROM call) - ?"_s, {m_bounds.rows});
        return many.ok() ? Result<void>() : Result<void>(many.error());
    };
    Result<void> done = fill();
    const auto ended = run(done.ok() ? u"COMMIT"_s : u"ROLLBACK"_s);
    return done.ok() && !ended.ok() ? Result<void>(ended.error()) : done;
}

Result<QList<OutboundCall>> CallTable::calls(const CallQuery& wanted)
{
    const qint64 since = wanted.since.isValid() ? wanted.since.toMSecsSinceEpoch() : 0;
    auto query = run(u"SELECT at, took, scheme, host, port, kind, sent, received, status, outcome, documents, further, "
                     "run FROM call WHERE at >= ? AND (? = '' OR host = ?) ORDER BY at DESC, id DESC LIMIT ?"_s,
                     {since, there(wanted.host), there(wanted.host), wanted.limit});
    if (!query.ok())
        return query.error();
    QList<OutboundCall> calls;
    while (query->next()) {
        OutboundCall call;
        call.at = QDateTime::fromMSecsSinceEpoch(query->value(0).toLongLong(), Qt::UTC);
        call.took = Milliseconds(query->value(1).toLongLong());
        call.scheme = query->value(2).toString();
        call.host = query->value(3).toString();
        call.port = query->value(4).toInt();
        call.kind = query->value(5).toString();
        call.sent = query->value(6).toLongLong();
        call.received = query->value(7).toLongLong();
        call.status = query->value(8).toInt();
        call.outcome = query->value(9).toString();
        call.documents = documentsIn(query->value(10).toString());
        call.furtherDocuments = query->value(11).toInt();
        call.run = query->value(12).toString();
        calls.append(call);
    }
    if (query->lastError().isValid())
        return sideDatabaseError(query->lastError());
    return calls;
}

} // namespace sheaf
