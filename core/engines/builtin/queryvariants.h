#pragma once

#include <QString>
#include <QStringList>

namespace sheaf {

// Other ways to say a question, made by rules: its key words, its parts where it asks several things, the question as a
// statement, related words for those that have them, and its word pairs. Most useful first, none equal to the question
// or to another in its words; at most `limit`. Pure.
QStringList ruleVariants(const QString& question, int limit);

// Variants from what the library itself says (pseudo-relevance feedback, Rocchio's idea): the key words of the question
// with the terms that mark the passages found first and are not in the question. Pure.
QStringList feedbackVariants(const QString& question, const QStringList& passages, int limit);

// The words that make two queries the same query: sorted stems without stop words.
QString queryKey(const QString& query);

} // namespace sheaf
