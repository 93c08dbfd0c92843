#include "core/index/documentcatalog.h"

namespace sheaf {

void DocumentCatalog::load(const QList<DocumentRecord>& records)
{
    m_records.clear();
    m_byPath.clear();
    m_byHash.clear();
    m_ocrWaiting = 0;
    for (const DocumentRecord& record : records)
        put(record);
}

DocumentRecord DocumentCatalog::record(DocumentId id) const
{
    const auto found = m_records.find(id);
    return found == m_records.end() ? DocumentRecord() : found->second;
}

QList<DocumentRecord> DocumentCatalog::all() const
{
    QList<DocumentRecord> list;
    list.reserve(qsizetype(m_records.size()));
    for (const auto& [id, record] : m_records)
        list.append(record);
    return list;
}

LibraryTotals DocumentCatalog::totals() const
{
    LibraryTotals totals;
    totals.ocrWaiting = m_ocrWaiting;
    for (const auto& [id, record] : m_records) {
        ++totals.documents;
        totals.searchable += record.isSearchable() ? 1 : 0;
        totals.failed += record.state == DocumentState::Failed ? 1 : 0;
        totals.chunks += record.chunks;
        totals.embedded += record.embedded;
    }
    return totals;
}

void DocumentCatalog::put(const DocumentRecord& record)
{
    remove(record.id);
    m_byPath.insert(record.path, record.id);
    if (!record.hash.isEmpty())
        m_byHash.insert(record.hash, record.id);
    m_ocrWaiting += record.ocrWaiting;
    m_records.emplace(record.id, record);
}

void DocumentCatalog::remove(DocumentId id)
{
    const auto found = m_records.find(id);
    if (found == m_records.end())
        return;
    if (m_byPath.value(found->second.path) == id)
        m_byPath.remove(found->second.path);
    if (m_byHash.value(found->second.hash) == id)
        m_byHash.remove(found->second.hash);
    m_ocrWaiting -= found->second.ocrWaiting;
    m_records.erase(found);
}

} // namespace sheaf
