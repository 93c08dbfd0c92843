#pragma once

#include "core/index/documentrecord.h"

#include <QHash>
#include <map>

namespace sheaf {

// The library's rows in memory, as they stand in the store plus what is at work on them now. One thread.
class DocumentCatalog
{
public:
    void load(const QList<DocumentRecord>& records);

    bool contains(DocumentId id) const { return m_records.contains(id); }
    DocumentRecord record(DocumentId id) const; // with an invalid id where there is none
    DocumentId byPath(const QString& path) const { return m_byPath.value(path); }
    DocumentId byHash(const QString& hash) const { return hash.isEmpty() ? DocumentId() : m_byHash.value(hash); }
    QList<DocumentRecord> all() const;              // in the order they were added
    LibraryTotals totals() const;                   // without the bytes on disk
    int ocrWaiting() const { return m_ocrWaiting; } // pages, of all

    void put(const DocumentRecord& record); // new, or in the place of the one with its id
    void remove(DocumentId id);

private:
    std::map<DocumentId, DocumentRecord> m_records;
    QHash<QString, DocumentId> m_byPath;
    QHash<QString, DocumentId> m_byHash;
    int m_ocrWaiting = 0;
};

} // namespace sheaf
