#include "core/engines/builtin/queryvariants.h"
#include "core/engines/builtin/words.h"

#include <QHash>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype relevantPassages = 5;
constexpr qsizetype leastTerms = 3; // of a variant
// Part of the background that is the language and not these passages, and how likely a word is in it, by its tier (see
// wordWeight): frequencies in general English text of a rare word, a common one and a very common one.
constexpr double languageShare = 0.5;
double inLanguage(double weight)
{
    return weight >= 1.0 ? 2e-5 : weight >= 0.6 ? 2e-4 : 1e-3;
}

struct Term
{
    QString lower; // the shortest form met
    double weight = 0;
    double relevant = 0;   // probability in the relevance model
    double background = 0; // in all passages
    int passages = 0;      // relevant ones that have it

    double score() const
    {
        const double expected = languageShare * inLanguage(weight) + (1 - languageShare) * background;
        return relevant > 0 ? relevant * std::log(relevant / expected) : 0.0;
    }
};

QHash<QString, Term> termsOf(const QStringList& passages)
{
    const WordSplitter splitter;
    const qsizetype relevant = std::min(relevantPassages, passages.size());
    double shares = 0;
    for (qsizetype i = 0; i < relevant; ++i)
        shares += 1.0 / double(i + 1);
    QHash<QString, Term> terms;
    for (qsizetype i = 0; i < passages.size(); ++i) {
        const QList<Word> words = splitter.words(passages[i]);
        QSet<QString> here;
        for (const Word& word : words) {
            if (word.isStop() || word.lower.size() < 3 || word.lower.front().isDigit())
                continue;
            Term& term = terms[word.stem];
            if (term.lower.isEmpty() || word.lower.size() < term.lower.size())
                term.lower = word.lower;
            term.weight = word.weight;
            term.background += 1.0 / double(words.size() * passages.size());
            if (i >= relevant)
                continue;
            term.relevant += 1.0 / (double(i + 1) * shares * double(words.size()));
            if (!here.contains(word.stem))
                ++term.passages;
            here.insert(word.stem);
        }
    }
    return terms;
}

// Another form of a word that its stem does not join: most of both is the same beginning ("treatment", "treated").
bool isFormOf(const Word& word, const QString& stem, const Term& term)
{
    const auto [a, b] = std::mismatch(word.lower.begin(), word.lower.end(), term.lower.begin(), term.lower.end());
    const qsizetype common = a - word.lower.begin();
    return stem != word.stem && common >= 5 && 4 * common >= 3 * std::min(word.lower.size(), term.lower.size()) &&
           std::max(word.lower.size(), term.lower.size()) - common <= 5;
}

} // namespace

QStringList feedbackVariants(const QString& question, const QStringList& passages, int limit)
{
    const WordSplitter splitter;
    const QList<Word> words = splitter.words(question.left(2000));
    QStringList keys;
    QSet<QString> asked;
    for (const Word& word : words) {
        asked.insert(word.stem);
        if (!word.isStop() && !keys.contains(word.lower))
            keys.append(word.lower);
    }
    const QHash<QString, Term> terms = termsOf(passages);
    QList<Term> ranked;
    QHash<QString, Term> forms; // of a key word, the best
    const auto better = [](const Term& a, const Term& b) {
        return a.score() != b.score() ? a.score() > b.score() : a.lower < b.lower;
    };
    const int enough = passages.size() > 1 ? 2 : 1;
    for (auto term = terms.begin(); term != terms.end(); ++term) {
        if (asked.contains(term.key()) || term->passages < enough || term->weight < 1.0)
            continue;
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](const Word& each) { return isFormOf(each, term.key(), *term); });
        if (word == words.end())
            ranked.append(*term);
        else if (!forms.contains(word->lower) || better(*term, forms[word->lower]))
            forms.insert(word->lower, *term);
    }
    std::sort(ranked.begin(), ranked.end(), better);
    QStringList changed;
    for (const QString& key : std::as_const(keys))
        changed.append(forms.contains(key) ? forms[key].lower : key);
    QStringList candidates;
    if (changed != keys)
        candidates.append(changed.join(u' '));
    // As many new words as make a difference.
    const qsizetype more = std::max(leastTerms, keys.size() / 3);
    for (qsizetype n = more; n - more < ranked.size() && candidates.size() <= limit; n += more) {
        QStringList expanded = keys;
        for (const Term& term : ranked.mid(0, n))
            expanded.append(term.lower);
        candidates.append(expanded.join(u' '));
    }
    return distinctQueries(question, candidates, limit);
}

} // namespace sheaf
