#pragma once

#include <QString>

namespace sheaf {

// What kind of thing a question asks for, by its question word (English, German, French, Spanish, Italian, Russian,
// Chinese, Japanese).
enum class Wanted { Anything, Date, Number, Name, Place, Reason };
Wanted wantedBy(const QString& question);

// Whether a sentence has something of that kind; never for Anything. Pure.
bool offers(const QString& sentence, Wanted wanted);

// The few words of a sentence that answer a question for a date, a number, a name or a place, as they stand there:
// "1987", "46 hives", "Ingrid Lindholm", "above Lake Vidern". Empty where none stands out, or where the question has
// them itself. Pure.
QString answerSpan(const QString& question, const QString& sentence);

} // namespace sheaf
