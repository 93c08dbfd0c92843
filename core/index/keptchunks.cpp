#include "core/index/keptchunks.h"

#include "core/index/documentcontext.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace sheaf {

Result<void> KeptChunks::take(DocumentId document, const QString& heading)
{
    m_document = document;
    const auto context = m_connection.value(u"SELECT context FROM documents WHERE id = ?"_s, {document.value});
    if (!context.ok())
        return context.error();
    if (contextHeading(context->toString()) == heading) {
        // Backwards, because of equal texts the one put in last is found first.
        const auto read = m_connection.each(
            u"SELECT chunks.id, text, vector FROM chunks JOIN vectors ON vectors.chunk = chunks.id"
            " WHERE document = ? ORDER BY ordinal DESC"_s,
            {document.value}, [this](const QSqlQuery& row) {
                const QByteArray blob = row.value(2).toByteArray();
                Former former{{row.value(0).toLongLong()}, Vector(blob.size() / qsizetype(sizeof(float)))};
                std::memcpy(former.vector.data(), blob.constData(), size_t(former.vector.size()) * sizeof(float));
                m_former.insert(row.value(1).toString(), former);
            });
        if (!read.ok())
            return read.error();
    }
    // Out of the way of the new ordinals.
    const auto aside =
        m_connection.run(u"UPDATE chunks SET ordinal = -1 - ordinal WHERE document = ?"_s, {document.value});
    return aside.ok() ? Result<void>() : Result<void>(aside.error());
}

Result<ChunkId> KeptChunks::put(const Chunk& chunk)
{
    if (const auto former = m_former.find(chunk.text); former != m_former.end()) {
        const auto moved =
            m_connection.run(u"UPDATE chunks SET ordinal = ?, page = ?, first = ?, last = ?, tokens = ? WHERE id = ?"_s,
                             {chunk.ordinal, chunk.page, chunk.begin, chunk.end, chunk.tokens, former->chunk.value});
        if (!moved.ok())
            return moved.error();
        const ChunkId id = former->chunk;
        m_kept.append({id, m_document, former->vector});
        m_former.erase(former);
        return id;
    }
    const auto inserted = m_connection.insert(
        u"INSERT INTO chunks(document, ordinal, page, first, last, tokens, text) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {m_document.value, chunk.ordinal, chunk.page, chunk.begin, chunk.end, chunk.tokens, chunk.text});
    if (!inserted.ok())
        return inserted.error();
    return ChunkId{*inserted};
}

Result<void> KeptChunks::finish()
{
    const auto removed =
        m_connection.run(u"DELETE FROM chunks WHERE document = ? AND ordinal < 0"_s, {m_document.value});
    return removed.ok() ? Result<void>() : Result<void>(removed.error());
}

} // namespace sheaf
