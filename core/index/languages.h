#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace sheaf {

// Languages as ISO 639-1 codes ("de"); empty where none can be told.

// The language a text is written in, told from its script and, among those with Latin letters, from the function words
// in it; the first 20,000 characters decide. A few words without any function word tell nothing. Pure.
QString languageOf(QStringView text);

// The name libstemmer has for the language's stemmer; null where it has none. Text of an unknown language is stemmed as
// English, whose stemmer leaves the words of most other languages alone.
const char* stemmerOf(const QString& language);

// Whether the language writes compounds as one word ("Versicherungsvertrag").
bool writesCompounds(const QString& language);

// Articles, pronouns, prepositions, auxiliaries and the like, lower case; empty for a language without a list.
const QSet<QString>& functionWords(const QString& language);
// The languages that have a list, English first.
const QStringList& languagesWithFunctionWords();

} // namespace sheaf
