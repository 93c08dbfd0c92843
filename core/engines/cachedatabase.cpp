#include "core/engines/cachedatabase.h"

#include "core/engines/sidedatabase.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int version = 1;
constexpr qsizetype keysAtOnce = 500; // binding takes Qt's driver quadratic time: 1,000 keys 12 ms, 10,000 keys 730 ms
constexpr qint64 rowBytes = 100;      // key, numbers and the two indexes

QString placeholders(qsizetype n)
{
    return u"?,"_s.repeated(n).chopped(1);
}

} // namespace

CacheDatabase::CacheDatabase(QString name, qint64 maxBytes)
    : m_name(std::move(name))
    , m_maxBytes(maxBytes)
{}

CacheDatabase::~CacheDatabase()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<CacheDatabase>> CacheDatabase::open(const QString& file, qint64 maxBytes)
{
    if (const auto made = makePrivateFile(file); !made.ok())
        return made.error();
    std::unique_ptr<CacheDatabase> cache(new CacheDatabase(nextConnectionName(u"sheaf-cache"_s), maxBytes));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, cache->m_name);
        database.setDatabaseName(file);
        if (!database.open())
            return sideDatabaseError(database.lastError());
    }
    if (const auto ready = cache->prepare(); !ready.ok())
        return ready.error();
    return cache;
}

// synchronous NORMAL: a power cut may lose the last entries, which costs a call each, and never damages the file.
Result<void> CacheDatabase::prepare()
{
    for (const QString& setting : {u"PRAGMA busy_timeout = 2000"_s, u"PRAGMA trusted_schema = OFF"_s,
                                   u"PRAGMA cell_size_check = ON"_s, u"PRAGMA journal_mode = WAL"_s,
                                   u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA journal_size_limit = 16777216"_s}) {
        if (const auto done = run(setting); !done.ok())
            return done.error();
    }
    const auto made = transaction([this]() -> Result<void> {
        QStringList statements;
        if (number(u"PRAGMA user_version"_s) != version)
            statements << u"DROP TABLE IF EXISTS entry"_s << u"PRAGMA user_version = %1"_s.arg(version);
        // The value comes last, so that noting a use does not touch the pages it overflows to.
        statements
            << u"CREATE TABLE IF NOT EXISTS entry (kind TEXT NOT NULL, key BLOB NOT NULL, used INTEGER NOT NULL, "
               "bytes INTEGER NOT NULL, value BLOB NOT NULL, UNIQUE (kind, key)) STRICT"_s
            << u"CREATE INDEX IF NOT EXISTS entry_used ON entry (used, bytes)"_s;
        for (const QString& statement : std::as_const(statements)) {
            if (const auto done = run(statement); !done.ok())
                return done.error();
        }
        return {};
    });
    if (!made.ok())
        return made.error();
    m_bytes = bytes();
    m_lastUse = number(u"SELECT ifnull(max(used), 0) FROM entry"_s);
    return {};
}

Result<QSqlQuery> CacheDatabase::run(const QString& sql, const QVariantList& values)
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

template<class F>
Result<void> CacheDatabase::transaction(F&& fn)
{
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun.ok())
        return begun.error();
    Result<void> done = fn();
    if (done.ok()) {
        const auto kept = run(u"COMMIT"_s);
        if (kept.ok())
            return {};
        done = kept.error();
    }
    static_cast<void>(run(u"ROLLBACK"_s));
    return done;
}

qint64 CacheDatabase::number(const QString& sql)
{
    auto query = run(sql);
    return query.ok() && query->next() ? query->value(0).toLongLong() : 0;
}

qint64 CacheDatabase::entries()
{
    return number(u"SELECT count(*) FROM entry"_s);
}

qint64 CacheDatabase::bytes()
{
    return number(u"SELECT ifnull(sum(bytes), 0) FROM entry"_s);
}

Result<QHash<QByteArray, QByteArray>> CacheDatabase::get(const QString& kind, const QList<QByteArray>& keys)
{
    QHash<QByteArray, QByteArray> found;
    const auto done = transaction([&]() -> Result<void> {
        for (qsizetype from = 0; from < keys.size(); from += keysAtOnce) {
            const auto some = keys.mid(from, keysAtOnce);
            QVariantList values{kind};
            for (const QByteArray& key : some)
                values.append(key);
            auto query = run(
                u"SELECT key, value, rowid FROM entry WHERE kind = ? AND key IN (%1)"_s.arg(placeholders(some.size())),
                values);
            if (!query.ok())
                return query.error();
            QVariantList rows{++m_lastUse};
            while (query->next()) {
                found.insert(query->value(0).toByteArray(), query->value(1).toByteArray());
                rows.append(query->value(2));
            }
            if (query->lastError().isValid())
                return sideDatabaseError(query->lastError());
            query->finish();
            if (rows.size() == 1)
                continue;
            const auto touched =
                run(u"UPDATE entry SET used = ? WHERE rowid IN (%1)"_s.arg(placeholders(rows.size() - 1)), rows);
            if (!touched.ok())
                return touched.error();
        }
        return {};
    });
    if (!done.ok())
        return done.error();
    return found;
}

Result<void> CacheDatabase::put(const QString& kind, const QList<CacheEntry>& entries)
{
    const qint64 before = m_bytes;
    auto done = transaction([&]() -> Result<void> {
        for (const CacheEntry& entry : entries) {
            const qint64 size = entry.key.size() + entry.value.size() + rowBytes;
            if (size > m_maxBytes * 9 / 10)
                continue;
            const QByteArray value = entry.value.isNull() ? QByteArray("") : entry.value;
            const auto stored =
                run(u"INSERT OR REPLACE INTO entry (kind, key, value, bytes, used) VALUES (?, ?, ?, ?, ?)"_s,
                    {kind, entry.key, value, size, ++m_lastUse});
            if (!stored.ok())
                return stored.error();
            m_bytes += size;
        }
        return m_bytes > m_maxBytes ? evict() : Result<void>();
    });
    if (!done.ok())
        m_bytes = before;
    return done;
}

Result<void> CacheDatabase::evict()
{
    m_bytes = bytes();
    const qint64 excess = m_bytes - m_maxBytes * 9 / 10;
    if (m_bytes <= m_maxBytes)
        return {};
    qint64 freed = 0;
    qint64 last = 0;
    {
        auto oldest = run(u"SELECT used, bytes FROM entry ORDER BY used"_s);
        if (!oldest.ok())
            return oldest.error();
        while (freed < excess && oldest->next()) {
            last = oldest->value(0).toLongLong();
            freed += oldest->value(1).toLongLong();
        }
    }
    const auto removed = run(u"DELETE FROM entry WHERE used <= ?"_s, {last});
    if (!removed.ok())
        return removed.error();
    m_bytes = bytes();
    return {};
}

Result<void> CacheDatabase::clear(const QString& kind)
{
    const auto removed =
        kind.isEmpty() ? run(u"DELETE FROM entry"_s) : run(u"DELETE FROM entry WHERE kind = ?"_s, {kind});
    if (!removed.ok())
        return removed.error();
    m_bytes = bytes();
    for (const QString& sql : {u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (const auto done = run(sql); !done.ok())
            return done.error();
    }
    return {};
}

} // namespace sheaf
