#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sheaf {

inline constexpr int maxQueryWords = 32; // more cost seconds and find nothing better
inline constexpr int maxQueryTerms = 64; // of all kinds

// Two queries for the text index (sqlite.org/fts5.html, section 3), each with the weights of its phrases in their
// order. A text's score is the sum of both.
struct FtsQuery
{
    QString match; // phrases joined by OR
    QList<double> weights = {};
    QString together = {}; // groups of terms at one place, joined by OR
    QList<double> togetherWeights = {};
    QList<double> contextWeights = {}; // of `match` in the context of a document of many passages
    bool isEmpty() const { return match.isEmpty() && together.isEmpty(); }
    bool operator==(const FtsQuery&) const = default;
};

// User text of any kind into queries that are never a syntax error: its words joined by OR, so that BM25 ranks what has
// most of the rare ones first. Function words are left out. A word is asked for in each form it has in the library's
// `languages`; what is joined by other characters, or has inner parts ("TS-9950", "TS9950", "fileName"), as a phrase of
// its parts as well; an identifier, or a single word, as a substring of identifiers too. A word with a
// capital inside a sentence, a name, counts more in the context of a document of many passages: it tells which of
// several like it is meant. See TermCutter for the terms. Empty where there is no word: ask nothing then. Pure.
FtsQuery ftsQuery(const QString& text, const QStringList& languages = {});

} // namespace sheaf
