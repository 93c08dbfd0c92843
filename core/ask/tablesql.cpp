#include "core/ask/tablesql.h"

#include "core/ask/tablequery.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestTableQuestion = 500;
constexpr qsizetype mostValues = 2000;     // of a column that are looked for in the question
constexpr qsizetype longestCondition = 60; // characters
constexpr qsizetype lookedAtRows = 200;    // to see whether a column holds numbers

// Lower-case words with single blanks around each, so that a name is found as whole words.
QString conditionInWords(const QString& text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}.%-]+|(?<!\\d)[.-]|[.-](?!\\d)"_s);
    QString words = u' ' + text.toLower() + u' ';
    words.replace(between, u" "_s);
    return u' ' + words.simplified() + u' ';
}

QString singular(const QString& words)
{
    static const QRegularExpression plural(u"([\\p{L}]{3,})s(?= )"_s);
    return QString(words).replace(plural, u"\\1"_s);
}

bool names(const QString& words, const QString& name)
{
    const QString sought = conditionInWords(name);
    return sought.trimmed().size() > 1 && singular(words).contains(singular(sought));
}

bool questionSays(const QString& words, const QString& alternatives)
{
    return words.contains(QRegularExpression(u" (?:%1) "_s.arg(alternatives)));
}

bool holdsNumbers(const Table& table, qsizetype column)
{
    int filled = 0;
    int numeric = 0;
    for (const QStringList& row : table.rows.mid(0, lookedAtRows)) {
        const QString cell = row.value(column).trimmed();
        filled += !cell.isEmpty();
        numeric += numberInCell(cell).has_value();
    }
    return filled > 0 && numeric * 5 >= filled * 4;
}

struct Columns
{
    QStringList all; // as SQL names them
    QList<qsizetype> named;
    QList<bool> numeric;

    QString sql(qsizetype column) const { return sqlName(all[column]); }
};

QString quoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

// "price above 100" and the like.
QStringList comparisons(const QString& question, const Columns& columns)
{
    static const QString more = u"above|over|more than|greater than|larger than|higher than|>"_s;
    static const QString less = u"below|under|less than|smaller than|lower than|<"_s;
    static const QString least = u"at least|>="_s;
    static const QString most = u"at most|<="_s;
    static const QList<std::pair<QString, QString>> signs{
        {least, u">="_s}, {most, u"<="_s}, {more, u">"_s}, {less, u"<"_s}};
    QStringList conditions;
    for (const qsizetype column : columns.named) {
        if (!columns.numeric[column])
            continue;
        for (const auto& [alternatives, sign] : signs) {
            const QRegularExpression pattern(
                u"\\b%1s?\\s+(?:is\\s+|of\\s+|are\\s+)?(?:%2)\\s*[$€£]?\\s*(-?\\d[\\d,]*(?:\\.\\d+)?)"_s.arg(
                    QRegularExpression::escape(columns.all[column]), alternatives),
                QRegularExpression::CaseInsensitiveOption);
            const QString number = pattern.match(question).captured(1);
            if (const auto value = numberInCell(number)) {
                conditions.append(u"%1 %2 %3"_s.arg(columns.sql(column), sign, QString::number(*value, 'g', 15)));
                break;
            }
        }
    }
    return conditions;
}

// Values of columns of text that stand in the question.
QStringList valueConditions(const QString& words, const Table& table, const Columns& columns)
{
    QStringList conditions;
    for (qsizetype column = 0; column < columns.all.size(); ++column) {
        if (columns.numeric[column])
            continue;
        QString best; // the longest: "New York City" rather than "New York"
        QSet<QString> seen;
        for (const QStringList& row : table.rows) {
            const QString value = row.value(column).trimmed();
            if (value.size() < 2 || value.size() > longestCondition || seen.contains(value))
                continue;
            seen.insert(value);
            if (seen.size() > mostValues)
                break;
            const QString sought = conditionInWords(value);
            const bool isColumn = columns.all.contains(value, Qt::CaseInsensitive);
            if (!isColumn && sought.trimmed().size() > 1 && words.contains(sought) && value.size() > best.size())
                best = value;
        }
        if (!best.isEmpty())
            conditions.append(u"%1 = %2 COLLATE NOCASE"_s.arg(columns.sql(column), quoted(best)));
    }
    return conditions;
}

// The column behind "per", "by" or "for each".
qsizetype groupColumn(const QString& words, const Columns& columns)
{
    for (const qsizetype column : columns.named) {
        const QString name = QRegularExpression::escape(singular(conditionInWords(columns.all[column])).trimmed());
        if (singular(words).contains(QRegularExpression(u" (?:per|by|for each|for every|in each) %1 "_s.arg(name))))
            return column;
    }
    return -1;
}

} // namespace

QStringList columnsNamed(const QString& question, const QStringList& columns)
{
    const QString words = conditionInWords(question.left(longestTableQuestion));
    QStringList named;
    for (const QString& column : columns) {
        if (names(words, column))
            named.append(column);
    }
    return named;
}

std::optional<QString> sqlForQuestion(const QString& question, const Table& table)
{
    if (question.size() > longestTableQuestion || table.rows.isEmpty())
        return {};
    const QString words = conditionInWords(question);
    Columns columns;
    columns.all = sqlColumns(table);
    for (qsizetype column = 0; column < columns.all.size(); ++column) {
        columns.numeric.append(holdsNumbers(table, column));
        if (names(words, columns.all[column]))
            columns.named.append(column);
    }
    const qsizetype group = groupColumn(words, columns);
    qsizetype measured = -1;
    for (const qsizetype column : std::as_const(columns.named)) {
        if (columns.numeric[column] && column != group && measured < 0)
            measured = column;
    }
    const QStringList conditions = comparisons(question, columns) + valueConditions(words, table, columns);
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(" AND "_L1);
    const bool highest = questionSays(words, u"highest|maximum|max|largest|biggest|greatest|most expensive|top"_s);
    const bool lowest = questionSays(words, u"lowest|minimum|min|smallest|least|cheapest"_s);
    const bool whichOne = questionSays(words, u"which|who|whose"_s);
    if (measured >= 0 && group < 0 && whichOne && (highest || lowest))
        return u"SELECT * FROM data%1 ORDER BY %2 %3 LIMIT 1"_s.arg(
            where.isEmpty() ? u" WHERE %1 IS NOT NULL"_s.arg(columns.sql(measured))
                            : where + u" AND %1 IS NOT NULL"_s.arg(columns.sql(measured)),
            columns.sql(measured), highest ? u"DESC"_s : u"ASC"_s);
    QString selected;
    if (measured >= 0 && questionSays(words, u"average|mean|avg|on average"_s))
        selected = u"avg(%1)"_s.arg(columns.sql(measured));
    else if (measured >= 0 && highest)
        selected = u"max(%1)"_s.arg(columns.sql(measured));
    else if (measured >= 0 && lowest)
        selected = u"min(%1)"_s.arg(columns.sql(measured));
    else if (measured >= 0 && questionSays(words, u"total|sum|altogether|in all|how much|overall"_s))
        selected = u"sum(%1)"_s.arg(columns.sql(measured));
    else if ((!columns.named.isEmpty() || !conditions.isEmpty()) && questionSays(words, u"how many|count|number of"_s))
        selected = u"count(*)"_s;
    else if (measured >= 0 && !conditions.isEmpty() && questionSays(words, u"what|list|show|which"_s))
        return u"SELECT * FROM data%1"_s.arg(where);
    if (selected.isEmpty())
        return {};
    if (group >= 0)
        return u"SELECT %1, %2 FROM data%3 GROUP BY %1 ORDER BY 2 DESC, 1"_s.arg(columns.sql(group), selected, where);
    return u"SELECT %1 FROM data%2"_s.arg(selected, where);
}

} // namespace sheaf
