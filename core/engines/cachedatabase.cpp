#include "core/engines/cachedatabase.h"

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

CacheDatabase::CacheDatabase(std::unique_ptr<SideDatabase> side, qint64 maxBytes)
    : m_side(std::move(side))
    , m_maxBytes(maxBytes)
{}

Result<std::unique_ptr<CacheDatabase>> CacheDatabase::open(const QString& file, qint64 maxBytes)
{
    auto side = SideDatabase::open(file, u"sheaf-cache"_s,
                                   {u"PRAGMA cell_size_check = ON"_s, u"PRAGMA journal_size_limit = 16777216"_s});
    if (!side.ok())
        return side.error();
    std::unique_ptr<CacheDatabase> cache(new CacheDatabase(*std::move(side), maxBytes));
    if (const auto ready = cache->prepare(); !ready.ok())
        return ready.error();
    return cache;
}

Result<void> CacheDatabase::prepare()
{
    const auto made = m_side->transaction([this] {
        QStringList statements;
        if (m_side->number(u"PRAGMA user_version"_s) != version)
            statements << u"DROP TABLE IF EXISTS entry"_s << u"PRAGMA user_version = %1"_s.arg(version);
        // The value comes last, so that noting a use does not touch the pages it overflows to.
        statements
            << u"CREATE TABLE IF NOT EXISTS entry (kind TEXT NOT NULL, key BLOB NOT NULL, used INTEGER NOT NULL, "
               "bytes INTEGER NOT NULL, value BLOB NOT NULL, UNIQUE (kind, key)) STRICT"_s
            << u"CREATE INDEX IF NOT EXISTS entry_used ON entry (used, bytes)"_s;
        return m_side->runAll(statements);
    });
    if (!made.ok())
        return made.error();
    m_bytes = bytes();
    m_lastUse = m_side->number(u"SELECT ifnull(max(used), 0) FROM entry"_s);
    return {};
}

qint64 CacheDatabase::entries()
{
    return m_side->number(u"SELECT count(*) FROM entry"_s);
}

qint64 CacheDatabase::bytes()
{
    return m_side->number(u"SELECT ifnull(sum(bytes), 0) FROM entry"_s);
}

Result<QHash<QByteArray, QByteArray>> CacheDatabase::get(const QString& kind, const QList<QByteArray>& keys)
{
    QHash<QByteArray, QByteArray> found;
    const auto done = m_side->transaction([&]() -> Result<void> {
        for (qsizetype from = 0; from < keys.size(); from += keysAtOnce) {
            const auto some = keys.mid(from, keysAtOnce);
            QVariantList values{kind};
            for (const QByteArray& key : some)
                values.append(key);
            auto query = m_side->run(
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
            const auto touched = m_side->run(
                u"UPDATE entry SET used = ? WHERE rowid IN (%1)"_s.arg(placeholders(rows.size() - 1)), rows);
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
    auto done = m_side->transaction([&]() -> Result<void> {
        for (const CacheEntry& entry : entries) {
            const qint64 size = entry.key.size() + entry.value.size() + rowBytes;
            if (size > m_maxBytes * 9 / 10)
                continue;
            const QByteArray value = entry.value.isNull() ? QByteArray("") : entry.value;
            const auto stored =
                m_side->run(u"INSERT OR REPLACE INTO entry (kind, key, value, bytes, used) VALUES (?, ?, ?, ?, ?)"_s,
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
        auto oldest = m_side->run(u"SELECT used, bytes FROM entry ORDER BY used"_s);
        if (!oldest.ok())
            return oldest.error();
        while (freed < excess && oldest->next()) {
            last = oldest->value(0).toLongLong();
            freed += oldest->value(1).toLongLong();
        }
    }
    const auto removed = m_side->run(u"DELETE FROM entry WHERE used <= ?"_s, {last});
    if (!removed.ok())
        return removed.error();
    m_bytes = bytes();
    return {};
}

Result<void> CacheDatabase::clear(const QString& kind)
{
    const auto removed = kind.isEmpty() ? m_side->run(u"DELETE FROM entry"_s)
                                        : m_side->run(u"DELETE FROM entry WHERE kind = ?"_s, {kind});
    if (!removed.ok())
        return removed.error();
    m_bytes = bytes();
    return m_side->runAll({u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s});
}

} // namespace sheaf
