#include "core/engines/builtin/sentenceranking.h"

#include "core/engines/builtin/words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestHeading = 60; // characters

struct Candidate
{
    int passage = 0;
    int order = 0; // of the passage in the list, from 0
    QString text;
    QHash<QString, int> stems;
    int length = 0;
    double score = 0;
};

enum class Wanted { Anything, Date, Number, Name, Place, Reason };

Wanted wantedBy(const QString& question)
{
    const QString q = question.toLower();
    static const QRegularExpression number(
        u"\\bhow (many|much|long|far|deep|high|old|often|big|heavy|fast|wide|large)\\b|"
        "\\bwhat (number|amount|percentage|distance|depth|speed|weight|temperature|gauge|length)\\b|"
        "\\bwieviele?\\b|\\bwie viele?\\b"_s);
    static const QRegularExpression date(u"\\bwhen\\b|\\b(what|which) (year|date|day|month)\\b|\\bwann\\b"_s);
    static const QRegularExpression name(u"\\bwho\\b|\\bwhom\\b|\\bwhose\\b|\\bwer\\b"_s);
    static const QRegularExpression place(u"\\bwhere\\b|\\bwo\\b"_s);
    static const QRegularExpression reason(u"\\bwhy\\b|\\bwarum\\b"_s);
    if (q.contains(date))
        return Wanted::Date;
    if (q.contains(number))
        return Wanted::Number;
    if (q.contains(name))
        return Wanted::Name;
    if (q.contains(reason))
        return Wanted::Reason;
    return q.contains(place) ? Wanted::Place : Wanted::Anything;
}

bool offers(const QString& sentence, Wanted wanted)
{
    static const QRegularExpression date(
        u"\\b(1[0-9]{3}|20[0-9]{2})\\b|\\b(january|february|march|april|may|june|july|august|september|october|november|december)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(
        u"[0-9]|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
        "fifty|hundred|thousand|million|dozen|half|twice)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(u"[^.!?\\s]\\s+\\p{Lu}\\p{Ll}+"_s);
    static const QRegularExpression place(
        u"\\b(in|at|near|on|from|to|between|below|above|behind|inside)\\s+(the\\s+)?\\p{L}"_s);
    static const QRegularExpression reason(
        u"\\b(because|since|so that|therefore|due to|in order to|reason|otherwise)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    switch (wanted) {
    case Wanted::Date:
        return sentence.contains(date);
    case Wanted::Number:
        return sentence.contains(number);
    case Wanted::Name:
        return sentence.contains(name);
    case Wanted::Place:
        return sentence.contains(place);
    case Wanted::Reason:
        return sentence.contains(reason);
    case Wanted::Anything:
        return false;
    }
    return false;
}

double cosine(const QHash<QString, int>& a, const QHash<QString, int>& b)
{
    double dot = 0, aa = 0, bb = 0;
    for (auto it = a.begin(); it != a.end(); ++it) {
        dot += double(it.value()) * b.value(it.key());
        aa += double(it.value()) * it.value();
    }
    for (const int n : b)
        bb += double(n) * n;
    return aa > 0 && bb > 0 ? dot / std::sqrt(aa * bb) : 0;
}

// Headings, table rows and cut-off pieces are no sentences: they begin like one and end like one or are left out.
bool isSentence(const QString& text)
{
    static const QRegularExpression shape(u"^[\"'“„«(\\[]?[\\p{Lu}\\p{Lo}\\d].*[.!?。！？…][\"'”“»)\\]]?$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return shape.match(text).hasMatch();
}

// A sentence without the headings that stand on lines of their own before it: a PDF's text does not tell them apart.
QString withoutHeading(const QString& text)
{
    QString rest = text;
    for (qsizetype end = rest.indexOf(u'\n'); end > 0; end = rest.indexOf(u'\n')) {
        const QString behind = rest.mid(end + 1).trimmed();
        const bool startsAnew = !behind.isEmpty() && (behind.front().isUpper() || behind.front().isDigit());
        if (!startsAnew || end > longestHeading || !looksLikeHeading(QStringView(rest).left(end)))
            break;
        rest = behind;
    }
    return rest;
}

QList<Candidate> candidatesOf(const QList<Passage>& passages, const WordSplitter& splitter)
{
    QList<Candidate> candidates;
    QSet<QString> seen; // overlapping chunks repeat sentences
    for (int order = 0; order < passages.size(); ++order) {
        const Passage& passage = passages[order];
        for (const TextRange range : splitSentences(passage.text)) {
            Candidate candidate;
            candidate.text = withoutHeading(passage.text.mid(range.begin, range.length())).simplified();
            const QList<Word> words = splitter.words(candidate.text);
            if (words.size() < 4 || words.size() > 80 || seen.contains(candidate.text) || !isSentence(candidate.text))
                continue;
            seen.insert(candidate.text);
            candidate.passage = passage.number;
            candidate.order = order;
            for (const Word& word : words) {
                if (!word.isStop())
                    ++candidate.stems[word.stem];
            }
            candidate.length = int(words.size());
            candidates.append(candidate);
        }
    }
    return candidates;
}

} // namespace

QList<RankedSentence> rankSentences(const QString& question, const QList<Passage>& passages, int limit)
{
    constexpr double k1 = 1.2;         // BM25's usual constants
    constexpr double b = 0.5;          // sentences differ less in length than documents
    constexpr double relevance = 0.75; // MMR's lambda
    constexpr double wantedBonus = 0.25;

    const WordSplitter splitter;
    QHash<QString, double> asked;
    for (const Word& word : splitter.words(question)) {
        if (!word.isStop())
            asked[word.stem] = std::max(asked.value(word.stem), word.weight);
    }
    QList<Candidate> candidates = candidatesOf(passages, splitter);
    if (asked.isEmpty() || candidates.isEmpty())
        return {};

    QHash<QString, int> frequency;
    double meanLength = 0;
    for (const Candidate& candidate : std::as_const(candidates)) {
        meanLength += candidate.length;
        for (auto it = asked.begin(); it != asked.end(); ++it)
            frequency[it.key()] += candidate.stems.contains(it.key()) ? 1 : 0;
    }
    meanLength /= double(candidates.size());

    const Wanted wanted = wantedBy(question);
    const double n = double(candidates.size());
    for (Candidate& candidate : candidates) {
        int matched = 0;
        for (auto it = asked.begin(); it != asked.end(); ++it) {
            const double tf = candidate.stems.value(it.key());
            if (tf == 0)
                continue;
            ++matched;
            const double df = frequency[it.key()];
            const double idf = std::log(1 + (n - df + 0.5) / (df + 0.5));
            candidate.score +=
                it.value() * idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * candidate.length / meanLength));
        }
        if (matched == 0)
            continue;
        candidate.score *=
            0.5 + 0.5 * double(matched) / double(asked.size()); // all of the question before much of a part
        if (offers(candidate.text, wanted))
            candidate.score *= 1 + wantedBonus;
        if (candidate.text.endsWith(u'?'))
            candidate.score *= 0.5; // a question does not answer one
        candidate.score *= 1.0 / (1.0 + 0.06 * candidate.order);
    }

    QList<RankedSentence> chosen;
    QList<const Candidate*> taken;
    while (chosen.size() < limit) {
        const Candidate* best = nullptr;
        double bestScore = 0;
        for (const Candidate& candidate : std::as_const(candidates)) {
            if (candidate.score <= 0 || taken.contains(&candidate))
                continue;
            double overlap = 0;
            for (const Candidate* other : std::as_const(taken))
                overlap = std::max(overlap, cosine(candidate.stems, other->stems));
            if (overlap > 0.85)
                continue;
            const double score = candidate.score * (relevance + (1 - relevance) * (1 - overlap));
            if (!best || score > bestScore) {
                best = &candidate;
                bestScore = score;
            }
        }
        // What falls far behind the best sentence only pads the answer.
        if (!best || (!chosen.isEmpty() && bestScore < 0.45 * chosen.first().score))
            break;
        taken.append(best);
        chosen.append({best->passage, best->text, bestScore});
    }
    return chosen;
}

} // namespace sheaf
