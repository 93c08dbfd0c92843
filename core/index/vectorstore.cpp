#include "core/index/vectorstore.h"

#include "core/index/documentcontext.h"
#include "core/index/idlist.h"

#include <QtEndian>
#include <cstring>

using namespace Qt::StringLiterals;

namespace sheaf {

// The blobs are this machine's floats as they lie in memory.
static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN && sizeof(float) == 4);

Result<VectorSpace> VectorStore::space()
{
    VectorSpace space;
    const auto done =
        m_connection.each(u"SELECT key, value FROM library WHERE key IN ('vector_model', 'vector_dimension')"_s, {},
                          [&](const QSqlQuery& row) {
                              if (row.value(0).toString() == "vector_model"_L1)
                                  space.model = row.value(1).toString();
                              else
                                  space.dimension = row.value(1).toInt();
                          });
    if (!done.ok())
        return done.error();
    return space;
}

Result<StoredVectors> VectorStore::store(const VectorSpace& space, const QList<ChunkVector>& vectors,
                                         const QHash<DocumentId, Milliseconds>& times)
{
    StoredVectors result;
    const auto present = this->space();
    if (!present.ok())
        return present.error();
    if (present->isEmpty()) {
        const auto set =
            m_connection.run(u"INSERT INTO library(key, value) VALUES ('vector_model', ?), ('vector_dimension', ?)"_s,
                             {space.model, QString::number(space.dimension)});
        if (!set.ok())
            return set.error();
    } else if (*present != space) {
        return spaceMismatch(*present, space);
    }
    QHash<DocumentId, int> added;
    QList<DocumentId> order;
    for (const ChunkVector& each : vectors) {
        if (each.vector.size() != space.dimension)
            return spaceMismatch(space, {QString(), int(each.vector.size())});
        const auto blob = QByteArray::fromRawData(reinterpret_cast<const char*>(each.vector.constData()),
                                                  qsizetype(sizeof(float)) * each.vector.size());
        const auto stored =
            m_connection.run(u"INSERT OR IGNORE INTO vectors(chunk, vector) SELECT id, ? FROM chunks WHERE id = ?"_s,
                             {blob, each.chunk.value});
        if (!stored.ok())
            return stored.error();
        if (!added.contains(each.document))
            order.append(each.document);
        added[each.document] += *stored;
        if (*stored > 0)
            result.stored.append(each.chunk);
    }
    for (const DocumentId document : std::as_const(order)) {
        const auto counted =
            m_connection.run(u"UPDATE documents SET embedded = embedded + ?, time_ms = max(time_ms, ?) WHERE id = ?"_s,
                             {added.value(document), qlonglong(times.value(document).count()), document.value});
        if (!counted.ok())
            return counted.error();
        const auto finished =
            m_connection.run(u"UPDATE documents SET state = 'searchable', stage = 'index', error_code = '',"
                             " error_message = '', error_detail = '' WHERE id = ? AND embedded = chunks"_s,
                             {document.value});
        if (!finished.ok())
            return finished.error();
        const auto read = m_connection.each(
            u"SELECT embedded, chunks FROM documents WHERE id = ?"_s, {document.value}, [&](const QSqlQuery& row) {
                const int embedded = row.value(0).toInt();
                result.documents.append({document, embedded, embedded == row.value(1).toInt()});
            });
        if (!read.ok())
            return read.error();
    }
    return result;
}

Result<QList<MissingChunk>> VectorStore::missing(DocumentId document, int afterOrdinal, int limit)
{
    QList<MissingChunk> chunks;
    const auto done = m_connection.each(
        u"SELECT chunks.id, ordinal, chunks.text, context FROM chunks JOIN documents ON documents.id = document"
        " WHERE document = ? AND ordinal > ?"
        " AND NOT EXISTS (SELECT 1 FROM vectors WHERE chunk = chunks.id) ORDER BY ordinal LIMIT ?"_s,
        {document.value, afterOrdinal, limit}, [&](const QSqlQuery& row) {
            const QString heading = contextHeading(row.value(3).toString());
            const QString text = row.value(2).toString();
            chunks.append({{row.value(0).toLongLong()},
                           row.value(1).toInt(),
                           heading.isEmpty() ? text : QString(heading + u'\n' + text)});
        });
    if (!done.ok())
        return done.error();
    return chunks;
}

Result<void> VectorStore::each(const std::function<void(ChunkId, DocumentId, const float*, int)>& add)
{
    // The owners come from an index alone; joining the chunks would read all their text.
    QHash<qint64, qint64> owners;
    const auto known = m_connection.each(u"SELECT id, document FROM chunks"_s, {}, [&](const QSqlQuery& row) {
        owners.insert(row.value(0).toLongLong(), row.value(1).toLongLong());
    });
    if (!known.ok())
        return known.error();
    return m_connection.each(u"SELECT chunk, vector FROM vectors ORDER BY chunk"_s, {}, [&](const QSqlQuery& row) {
        const qint64 chunk = row.value(0).toLongLong();
        const QByteArray blob = row.value(1).toByteArray();
        // QByteArray's data is aligned for any fundamental type.
        add({chunk}, {owners.value(chunk)}, static_cast<const float*>(static_cast<const void*>(blob.constData())),
            int(blob.size() / qsizetype(sizeof(float))));
    });
}

Result<QHash<ChunkId, Vector>> VectorStore::vectors(const QList<ChunkId>& ids)
{
    QHash<ChunkId, Vector> found;
    const auto read =
        m_connection.each(u"SELECT chunk, vector FROM json_each(?) CROSS JOIN vectors ON chunk = json_each.value"_s,
                          {idList(ids)}, [&found](const QSqlQuery& row) {
                              const QByteArray blob = row.value(1).toByteArray();
                              Vector vector(blob.size() / qsizetype(sizeof(float)));
                              std::memcpy(vector.data(), blob.constData(), size_t(vector.size()) * sizeof(float));
                              found.insert({row.value(0).toLongLong()}, vector);
                          });
    if (!read.ok())
        return read.error();
    return found;
}

Result<void> VectorStore::removeAll()
{
    for (const QString& sql :
         {u"DELETE FROM vectors"_s,
          u"UPDATE documents SET embedded = 0, state = 'waiting', stage = 'embed', time_ms = 0, error_code = '',"
          " error_message = '', error_detail = '' WHERE chunks > 0"_s}) {
        if (const auto done = m_connection.run(sql); !done.ok())
            return done.error();
    }
    return forgetEmptySpace();
}

Result<void> VectorStore::forgetEmptySpace()
{
    const auto done = m_connection.run(u"DELETE FROM library WHERE key IN ('vector_model', 'vector_dimension')"
                                       " AND NOT EXISTS (SELECT 1 FROM vectors)"_s);
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

} // namespace sheaf
