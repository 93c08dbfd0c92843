#pragma once

#include <QString>

namespace sheaf {

// Texts for workloads, made up from a few words: the same number always gives the same text. Pure.

// A few sentences that name a place, a year and a keeper.
QString labPassage(int number);
QString labQuery(int number);
// Exactly so many characters, at least one.
QString labText(int number, qsizetype chars);

} // namespace sheaf
