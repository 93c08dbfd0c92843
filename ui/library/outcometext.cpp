#include "ui/library/outcometext.h"

#include "ui/models/documentsmodel.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

OutcomeText outcomeText(const QList<IndexedFile>& files)
{
    if (files.isEmpty())
        return {words("Nothing to add: no readable files there."), false};
    QStringList known;
    QStringList refused;
    int failedRows = 0;
    for (const IndexedFile& file : files) {
        if (file.outcome == IndexedFile::Outcome::AlreadyKnown)
            known.append(fileNameOf(file.path));
        else if (file.outcome == IndexedFile::Outcome::Failed && file.document.id.isValid())
            ++failedRows;
        else if (file.outcome == IndexedFile::Outcome::Failed)
            refused.append(file.error ? file.error->message : fileNameOf(file.path));
    }
    QStringList parts;
    if (known.size() == 1)
        parts.append(words("%1 is already in the library.").arg(known.first()));
    else if (!known.isEmpty())
        parts.append(words("%1 files are already in the library.").arg(known.size()));
    if (failedRows > 0)
        parts.append(failedRows == 1 ? words("1 file failed; its row says why.")
                                     : words("%1 files failed; their rows say why.").arg(failedRows));
    if (!refused.isEmpty())
        parts.append(refused.size() == 1
                         ? refused.first()
                         : words("%1 files could not be added: %2").arg(refused.size()).arg(refused.first()));
    return {parts.join(u' '), failedRows > 0 || !refused.isEmpty()};
}

} // namespace sheaf
