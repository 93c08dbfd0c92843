#pragma once

#include "core/engines/sidedatabase.h"

#include <QHash>

namespace sheaf {

struct CacheEntry
{
    QByteArray key; // SHA-256
    QByteArray value;
};

// The SQLite file behind CacheStore. Thread and errors as of SideDatabase.
class CacheDatabase
{
public:
    // Makes the file (0600) where it is missing. A cache of another version is emptied.
    static Result<std::unique_ptr<CacheDatabase>> open(const QString& file, qint64 maxBytes);

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
    CacheDatabase(std::unique_ptr<SideDatabase> side, qint64 maxBytes);

    Result<void> prepare();
    Result<void> evict();

    const std::unique_ptr<SideDatabase> m_side;
    const qint64 m_maxBytes;
    qint64 m_bytes = 0; // as this program knows it; evict() looks anew
    qint64 m_lastUse = 0;
};

} // namespace sheaf
