#pragma once

#include "core/base/result.h"

#include <QString>

namespace sheaf {

inline constexpr qsizetype maxExpression = 1000; // characters

struct Calculation
{
    QString expression;      // as it was understood
    QString text;            // "5,796", or "≈ 0.333333333333"
    bool exact = false;      // no digit was rounded away
    bool calculated = false; // something was done, not only a number read
};

// Adds, subtracts, multiplies, divides, raises to powers, takes remainders (of the first operand's sign) and percent;
// "12 % of 48,300", "200 + 10 %" (of the 200); sqrt, abs, round, floor, ceil, ln, log (base 10), log2, exp, sin, cos,
// tan (radians), min, max; pi and e. The words plus, minus, times, divided by, percent, squared, cubed, to the power of
// and square root of as well. Commas between groups of three digits are thousands, outside the parentheses of min and
// max. Fractions of whole numbers up to 38 digits are exact, what goes beyond is a double. InvalidInput says where and
// why. Pure.
Result<Calculation> calculate(const QString& expression);

} // namespace sheaf
