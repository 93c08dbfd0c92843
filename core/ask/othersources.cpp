#include "core/ask/othersources.h"

#include "core/ask/citations.h"
#include "core/base/wording.h"
#include "core/documents/tokencount.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int passageChars = 1600;
constexpr int mostRows = 30;
constexpr int mostFiles = 4;
constexpr int mostPages = 5;
constexpr int mostTurns = 2;

QString cut(const QString& text)
{
    if (text.size() <= passageChars)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', passageChars);
    return text.left(space > passageChars / 2 ? space : passageChars) + u" …"_s;
}

Source sourceOf(Source::Origin origin, const QString& title, const QString& text)
{
    Source source;
    source.origin = origin;
    source.chunk.title = title;
    source.chunk.text = cut(text);
    source.chunk.end = int(source.chunk.text.size());
    source.chunk.paged = false;
    return source;
}

Source sourceOf(const ToolResult& result)
{
    QStringList lines;
    for (const QString& line : {result.shown, result.text}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    if (!result.columns.isEmpty())
        lines.append(result.columns.join(u" | "_s));
    for (const QStringList& row : result.rows.mid(0, mostRows))
        lines.append(row.join(u" | "_s));
    Source source = sourceOf(Source::Origin::Tool, result.suggestion.tool, lines.join(u'\n'));
    source.chunk.document = result.suggestion.document;
    return source;
}

Source sourceOf(const FileMatch& match)
{
    const QStringList lines = match.before + QStringList(match.text) + match.after;
    Source source = sourceOf(Source::Origin::File, QFileInfo(match.path).fileName(), lines.join(u'\n'));
    source.chunk.path = match.path;
    source.chunk.label = Wording::tr("line %1").arg(match.line);
    return source;
}

Source sourceOf(const WebResult& page)
{
    Source source = sourceOf(Source::Origin::Web, page.title.isEmpty() ? page.url.host() : page.title, page.text);
    source.url = page.url;
    source.chunk.path = page.url.toString();
    source.chunk.label = page.service;
    return source;
}

Source sourceOf(const Turn& turn)
{
    return sourceOf(Source::Origin::Earlier,
                    Wording::tr("asked on %1").arg(turn.asked.toLocalTime().date().toString(Qt::ISODate)),
                    turn.question + u'\n' + turn.answer);
}

QList<WebResult> merged(const QList<QList<WebResult>>& services)
{
    QList<WebResult> pages;
    QSet<QString> seen;
    qsizetype longest = 0;
    for (const QList<WebResult>& each : services)
        longest = std::max(longest, each.size());
    for (qsizetype rank = 0; rank < longest; ++rank) {
        for (const QList<WebResult>& each : services) {
            if (rank >= each.size())
                continue;
            const QString address = each[rank].url.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash).toString();
            if (!seen.contains(address) && !each[rank].text.isEmpty()) {
                seen.insert(address);
                pages.append(each[rank]);
            }
        }
    }
    return pages;
}

} // namespace

QList<Source> otherSources(const OtherFindings& found, int tokens)
{
    QList<Source> all;
    for (const ToolResult& result : found.tools)
        all.append(sourceOf(result));
    for (const FileMatch& match : found.files.mid(0, mostFiles))
        all.append(sourceOf(match));
    for (const WebResult& page : merged(found.web).mid(0, mostPages))
        all.append(sourceOf(page));
    for (const Turn& turn : found.earlier.mid(0, mostTurns))
        all.append(sourceOf(turn));
    QList<Source> fitting;
    for (const Source& source : std::as_const(all)) {
        const int cost = estimateTokens(source.chunk.text);
        if (source.chunk.text.isEmpty() || cost > tokens)
            continue;
        tokens -= cost;
        fitting.append(source);
    }
    return fitting;
}

QList<ChatMessage> historyOf(const Recollection& memory)
{
    QList<ChatMessage> history;
    for (const Turn& turn : memory.recent) {
        history.append({ChatMessage::Role::User, turn.question});
        // Its marks name the sources of then.
        history.append({ChatMessage::Role::Assistant, withoutCitationMarks(turn.answer)});
    }
    return history;
}

} // namespace sheaf
