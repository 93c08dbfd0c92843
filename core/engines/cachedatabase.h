#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <memory>

namespace sheaf {

struct CacheEntry
{
    QByteArray key; // SHA-256
    QByteArray value;
};

// The SQLite file behind CacheStore. Everything blocks and belongs to the thread that opened it. Errors: TimedOut where
// another program keeps the file locked, PermissionDenied or Io where it cannot be made, else Database.
class CacheDatabase
{
public:
    // Makes the file (0600) where it is missing. A cache of another version is emptied.
    static Result<std::unique_ptr<CacheDatabase>> open(const QString& file, qint64 maxBytes);
    CacheDatabase(const CacheDatabase&) = delete;
    CacheDatabase& operator=(const CacheDatabase&) = delete;
    ~CacheDatabase();

    // What is there of the keys; it counts as used now.
    Result<QHash<QByteArray, QByteArray>> get(const QString& kind, const QList<QByteArray>& keys);
    // Replaces what is there. Where it grows beyond the bound the least recently used go, down to nine tenths of it, so
    // that not every call has to tidy up; an entry that is larger than that by itself is left out.
    Result<void> put(const QString& kind, const QList<CacheEntry>& entries);
    // All of a kind, or everything for an empty one; the file gets smaller.
    Result<void> clear(const QString& kind);

    qint64 entries();
    qint64 bytes(); // keys and values and what a row costs, about

private:
    CacheDatabase(QString name, qint64 maxBytes);

    Result<void> prepare();
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    template<class F>
    Result<void> transaction(F&& fn); // fn() -> Result<void>
    Result<void> evict();
    qint64 number(const QString& sql);

    const QString m_name;
    const qint64 m_maxBytes;
    qint64 m_bytes = 0; // as this program knows it; evict() looks anew
    qint64 m_lastUse = 0;
};

} // namespace sheaf
