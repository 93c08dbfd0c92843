#pragma once

#include <QStringList>

namespace sheaf {

// "column: value; column: value" of the cells that hold something. A cell without a column's name stands by itself.
QString rowLine(const QStringList& columns, const QStringList& cells);

// The same for a whole table; rows without a word are left out. Where nothing names the columns the cells of a row
// stand with " | " between them.
QStringList tableLines(const QList<QStringList>& rows, bool firstIsHeader);

// Whether a row names the columns of those below: short words, all different, no numbers or dates.
bool looksLikeHeader(const QStringList& cells);

// A number, an amount, a share, a date or a time.
bool looksLikeFigure(QStringView cell);

} // namespace sheaf
