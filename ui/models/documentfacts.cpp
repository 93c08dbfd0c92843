#include "ui/models/documentfacts.h"

#include "ui/models/callwords.h"
#include "ui/models/documentwords.h"
#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString dateText(const QDateTime& date)
{
    return QLocale().toString(date.toLocalTime(), QLocale::ShortFormat);
}

// "read 3 ms, parsed 120 ms, cut 8 ms, embedded and stored 210 ms"; empty where it was not measured.
QString stageTimesText(const DocumentRecord& record)
{
    const StageTimes& times = record.stages;
    if (times == StageTimes())
        return {};
    QStringList parts{words("read %1").arg(durationText(times.read)), words("parsed %1").arg(durationText(times.parse)),
                      words("cut %1").arg(durationText(times.chunk))};
    if (const Milliseconds rest = record.time - times.read - times.parse - times.chunk;
        rest.count() > 0 && record.state == DocumentState::Searchable)
        parts.append(words("embedded and stored %1").arg(durationText(rest)));
    return parts.join(u", "_s);
}

} // namespace

DocumentFacts factsOf(const DocumentRecord& record)
{
    DocumentFacts facts;
    const auto add = [&facts](const char* name, const QString& value) {
        if (!value.isEmpty())
            facts.append({words(name), value});
    };
    if (record.title != fileNameOf(record.path))
        add(QT_TRANSLATE_NOOP("sheaf", "Title"), record.title);
    add(QT_TRANSLATE_NOOP("sheaf", "Author"), record.author);
    add(QT_TRANSLATE_NOOP("sheaf", "Folder"), record.path.section(u'/', 0, -2));
    QStringList size;
    if (!record.kind.isEmpty())
        size.append(record.kind.toUpper());
    if (record.size > 0)
        size.append(bytesText(record.size));
    if (record.paged && record.pages > 0)
        size.append(record.pages == 1 ? words("1 page") : words("%1 pages").arg(grouped(record.pages)));
    add(QT_TRANSLATE_NOOP("sheaf", "File"), size.join(u" · "_s));
    if (record.chunks > 0)
        add(QT_TRANSLATE_NOOP("sheaf", "Chunks"),
            record.embedded == record.chunks
                ? words("%1, all embedded").arg(grouped(record.chunks))
                : words("%1, %2 of them embedded").arg(grouped(record.chunks), grouped(record.embedded)));
    if (record.modified.isValid())
        add(QT_TRANSLATE_NOOP("sheaf", "Changed"), dateText(record.modified));
    if (record.added.isValid())
        add(QT_TRANSLATE_NOOP("sheaf", "Added"),
            record.time.count() > 0
                ? words("%1, searchable after %2").arg(dateText(record.added), durationText(record.time))
                : dateText(record.added));
    add(QT_TRANSLATE_NOOP("sheaf", "Times"), stageTimesText(record));
    if (!record.language.isEmpty())
        add(QT_TRANSLATE_NOOP("sheaf", "Language"), QLocale::languageToString(QLocale(record.language).language()));
    add(QT_TRANSLATE_NOOP("sheaf", "State"), stateText(record));
    // What the state's own line does not say.
    if ((record.state == DocumentState::Failed || record.ocrWaiting > 0) && !record.note.isEmpty())
        add(QT_TRANSLATE_NOOP("sheaf", "Note"), record.note);
    return facts;
}

} // namespace sheaf
