#include "core/ask/toolsuggester.h"

#include "core/ask/arithmeticwords.h"
#include "core/ask/dateterms.h"
#include "core/ask/tablesql.h"
#include "core/ask/units.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestTitle = 60;
constexpr qsizetype mostTables = 3;
constexpr qsizetype mostOutlines = 3;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestTitle ? line : line.left(longestTitle - 1) + u'…';
}

bool says(const QString& question, const QString& alternatives)
{
    return question.contains(
        QRegularExpression(u"\\b(?:%1)\\b"_s.arg(alternatives), QRegularExpression::CaseInsensitiveOption));
}

ToolSuggestion suggestion(const QString& tool, const QString& title, const QString& argument, bool automatic)
{
    ToolSuggestion made;
    made.tool = tool;
    made.title = title;
    made.argument = argument;
    made.automatic = automatic;
    return made;
}

} // namespace

bool asksForOutline(const QString& question)
{
    return says(question, u"outline|table of contents|headings?|chapters?|how is .{0,60} (?:structured|organised|"
                          "organized)|which sections|sections of"_s);
}

QString tableArgument(int ordinal, const QString& sql)
{
    return QString::number(ordinal) + u' ' + sql;
}

std::optional<std::pair<int, QString>> parseTableArgument(const QString& argument)
{
    const qsizetype blank = argument.indexOf(u' ');
    bool ok = false;
    const int ordinal = argument.left(blank).toInt(&ok);
    if (blank < 1 || !ok || ordinal < 0)
        return {};
    return std::pair(ordinal, argument.mid(blank + 1));
}

QList<ToolSuggestion> suggestTools(const QString& question, const ToolSurroundings& around)
{
    QList<ToolSuggestion> found;
    if (const auto expression = expressionIn(question))
        found.append(suggestion(u"calculator"_s, u"Calculate %1"_s.arg(shortened(*expression)), *expression, true));
    if (const auto date = answerDate(question, around.today))
        found.append(suggestion(u"dates"_s, u"Work out %1"_s.arg(date->expression), question, true));
    if (const auto units = convertUnits(question))
        found.append(suggestion(u"units"_s, u"Convert %1"_s.arg(units->expression), question, true));
    QList<ToolSuggestion> tables;
    for (const ToolTable& each : around.tables) {
        const auto sql = sqlForQuestion(question, each.table);
        if (!sql || tables.size() >= mostTables)
            continue;
        const QString name = each.table.name.isEmpty() ? each.title : each.table.name;
        tables.append(suggestion(u"table"_s, u"Ask the table %1"_s.arg(shortened(name)),
                                 tableArgument(each.ordinal, *sql), true));
        tables.last().document = each.document;
    }
    found += tables;
    if (asksForOutline(question)) {
        for (const ToolDocument& document : around.documents.mid(0, mostOutlines)) {
            found.append(suggestion(u"outline"_s, u"Outline of %1"_s.arg(shortened(document.title)), {}, true));
            found.last().document = document.id;
        }
    }
    if (around.files && says(question, u"files?|folders?|director(?:y|ies)|my disk|my computer|my notes|source code"_s))
        found.append(suggestion(u"files"_s, u"Look into your folders"_s, question, false));
    if (around.web &&
        says(question, u"latest|newest|today|current(?:ly)?|news|this (?:week|month|year)|online|internet|"
                       "on the web|web ?sites?|recent(?:ly)?"_s))
        found.append(suggestion(u"web"_s, u"Search the web for this question"_s, question, false));
    return found;
}

} // namespace sheaf
