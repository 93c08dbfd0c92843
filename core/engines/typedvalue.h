#pragma once

#include "core/documents/textrange.h"
#include "core/engines/fieldextractor.h"

#include <optional>

namespace sheaf {

// A value found in a text. `plain` is the same for values that mean the same.
struct TypedValue
{
    TextRange range;
    QString plain;

    bool operator==(const TypedValue&) const = default;
};

// All pure; the places found are in order and do not overlap.
//
// Dates as ISO 8601, as far as they are given: "2022-06-25", "2022-06". Understands ISO, 25.6.2022, June 25, 2022,
// 25. Juni 2022 (months in English, German, French and Spanish, short forms too), 6/25/2022; a date with slashes whose
// month cannot be told is read as in the United States.
QList<TypedValue> datesIn(const QString& text);
// Numbers with a point and without grouping: "1,234.5", "1.234,5" and "1 234,5" are "1234.5"; "(12)" is "-12" as in
// accounts. One comma or point before three digits groups if it is a comma. "million", "Mrd." and the like are
// multiplied.
QList<TypedValue> numbersIn(const QString& text);
// Numbers beside a currency's sign, code or name: "USD 1500000". The code is ISO 4217.
QList<TypedValue> moneyIn(const QString& text);
QList<TypedValue> mailAddressesIn(const QString& text);
// Telephone numbers of 7 to 15 digits that are written like one: with +, brackets or groups.
QList<TypedValue> phoneNumbersIn(const QString& text);

// A value as its field's type has it, so that equal values are equal texts: dates, numbers, money as above (money
// without a currency is the number alone), "yes" or "no", a choice as the schema writes it, texts with single spaces.
// Nothing where it is no such value.
std::optional<QString> plainValue(const QString& value, const Field& field);

// Whether the value stands in the text: the words themselves, or a date, number or amount that means the same there.
// Amounts also where the text leaves thousands, millions or billions to a heading. Yes and no, and choices, are
// conclusions: for them the quote must stand there.
bool standsIn(const QString& text, const FieldCandidate& candidate, const Field& field);

} // namespace sheaf
