#include "ui/models/documentwords.h"

#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

QString fileNameOf(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

QString placeOf(const ChunkRecord& chunk)
{
    const QString name = fileNameOf(chunk.path);
    if (!chunk.label.isEmpty())
        return words("%1, %2").arg(name, chunk.label);
    return chunk.paged ? words("%1, page %2").arg(name).arg(chunk.page) : name;
}

bool wantsPassword(const DocumentRecord& record)
{
    return record.state == DocumentState::Failed && record.error &&
           (record.error->code == ErrorCode::PasswordRequired || record.error->code == ErrorCode::WrongPassword);
}

bool isUnfinished(const DocumentRecord& record)
{
    return record.state == DocumentState::Waiting || record.state == DocumentState::Working;
}

QString ocrWaitingText(const DocumentRecord& record)
{
    if (record.ocrWaiting == 0 || record.state == DocumentState::Failed)
        return {};
    return record.ocrWaiting == 1 ? words("1 page waits for text recognition")
                                  : words("%1 pages wait for text recognition").arg(grouped(record.ocrWaiting));
}

QString stateText(const DocumentRecord& record)
{
    const QString scanned = ocrWaitingText(record);
    if (record.missing && !isUnfinished(record))
        return words("the file is gone; what was read of it can still be found");
    if (record.isQuarantined())
        return words("in quarantine: %1")
            .arg(record.error ? record.error->message : words("it ended its reader twice"));
    switch (record.state) {
    case DocumentState::Waiting:
        return record.waitsForOcr() ? scanned : words("waiting");
    case DocumentState::Searchable:
        if (!scanned.isEmpty())
            return words("searchable · %1").arg(scanned);
        return record.note.isEmpty() ? words("searchable") : words("searchable · %1").arg(record.note);
    case DocumentState::Failed:
        return record.error ? record.error->message : words("failed");
    case DocumentState::Working:
        break;
    }
    const QString soon = record.embedded > 0 ? words(" · can be asked already") : QString();
    switch (record.stage) {
    case Stage::Read:
        return words("reading");
    case Stage::Parse:
        return words("taking out the text");
    case Stage::Chunk:
        return words("cutting into chunks");
    case Stage::Embed:
        return words("embedding %1 of %2").arg(grouped(record.embedded), grouped(record.chunks)) + soon;
    case Stage::Index:
        return words("writing to the index") + soon;
    }
    return {};
}

} // namespace sheaf
