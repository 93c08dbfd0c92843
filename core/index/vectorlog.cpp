#include "core/index/vectorlog.h"

#include "core/index/idlist.h"
#include "core/index/vectorstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<VectorLogState> VectorLog::state()
{
    VectorLogState state;
    const auto space = VectorStore(m_connection).space();
    if (!space.ok())
        return space.error();
    state.space = *space;
    const auto library = m_connection.value(u"SELECT identity FROM vector_history"_s);
    if (!library.ok())
        return library.error();
    state.library = library->toString().toLatin1();
    const auto end = m_connection.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'vector_log'"_s);
    if (!end.ok())
        return end.error();
    state.end = end->toLongLong();
    return state;
}

Result<qint64> VectorLog::live()
{
    const auto count = m_connection.value(u"SELECT count(*) FROM vector_log WHERE live = 1"_s);
    return count.ok() ? Result<qint64>(count->toLongLong()) : Result<qint64>(count.error());
}

Result<void> VectorLog::eachLive(bool blobs, const std::function<void(const VectorChange&)>& row)
{
    const QString ids = u"SELECT chunk, document FROM vector_log WHERE live = 1 ORDER BY chunk"_s;
    const QString all = u"SELECT log.chunk, document, vector FROM vector_log AS log"
                        " JOIN vectors ON vectors.chunk = log.chunk WHERE live = 1 ORDER BY log.chunk"_s;
    return m_connection.each(blobs ? all : ids, {}, [&](const QSqlQuery& each) {
        row({{each.value(0).toLongLong()},
             {each.value(1).toLongLong()},
             true,
             blobs ? each.value(2).toByteArray() : QByteArray()});
    });
}

Result<VectorLog::Changes> VectorLog::after(qint64 position, int limit)
{
    Changes found;
    found.position = position;
    const auto done = m_connection.each(
        u"SELECT seq, log.chunk, document, live, vector FROM vector_log AS log"
        " LEFT JOIN vectors ON vectors.chunk = log.chunk AND live = 1 WHERE seq > ? ORDER BY seq LIMIT ?"_s,
        {position, limit}, [&](const QSqlQuery& row) {
            found.position = row.value(0).toLongLong();
            found.changes.append({{row.value(1).toLongLong()},
                                  {row.value(2).toLongLong()},
                                  row.value(3).toBool(),
                                  row.value(4).toByteArray()});
        });
    if (!done.ok())
        return done.error();
    return found;
}

Result<QHash<ChunkId, QByteArray>> VectorLog::vectors(const QList<ChunkId>& chunks, qint64 position)
{
    QHash<ChunkId, QByteArray> found;
    const auto done =
        m_connection.each(u"SELECT log.chunk, vector FROM json_each(?) AS wanted"
                          " CROSS JOIN vector_log AS log ON log.chunk = wanted.value"
                          " CROSS JOIN vectors ON vectors.chunk = log.chunk WHERE live = 1 AND seq <= ?"_s,
                          {idList(chunks), position}, [&](const QSqlQuery& row) {
                              found.insert({row.value(0).toLongLong()}, row.value(1).toByteArray());
                          });
    if (!done.ok())
        return done.error();
    return found;
}

} // namespace sheaf
