#include "core/engines/calltable.h"

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

CallTable::CallTable(std::unique_ptr<SideDatabase> side, const Bounds& bounds)
    : m_side(std::move(side))
    , m_bounds(bounds)
{}

Result<std::unique_ptr<CallTable>> CallTable::open(const QString& file, const Bounds& bounds)
{
    auto side = SideDatabase::open(file, u"sheaf-calls"_s,
                                   {u"PRAGMA secure_delete = ON"_s, u"PRAGMA journal_size_limit = 1048576"_s});
    if (!side.ok())
        return side.error();
    std::unique_ptr<CallTable> table(new CallTable(*std::move(side), bounds));
    const auto migrated = table->m_side->transaction([&table] { return table->migrate(); });
    if (!migrated.ok())
        return migrated.error();
    return table;
}

Result<void> CallTable::migrate()
{
    qint64 version = m_side->number(u"PRAGMA user_version"_s);
    if (version > migrations().size())
        return Error::make(ErrorCode::Unsupported, u"a newer Sheaf has made it"_s);
    for (; version < migrations().size(); ++version) {
        if (const auto done = m_side->runAll(migrations()[version]); !done.ok())
            return done.error();
    }
    return m_side->runAll({u"PRAGMA user_version = %1"_s.arg(version)});
}

Result<void> CallTable::append(const QList<OutboundCall>& calls, const QDateTime& now)
{
    return m_side->transaction([&]() -> Result<void> {
        for (const OutboundCall& call : calls) {
            const auto stored = m_side->run(
                u"INSERT INTO call (at, took, scheme, host, port, kind, sent, received, status, "
                "outcome, documents, further, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {call.at.toMSecsSinceEpoch(), qint64(call.took.count()), there(call.scheme), there(call.host),
                 call.port, there(call.kind), call.sent, call.received, call.status, there(call.outcome),
                 there(textOf(call.documents)), call.furtherDocuments, there(call.run)});
            if (!stored.ok())
                return stored.error();
        }
        const auto old =
            m_side->run(u"DELETE FROM call WHERE at < ?"_s, {now.addDays(-m_bounds.days).toMSecsSinceEpoch()});
        if (!old.ok())
            return old.error();
        const auto many =
            m_side->run(u"DELETE FROM call WHERE id <= (SELECT max(id) FROM call) - ?"_s, {m_bounds.rows});
        return many.ok() ? Result<void>() : Result<void>(many.error());
    });
}

Result<QList<OutboundCall>> CallTable::calls(const CallQuery& wanted)
{
    const qint64 since = wanted.since.isValid() ? wanted.since.toMSecsSinceEpoch() : 0;
    auto query =
        m_side->run(u"SELECT at, took, scheme, host, port, kind, sent, received, status, outcome, documents, further, "
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
