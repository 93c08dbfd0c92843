#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <stop_token>

namespace sheaf {

struct TableAnswer
{
    QStringList columns;
    QList<QStringList> rows; // at most maxTableAnswerRows
    bool complete = true;    // false where there were more
};

inline constexpr int maxTableAnswerRows = 200;

// A cell as a number: thousands with commas or points, a currency sign, parentheses around what is negative, a percent
// sign (which stays without effect). Nothing where it is none. Pure.
std::optional<double> numberInCell(const QString& cell);

// Runs one SELECT of SQLite over a copy of the table in memory, which is named `data` and has the table's columns, in
// columns of numbers with numbers in place of their text. Nothing can be changed, and no file, other database or
// extension be reached; it ends as ResourceLimit after a few seconds of work. InvalidInput says what is wrong with the
// SQL. Blocks: for a pool's thread.
Result<TableAnswer> queryTable(const Table& table, const QString& sql, const std::stop_token& stop = {});

// The columns of `data` in order: those of the table, each told apart from the others without regard to case. Pure.
QStringList sqlColumns(const Table& table);
// A name within SQL: "Unit price". Pure.
QString sqlName(const QString& name);

} // namespace sheaf
