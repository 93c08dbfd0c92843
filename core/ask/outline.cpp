#include "core/ask/outline.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestHeading = 90;

} // namespace

bool isNumberedHeading(const QString& line)
{
    static const QRegularExpression shape(
        u"^(?:(?:Chapter|Part|Section|Appendix|Kapitel|Teil|Abschnitt|Anhang)\\s+[\\dA-Z]{1,4}\\b.*|"
        "\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?\\s+\\p{Lu}\\p{L}[^.;:]*)$"_s);
    const QString text = line.trimmed();
    // A table of contents has dots and a page number behind it.
    return text.size() <= longestHeading && shape.match(text).hasMatch() && !text.endsWith(u',');
}

Result<QList<OutlineEntry>> outlineOf(Connection& connection, DocumentId document)
{
    QList<OutlineEntry> outline;
    const auto labels =
        connection.each(u"SELECT label, page FROM page_labels WHERE document = ? ORDER BY page"_s, {document.value},
                        [&](const QSqlQuery& row) {
                            const QString label = row.value(0).toString();
                            if (outline.size() < maxOutline && (outline.isEmpty() || outline.last().heading != label))
                                outline.append({label, row.value(1).toInt()});
                        });
    if (!labels.ok())
        return labels.error();
    if (!outline.isEmpty())
        return outline;
    QSet<QString> seen; // chunks share some text with the one before
    const auto lines = connection.each(u"SELECT text, page FROM chunks WHERE document = ? ORDER BY ordinal"_s,
                                       {document.value}, [&](const QSqlQuery& row) {
                                           for (const QString& line : row.value(0).toString().split(u'\n')) {
                                               const QString heading = line.simplified();
                                               if (outline.size() >= maxOutline || !isNumberedHeading(heading) ||
                                                   seen.contains(heading))
                                                   continue;
                                               seen.insert(heading);
                                               outline.append({heading, row.value(1).toInt()});
                                           }
                                       });
    if (!lines.ok())
        return lines.error();
    return outline;
}

} // namespace sheaf
