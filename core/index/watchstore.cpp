#include "core/index/watchstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QList<WatchedFolder>> WatchStore::all()
{
    QList<WatchedFolder> folders;
    const auto read =
        m_connection.each(u"SELECT path, patterns FROM watched_folders ORDER BY path"_s, {}, [&](const QSqlQuery& row) {
            folders.append({row.value(0).toString(), row.value(1).toString().split(u'\n', Qt::SkipEmptyParts)});
        });
    if (!read.ok())
        return read.error();
    return folders;
}

Result<void> WatchStore::put(const WatchedFolder& folder)
{
    const auto done = m_connection.run(u"INSERT INTO watched_folders(path, patterns) VALUES (?, ?)"
                                       " ON CONFLICT (path) DO UPDATE SET patterns = excluded.patterns"_s,
                                       {folder.path, folder.ignore.join(u'\n')});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<bool> WatchStore::remove(const QString& path)
{
    const auto done = m_connection.run(u"DELETE FROM watched_folders WHERE path = ?"_s, {path});
    if (!done.ok())
        return done.error();
    return *done > 0;
}

} // namespace sheaf
