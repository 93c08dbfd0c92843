#pragma once

#include <QString>
#include <optional>

namespace sheaf {

// Words and typographic signs as the signs calculate() knows: "6 times 7" → "6 * 7". Pure.
QString arithmeticSigns(const QString& text);

// What is to be calculated in a question, if anything: the whole of it without "what is", or the part that is
// arithmetic. Dates, ranges and part numbers are none. Pure.
std::optional<QString> expressionIn(const QString& question);

} // namespace sheaf
