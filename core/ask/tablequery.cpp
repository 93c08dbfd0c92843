#include "core/ask/tablequery.h"

#include <QRegularExpression>
#include <memory>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int stepsBetweenLooks = 1000;
constexpr int mostLooks = 100'000; // some seconds
constexpr int longestSql = 10'000;
constexpr int longestValue = 4 * 1024 * 1024; // bytes
constexpr qsizetype longestShownCell = 1000;
constexpr double mostlyNumbers = 0.8; // of the cells that are not empty

struct CloseDatabase
{
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct Finalize
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Error complaint(sqlite3* database, int code)
{
    if (code == SQLITE_INTERRUPT)
        return Error::make(ErrorCode::ResourceLimit,
                           u"The query took too long and was stopped. Ask for less at once."_s);
    if (code == SQLITE_AUTH)
        return Error::make(ErrorCode::InvalidInput,
                           u"Only a SELECT over the table “data” is allowed, without anything that changes it."_s);
    return Error::make(ErrorCode::InvalidInput,
                       u"The query cannot be run: %1."_s.arg(QString::fromUtf8(sqlite3_errmsg(database)).left(300)));
}

// Reading of the table and calling of functions that only compute.
int allow(void*, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
        return SQLITE_OK;
    case SQLITE_READ: // an empty column is count(*)'s
        return first && sqlite3_stricmp(first, "data") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION: {
        static const QSet<QByteArray> functions{
            "abs",    "avg",    "ceil",     "ceiling",    "coalesce",     "count",  "date",       "datetime", "floor",
            "glob",   "ifnull", "iif",      "instr",      "julianday",    "length", "like",       "lower",    "ltrim",
            "max",    "min",    "mod",      "nullif",     "group_concat", "round",  "row_number", "rank",     "rtrim",
            "sign",   "sqrt",   "strftime", "substr",     "substring",    "sum",    "time",       "total",    "trim",
            "typeof", "upper",  "replace",  "dense_rank", "lag",          "lead",   "power",      "pow"};
        return second && functions.contains(QByteArray(second).toLower()) ? SQLITE_OK : SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

struct Watch
{
    std::stop_token stop;
    int looks = 0;
};

int lookUp(void* context)
{
    auto* watch = static_cast<Watch*>(context);
    return watch->stop.stop_requested() || ++watch->looks > mostLooks ? 1 : 0;
}

QList<bool> columnsOfNumbers(const Table& table)
{
    QList<bool> numbers;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        int filled = 0;
        int numeric = 0;
        for (const QStringList& row : table.rows) {
            const QString cell = row.value(column).trimmed();
            filled += !cell.isEmpty();
            numeric += !cell.isEmpty() && numberInCell(cell).has_value();
        }
        numbers.append(filled > 0 && numeric >= mostlyNumbers * filled);
    }
    return numbers;
}

int bindCell(sqlite3_stmt* statement, int index, const QString& cell, bool isNumber)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return sqlite3_bind_null(statement, index);
    if (const auto number = isNumber ? numberInCell(text) : std::nullopt) {
        if (*number == std::floor(*number) && std::abs(*number) < 1e15)
            return sqlite3_bind_int64(statement, index, qint64(*number));
        return sqlite3_bind_double(statement, index, *number);
    }
    const QByteArray bytes = text.toUtf8();
    return sqlite3_bind_text(statement, index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
}

Result<Database> load(const Table& table)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    Database database(opened);
    if (code != SQLITE_OK)
        return Error::make(ErrorCode::Internal, u"SQLite has no room for the table."_s);
    QStringList columns;
    QStringList marks;
    for (const QString& name : sqlColumns(table)) {
        columns.append(sqlName(name));
        marks.append(u"?"_s);
    }
    const auto run = [&](const QString& sql) {
        return sqlite3_exec(opened, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    };
    if (const int made = run(u"BEGIN; CREATE TABLE data (%1)"_s.arg(columns.join(", "_L1))); made != SQLITE_OK)
        return complaint(opened, made);
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(opened, u"INSERT INTO data VALUES (%1)"_s.arg(marks.join(", "_L1)).toUtf8().constData(), -1,
                       &prepared, nullptr);
    const Statement insert(prepared);
    const QList<bool> numbers = columnsOfNumbers(table);
    for (const QStringList& row : table.rows) {
        for (int column = 0; column < columns.size(); ++column)
            bindCell(prepared, column + 1, row.value(column), numbers[column]);
        if (const int done = sqlite3_step(prepared); done != SQLITE_DONE)
            return complaint(opened, done);
        sqlite3_reset(prepared);
    }
    run(u"COMMIT"_s);
    return Result<Database>(std::move(database));
}

QString cellText(sqlite3_stmt* statement, int column)
{
    const QByteArray bytes(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                           sqlite3_column_bytes(statement, column));
    if (sqlite3_column_type(statement, column) == SQLITE_FLOAT)
        return QString::number(sqlite3_column_double(statement, column), 'g', 15);
    return QString::fromUtf8(bytes).left(longestShownCell);
}

void restrain(sqlite3* database, Watch& watch)
{
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, longestSql);
    sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_set_authorizer(database, allow, nullptr);
    sqlite3_progress_handler(database, stepsBetweenLooks, lookUp, &watch);
}

} // namespace

std::optional<double> numberInCell(const QString& cell)
{
    static const QRegularExpression shape(
        u"^(\\()?\\s*[$€£¥]?\\s*([-+−]?)\\s*[$€£¥]?\\s*(\\d[\\d.,'\u00A0\u202F]*|\\.\\d+)"
        "(?:[eE]([-+]?\\d{1,3}))?\\s*[%$€£¥]?\\s*(\\))?$"_s);
    static const QRegularExpression english(u"^(?:\\d{1,3}(?:[,'\u00A0\u202F]\\d{3})+|\\d+)?(?:\\.\\d*)?$"_s);
    static const QRegularExpression continental(u"^(?:\\d{1,3}(?:[.'\u00A0\u202F]\\d{3})+|\\d+),\\d+$"_s);
    static const QRegularExpression marks(u"[,'\u00A0\u202F]"_s);
    const auto match = shape.match(cell.trimmed());
    if (!match.hasMatch() || match.captured(1).isEmpty() != match.captured(5).isEmpty())
        return {};
    QString digits = match.captured(3);
    if (english.match(digits).hasMatch())
        digits.remove(marks);
    else if (continental.match(digits).hasMatch())
        digits = digits.remove(QRegularExpression(u"[.'\u00A0\u202F]"_s)).replace(u',', u'.');
    else
        return {};
    if (!match.captured(4).isEmpty())
        digits += u'e' + match.captured(4);
    bool ok = false;
    const double value = digits.toDouble(&ok);
    const bool negative = !match.captured(1).isEmpty() || match.captured(2) == u"-"_s || match.captured(2) == u"−"_s;
    return ok && std::isfinite(value) ? std::optional(negative ? -value : value) : std::nullopt;
}

QStringList sqlColumns(const Table& table)
{
    QStringList names;
    for (const QString& column : table.columns) {
        const QString plain = column.simplified().isEmpty() ? u"column"_s : column.simplified();
        QString name = plain;
        for (int i = 2; names.contains(name, Qt::CaseInsensitive); ++i)
            name = plain + u' ' + QString::number(i);
        names.append(name);
    }
    return names;
}

QString sqlName(const QString& name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

Result<TableAnswer> queryTable(const Table& table, const QString& sql, const std::stop_token& stop)
{
    if (table.columns.isEmpty())
        return Error::make(ErrorCode::Empty, u"The table “%1” has no columns."_s.arg(table.name));
    const QByteArray text = sql.trimmed().toUtf8();
    if (text.isEmpty() || text.size() > longestSql || text.contains('\0'))
        return Error::make(ErrorCode::InvalidInput, u"Write one SELECT over the table “data”."_s);
    const auto loaded = load(table);
    if (!loaded.ok())
        return loaded.error();
    sqlite3* database = loaded->get();
    Watch watch{stop};
    restrain(database, watch);
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(database, text.constData(), int(text.size()), &prepared, &rest);
    const Statement statement(prepared);
    if (code != SQLITE_OK)
        return complaint(database, code);
    if (!prepared || !QByteArray(rest).trimmed().isEmpty() || !sqlite3_stmt_readonly(prepared) ||
        sqlite3_stmt_isexplain(prepared))
        return complaint(database, SQLITE_AUTH);
    TableAnswer answer;
    for (int column = 0; column < sqlite3_column_count(prepared); ++column)
        answer.columns.append(QString::fromUtf8(sqlite3_column_name(prepared, column)).left(longestShownCell));
    for (;;) {
        const int step = sqlite3_step(prepared);
        if (step == SQLITE_DONE)
            return answer;
        if (stop.stop_requested())
            return Error::cancelled();
        if (step != SQLITE_ROW)
            return complaint(database, step);
        if (answer.rows.size() >= maxTableAnswerRows) {
            answer.complete = false;
            return answer;
        }
        QStringList row;
        for (int column = 0; column < answer.columns.size(); ++column)
            row.append(cellText(prepared, column));
        answer.rows.append(row);
    }
}

} // namespace sheaf
