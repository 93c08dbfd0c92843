#include "core/index/ingestcall.h"

namespace sheaf {

void IngestCall::expect(const QStringList& paths)
{
    for (const QString& path : paths)
        m_files.append({path, IndexedFile::Outcome::Cancelled, {}, std::nullopt});
    m_open = QList<bool>(paths.size(), true);
    m_missing = paths.size();
    if (m_missing == 0)
        m_promise.settle(m_files);
}

bool IngestCall::settle(qsizetype file, const DocumentRecord& document, IndexedFile::Outcome outcome,
                        const std::optional<Error>& error)
{
    if (!isOpen(file))
        return false;
    m_open[file] = false;
    m_files[file].document = document;
    m_files[file].outcome = outcome;
    m_files[file].error = error;
    if (--m_missing == 0)
        m_promise.settle(m_files);
    return true;
}

} // namespace sheaf
