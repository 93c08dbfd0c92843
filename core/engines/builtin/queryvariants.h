#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace sheaf {

// Other ways to say a question, made by rules: its parts where it asks several things, its names and numbers alone, its
// key words, pairs of them, related words for those that have them, and the question as a statement. Most useful first,
// none equal to the question or to another in its words; at most `limit`. Pure.
QStringList ruleVariants(const QString& question, int limit);

// The parts of a question that asks several things, as it puts them; where a part is too short to be asked alone, the
// whole question without the others. Empty where it asks one thing. Pure.
QStringList questionParts(const QString& question);

// Variants from what the library itself says (pseudo-relevance feedback): the key words of the question with the terms
// that tell the passages found first from those found behind them. `passages` are those a search for the question
// found, best first; the first five are taken as relevant. Terms by relative entropy (Carpineto et al., ACM TOIS 2001)
// over a relevance model that gives a passage less the further down it stands (Lavrenko and Croft, SIGIR 2001); the
// first variant replaces a key word by another form that the library has of it, where it has one. Pure.
QStringList feedbackVariants(const QString& question, const QStringList& passages, int limit);

// The words that make two queries the same query: stems without stop words.
QSet<QString> queryStems(const QString& query);
QString queryKey(const QString& query); // the same, sorted, as one text

// Whether two queries would find much the same: they share more than five of six stems.
bool nearlySame(const QSet<QString>& a, const QSet<QString>& b);

// Of `candidates`, most useful first, at most `limit` in the order they are best asked: each the one that is most
// useful and least like the question and those before it. None is nearly the same as another or as the question. Pure.
QStringList distinctQueries(const QString& question, const QStringList& candidates, int limit);

} // namespace sheaf
