#include "core/ask/conversationexport.h"

#include "core/ask/promptbuilder.h"
#include "core/base/json.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Cited
{
    qint64 document = 0;
    int page = 0;
    QString verdict;
};

QString lineOf(const QString& text)
{
    return markdownText(text.simplified());
}

QString inWords(const QString& verdict)
{
    return verdict == "not_found"_L1 ? u"not found in the source"_s : verdict;
}

// A line for each mark of the turn's answer; nothing where its run is not kept.
Result<QString> citationsOf(Connection& connection, RunId run)
{
    const auto stored = connection.value(u"SELECT json FROM runs WHERE id = ?"_s, {run.value});
    if (!stored.ok())
        return stored.error();
    const auto json = parseJsonObject(stored->toString().toUtf8(), u"the recorded run"_s);
    if (!stored->isValid() || !json.ok())
        return QString();
    QMap<int, Cited> marks; // by number; the first of each
    for (const QJsonValue value : json->value("citations"_L1).toArray()) {
        const QJsonObject citation = value.toObject();
        const int number = citation.value("n"_L1).toInt();
        if (!marks.contains(number))
            marks.insert(number, {citation.value("document"_L1).toInteger(), citation.value("page"_L1).toInt(),
                                  citation.value("verdict"_L1).toString()});
    }
    QString lines;
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
        QString title;
        bool paged = false;
        const auto read = connection.each(u"SELECT title, path, paged FROM documents WHERE id = ?"_s, {mark->document},
                                          [&](const QSqlQuery& row) {
                                              title = row.value(0).toString();
                                              if (title.isEmpty())
                                                  title = QFileInfo(row.value(1).toString()).fileName();
                                              paged = row.value(2).toBool();
                                          });
        if (!read.ok())
            return read.error();
        if (title.isEmpty())
            continue;
        const QString page = paged && mark->page > 0 ? u", page %1"_s.arg(mark->page) : QString();
        lines += u"- [%1] %2%3 (%4)\n"_s.arg(QString::number(mark.key()), lineOf(title), page, inWords(mark->verdict));
    }
    return lines.isEmpty() ? QString() : u'\n' + lines;
}

} // namespace

QString markdownText(const QString& text)
{
    static const QRegularExpression blockStart(u"^([ \\t]*)(#|>|\\||```|~~~|={3,}|-{3,}|\\t)"_s,
                                               QRegularExpression::MultilineOption);
    QString shown = withoutInvisible(text);
    shown.replace(u'\\', u"\\\\"_s);
    shown.replace(u'&', u"&amp;"_s);
    shown.replace(u'<', u"&lt;"_s);
    shown.replace(u"]("_s, u"\\]("_s); // links and images show where they point
    shown.replace(u"]:"_s, u"\\]:"_s);
    shown.replace(u"!["_s, u"\\!["_s);
    shown.replace(blockStart, u"\\1\\\\2"_s);
    return shown;
}

Result<QString> conversationMarkdown(Connection& connection, ConversationId conversation)
{
    ConversationStore store(connection);
    const auto about = store.conversation(conversation);
    if (!about.ok())
        return about.error();
    const auto turns = store.turns(conversation);
    if (!turns.ok())
        return turns.error();
    QString text = u"# %1\n"_s.arg(lineOf(about->title));
    for (const Turn& turn : *turns) {
        const auto citations = citationsOf(connection, turn.run);
        if (!citations.ok())
            return citations.error();
        text +=
            u"\n## %1\n\n*%2*\n\n%3\n%4"_s.arg(lineOf(turn.question), turn.asked.toString(u"yyyy-MM-dd HH:mm 'UTC'"),
                                               markdownText(turn.answer.trimmed()), *citations);
    }
    return text;
}

} // namespace sheaf
