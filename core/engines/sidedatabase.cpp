#include "core/engines/sidedatabase.h"

#include <QFile>
#include <QSqlDatabase>
#include <atomic>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString nextConnectionName(const QString& name)
{
    static std::atomic<int> last = 0;
    return u"%1-%2"_s.arg(name).arg(last.fetch_add(1));
}

Result<void> makePrivateFile(const QString& path)
{
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(path);
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner) && !file.exists())
            return Error::make(ErrorCode::PermissionDenied, u"it cannot be created"_s, file.errorString());
        file.close();
    }
    if (file.permissions() &
        (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther))
        file.setPermissions(owner);
    return {};
}

} // namespace

Error sideDatabaseError(const QSqlError& error)
{
    // Primary result codes (sqlite.org/rescode.html); the driver gives extended ones, whose low byte is the primary.
    constexpr int busy = 5;
    constexpr int locked = 6;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return Error::make(code == busy || code == locked ? ErrorCode::TimedOut : ErrorCode::Database, error.databaseText(),
                       u"SQLite %1 %2"_s.arg(error.nativeErrorCode(), error.driverText()));
}

SideDatabase::SideDatabase(QString connection)
    : m_connection(std::move(connection))
{}

SideDatabase::~SideDatabase()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<SideDatabase>> SideDatabase::open(const QString& file, const QString& name,
                                                         const QStringList& settings)
{
    if (const auto made = makePrivateFile(file); !made.ok())
        return made.error();
    std::unique_ptr<SideDatabase> side(new SideDatabase(nextConnectionName(name)));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, side->m_connection);
        database.setDatabaseName(file);
        if (!database.open())
            return sideDatabaseError(database.lastError());
    }
    const QStringList common{u"PRAGMA busy_timeout = 2000"_s, u"PRAGMA trusted_schema = OFF"_s,
                             u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s};
    if (const auto ready = side->runAll(common + settings); !ready.ok())
        return ready.error();
    return side;
}

Result<QSqlQuery> SideDatabase::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sideDatabaseError(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return sideDatabaseError(query.lastError());
    return query;
}

Result<void> SideDatabase::runAll(const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (const auto done = run(statement); !done.ok())
            return done.error();
    }
    return {};
}

qint64 SideDatabase::number(const QString& sql)
{
    auto query = run(sql);
    return query.ok() && query->next() ? query->value(0).toLongLong() : 0;
}

} // namespace sheaf
