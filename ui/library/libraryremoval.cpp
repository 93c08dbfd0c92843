#include "ui/library/librarypage.h"
#include "ui/models/documentsmodel.h"
#include "ui/widgets/undobar.h"

#include <QDir>

// Removing documents with a way back: until the offer ends nothing has happened to them but that they are out of sight,
// so that nothing has to be embedded again.
namespace sheaf {

void LibraryPage::removeDocuments(const QList<DocumentRecord>& documents)
{
    if (documents.isEmpty())
        return;
    static_cast<void>(finishRemoval()); // one can be undone, the last; the row above tells of a failure
    QList<DocumentId> ids;
    for (const DocumentRecord& record : documents)
        ids.append(record.id);
    m_documents.hide(ids);
    say({});
    m_undo->offer(
        documents.size() == 1
            ? tr("Removed %1 from the library. The file itself stays.").arg(fileNameOf(documents.first().path))
            : tr("Removed %n document(s) from the library. The files themselves stay.", nullptr,
                 int(documents.size())));
}

void LibraryPage::undoRemoval()
{
    if (!canUndoRemoval())
        return;
    m_undo->dismiss();
    m_documents.restore();
}

bool LibraryPage::canUndoRemoval() const
{
    return m_undo->isOffering();
}

Future<void> LibraryPage::finishRemoval()
{
    m_undo->dismiss();
    const QList<DocumentRecord> records = m_documents.hidden();
    if (records.isEmpty())
        return readyFuture<void>(Result<void>());
    const QList<DocumentId> ids = m_documents.hiddenIds();
    m_documents.remove(ids);
    const Future<void> removed = m_workspace.indexer.remove(ids);
    observe(removed, this, [this, records](const Result<void>& result) {
        if (result.ok())
            return;
        m_documents.upsert(records); // they are still there
        say(result.error().message, true);
    });
    return removed;
}

// Who adds again what was just removed wants it back.
void LibraryPage::keepAgain(const QStringList& paths)
{
    const auto& hidden = m_documents.hidden();
    const bool wanted = std::any_of(hidden.cbegin(), hidden.cend(), [&paths](const DocumentRecord& record) {
        return std::any_of(paths.cbegin(), paths.cend(), [&record](const QString& path) {
            const QString clean = QDir::cleanPath(path);
            return record.path == clean || record.path.startsWith(clean + u'/');
        });
    });
    if (wanted)
        undoRemoval();
}

} // namespace sheaf
