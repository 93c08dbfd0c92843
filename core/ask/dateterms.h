#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace sheaf {

struct DateAnswer
{
    QString expression; // as it was understood: "2024-03-03 to 2024-05-01"
    QString text;       // "59 days (8 weeks and 3 days)"
};

// What a question about dates comes to: days, weeks, months or years between two of them, a date so many before or
// after another, a day's weekday. Dates are written 2024-01-15, 15.1.2024, 15 January 2024, January 15th, 2024,
// 1/15/2024 where only one reading makes sense, today, tomorrow and yesterday. Nothing where the question is another
// one or a date does not exist. Gregorian calendar. Pure.
std::optional<DateAnswer> answerDate(const QString& question, QDate today);

} // namespace sheaf
