#include "core/index/ftsquery.h"

#include "core/index/languages.h"
#include "core/index/stopwords.h"
#include "core/index/termcutter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The end of a word says little of it, three letters of an identifier less. Between 0.1 and 0.4 the first changes
// xquad-de by less than 0.002.
constexpr double endWeight = 0.2;
constexpr qsizetype endLetters = 5;
constexpr qsizetype leastLetters = 4; // three are in too many words
constexpr double trigramWeight = 0.1;
// How much more a name counts in the context of a document of many passages. Of 195 questions about 20 quarterly
// reports, a passage of the right report is among the eight sources for 0.75 at 1, 0.84 at 3, 0.93 at 8, 0.94 at 12.
// The collections of abstracts and articles are not touched by it; 3 in all contexts and passages alike would cost adi
// 0.02, scifact-train 0.01.
constexpr double nameWeight = 8.0;
constexpr qsizetype longestText = 8192; // keeps a pasted book from being cut into words first

// What a text consists of, before the languages come in.
struct QueryWords
{
    QStringList words;          // compared forms
    QStringList grams;          // of scripts without spaces
    QList<QStringList> phrases; // the parts of what is joined, compared forms
    QStringList identifiers;
    QSet<QString> names; // of the words
};

// Written with a capital where no sentence begins: what tells one document from others like it.
bool isName(QStringView word, bool beginsSentence)
{
    return !beginsSentence && !word.isEmpty() && word.front().isUpper() &&
           std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

void addPiece(QStringView piece, bool beginsSentence, QueryWords& found)
{
    const QList<WordRun> runs = wordRuns(piece);
    QStringList parts;
    bool script = false;
    for (const WordRun& run : runs) {
        const QStringView word = piece.mid(run.begin, run.end - run.begin);
        if (run.grams) {
            QStringList grams = TermCutter::characterGrams(comparedForm(word), scriptGram);
            if (grams.size() > 1)
                grams.removeLast(); // the lone character at the run's end
            found.grams += grams;
            script = true;
            continue;
        }
        found.words.append(comparedForm(word));
        if (isName(word, beginsSentence && found.words.size() == 1))
            found.names.insert(found.words.last());
        for (const QStringView part : innerParts(word))
            parts.append(comparedForm(part));
    }
    if (script || parts.isEmpty())
        return;
    const bool contraction = piece.contains(u'\'') || piece.contains(u'\u2019');
    if (parts.size() > 1 && !contraction)
        found.phrases.append(parts);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const qsizetype begin = runs[i].begin;
        while (i + 1 < runs.size() && runs[i + 1].joined)
            ++i;
        const QStringView whole = piece.mid(begin, runs[i].end - begin);
        if (isIdentifier(whole))
            found.identifiers.append(comparedForm(whole));
    }
}

QueryWords wordsOf(const QString& text)
{
    QueryWords found;
    const QString simple = text.left(longestText).simplified();
    for (const QStringView piece : QStringView(simple).split(u' ', Qt::SkipEmptyParts))
        addPiece(piece, found.words.isEmpty(), found);
    if (found.words.size() == 1 && found.identifiers.isEmpty() && found.grams.isEmpty())
        found.identifiers = found.words;
    found.words = withoutStopWords(found.words).mid(0, maxQueryWords);
    return found;
}

class QueryBuilder
{
public:
    void add(const QString& terms, double weight, bool prefix = false, double contextWeight = 1.0)
    {
        if (terms.isEmpty() || m_known.contains(terms) || isFull())
            return;
        m_known.insert(terms);
        m_alternatives.append(u'"' + terms + (prefix ? u"\" *"_s : u"\""_s));
        m_weights.append(weight);
        m_contextWeights.append(weight * contextWeight);
    }
    // All of them at one place.
    void addTogether(const QStringList& terms, double weight)
    {
        if (terms.isEmpty() || isFull())
            return;
        m_groups.append(u"NEAR(\""_s + terms.join("\" \""_L1) + u"\", 0)"_s);
        m_groupWeights.append(QList<double>(terms.size(), weight));
    }
    FtsQuery query() const
    {
        return {m_alternatives.join(" OR "_L1), m_weights, m_groups.join(" OR "_L1), m_groupWeights, m_contextWeights};
    }

private:
    bool isFull() const { return m_alternatives.size() + m_groups.size() >= maxQueryTerms; }

    QStringList m_alternatives;
    QList<double> m_weights;
    QList<double> m_contextWeights;
    QStringList m_groups;
    QList<double> m_groupWeights;
    QSet<QString> m_known;
};

} // namespace

FtsQuery ftsQuery(const QString& text, const QStringList& languages)
{
    const QueryWords found = wordsOf(text);
    const QStringList written = languages.isEmpty() ? QStringList{QString()} : languages;
    TermCutter cutter;
    QueryBuilder builder;
    for (const QString& word : found.words) {
        for (const QString& language : written)
            builder.add(cutter.stem(word, language), 1.0, false, found.names.contains(word) ? nameWeight : 1.0);
    }
    for (const QString& gram : found.grams.mid(0, maxQueryWords))
        builder.add(gram, 1.0, gram.toUcs4().size() < scriptGram);
    for (const QStringList& parts : found.phrases) {
        for (const QString& language : written) {
            QStringList stems;
            for (const QString& part : parts)
                stems.append(cutter.stem(part, language));
            builder.add(stems.join(u' '), 1.0);
        }
    }
    for (const QString& identifier : found.identifiers)
        builder.addTogether(TermCutter::trigrams(identifier), trigramWeight);
    for (const QString& word : found.words) {
        for (const QString& language : written) {
            if (!writesCompounds(language))
                continue;
            const QString stem = cutter.stem(word, language);
            if (stem.size() < leastLetters)
                continue;
            for (const QString& end : TermCutter::compoundPrefixes(stem.left(endLetters), stem.right(endLetters)))
                builder.add(end, endWeight, true);
        }
    }
    return builder.query();
}

} // namespace sheaf
