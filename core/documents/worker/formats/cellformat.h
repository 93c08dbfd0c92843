#pragma once

#include <QString>

namespace sheaf {

// How a spreadsheet shows a number (ECMA-376 part 1, 18.8.30), as far as its meaning depends on it.
enum class CellFormat { General, Date, Time, DateTime, Duration, Percent };

// Of a format with a built-in number (18.8.30) and of one that is written out, "dd/mm/yyyy hh:mm".
CellFormat builtInFormat(int number);
CellFormat formatOfCode(const QString& code);

// A number as text: "2024-05-01", "13:30", "12.5 %", "0.1". `since1904`: how the workbook counts its days.
QString shownNumber(double value, CellFormat format, bool since1904);

} // namespace sheaf
