#pragma once

#include "core/documents/document.h"

#include <optional>

namespace sheaf {

// The columns of a table a question names, in the table's order. Singular and plural are one. Pure.
QStringList columnsNamed(const QString& question, const QStringList& columns);

// A question as SQL over the table `data` (see queryTable()), by rules: the sum, average, highest, lowest or number of
// what a column it names holds, for the values of other columns that stand in it and for "price above 100", "per
// region", "which product has the highest price". Nothing where it names no column or asks for none of these. Pure.
std::optional<QString> sqlForQuestion(const QString& question, const Table& table);

} // namespace sheaf
