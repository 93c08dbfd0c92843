#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace sheaf {

// The cells behind a row's label as texts, "—" as "0", percentages left out; nothing where other words stand among
// them. "$ 63,355 (2)% $ (300)" is {"63,355", "(300)"}. Pure.
std::optional<QStringList> rowCells(const QString& behindLabel);

// What the lines above a row say about its columns.
struct TableHeading
{
    QList<int> years;           // of the columns, from left to right; empty where none are named
    bool shortest = true;       // the first period is a quarter, or no longer one is named
    QString scale;              // "thousand", "million", "billion" that all amounts are in; empty: none is named
    bool perShareApart = false; // the scale excepts amounts per share
};

// `above`: the text before the row, from the start of its piece. Pure.
TableHeading headingOf(const QString& above);

// The column of the latest year, the first of several: statements show the shortest period first. 0 where none is
// named.
int latestColumn(const TableHeading& heading, qsizetype cells);

} // namespace sheaf
