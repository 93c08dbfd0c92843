#include "core/index/connection.h"

#include "core/index/sqlerror.h"
#include "core/index/textranking.h"

#include <QSqlDriver>
#include <QSqlError>
#include <atomic>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString nextName()
{
    static std::atomic<int> last = 0;
    return u"sheaf-%1"_s.arg(last.fetch_add(1));
}

// Page size takes effect only in a file that is still empty. secure_delete overwrites what is removed.
QStringList settings(Connection::Mode mode)
{
    QStringList list{u"PRAGMA busy_timeout = 5000"_s,  u"PRAGMA foreign_keys = ON"_s,
                     u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                     u"PRAGMA cache_size = -32000"_s,  u"PRAGMA temp_store = MEMORY"_s};
    if (mode == Connection::Mode::Read)
        list << u"PRAGMA query_only = ON"_s;
    else
        list << u"PRAGMA page_size = 8192"_s << u"PRAGMA journal_mode = WAL"_s << u"PRAGMA synchronous = FULL"_s
             << u"PRAGMA secure_delete = ON"_s << u"PRAGMA journal_size_limit = 67108864"_s;
    return list;
}

} // namespace

Connection::Connection(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
    , m_owners(std::make_unique<ChunkOwners>())
    , m_ranking(std::make_unique<TextRanking>())
    , m_sizes(std::make_unique<TextSizes>())
{}

Connection::~Connection()
{
    m_prepared.clear(); // every query must be gone before its connection
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& file, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(nextName(), file));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
        database.setDatabaseName(file);
        if (!database.open())
            return sqlError(database.lastError(), file);
        if (const auto installed = installTextExtension(database, connection->m_ranking.get()); !installed.ok())
            return installed.error();
    }
    for (const QString& setting : settings(mode)) {
        if (const auto done = connection->value(setting); !done.ok())
            return done.error();
    }
    return connection;
}

QVariant Connection::handle() const
{
    return QSqlDatabase::database(m_name, false).driver()->handle();
}

Result<QSqlQuery*> Connection::start(const QString& sql, const QVariantList& values)
{
    auto& query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            m_prepared.remove(sql);
            return sqlError(fresh->lastError(), m_file);
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant& value = values.at(i);
        if (value.userType() == QMetaType::QString && value.toString().isNull())
            query->bindValue(int(i), u""_s);
        else if (value.userType() == QMetaType::QByteArray && value.toByteArray().isNull())
            query->bindValue(int(i), QByteArray(""));
        else
            query->bindValue(int(i), value);
    }
    if (!query->exec()) {
        const Error error = sqlError(query->lastError(), m_file);
        query->finish();
        return error;
    }
    return query.get();
}

Result<void> Connection::finish(QSqlQuery& query) const
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return sqlError(error, m_file);
    return {};
}

Result<int> Connection::run(const QString& sql, const QVariantList& values)
{
    const auto query = start(sql, values);
    if (!query.ok())
        return query.error();
    const int changed = (*query)->numRowsAffected();
    if (const auto end = finish(**query); !end.ok())
        return end.error();
    return changed;
}

Result<qint64> Connection::insert(const QString& sql, const QVariantList& values)
{
    const auto query = start(sql, values);
    if (!query.ok())
        return query.error();
    const qint64 id = (*query)->lastInsertId().toLongLong();
    if (const auto end = finish(**query); !end.ok())
        return end.error();
    return id;
}

Result<QVariant> Connection::value(const QString& sql, const QVariantList& values)
{
    const auto query = start(sql, values);
    if (!query.ok())
        return query.error();
    const QVariant found = (*query)->next() ? (*query)->value(0) : QVariant();
    if (const auto end = finish(**query); !end.ok())
        return end.error();
    return found;
}

} // namespace sheaf
