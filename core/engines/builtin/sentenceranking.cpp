#include "core/engines/builtin/sentenceranking.h"

#include "core/engines/builtin/answerspan.h"
#include "core/engines/builtin/words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestHeading = 60; // characters

struct Candidate
{
    int passage = 0;
    int order = 0; // of the passage in the list, from 0
    QString text;
    int begin = 0;
    bool isRow = false;
    QHash<QString, int> stems;
    int length = 0;
    double score = 0;
    double coverage = 0;
};

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

// "4. Lower the frame." as "Lower the frame.": its place in a list says nothing outside of it.
QString withoutListMark(const QString& text)
{
    static const QRegularExpression mark(u"^(?:\\(?(?:\\d{1,2}|[a-z])[.)]|[•▪◦‣·–*-])\\s+(?=[\\p{Lu}\\p{Lo}])"_s);
    return text.mid(mark.match(text).capturedLength());
}

// "Total net sales $ 82,959 $ 81,434" as "Total net sales: $ 82,959 $ 81,434"; empty where a line is no such row.
QString rowText(const QString& line)
{
    static const QRegularExpression row(
        u"^(\\p{L}[\\p{L}\\s,’'&()/\\-]{2,80}?)[\\s.:…|]+([$€£¥(]?\\s?[(]?\\d[\\d\\s.,%$€£¥()—–|\\-]*)$"_s);
    const auto match = row.match(line.simplified());
    return match.hasMatch() ? match.captured(1).trimmed() + u": "_s + match.captured(2).trimmed() : QString();
}

class Candidates
{
public:
    explicit Candidates(const WordSplitter& splitter)
        : m_splitter(splitter)
    {}

    void addPassage(const Passage& passage, int order)
    {
        constexpr qsizetype shortest = 4; // words of a sentence
        constexpr qsizetype shortestRow = 2;
        for (const TextRange range : splitSentences(passage.text)) {
            const QString whole = passage.text.mid(range.begin, range.length());
            const QString text = withoutListMark(withoutHeading(whole).simplified());
            if (isSentence(text)) {
                add({passage.number, order, text, range.begin, false, {}, 0, 0, 0}, shortest);
                continue;
            }
            int begin = range.begin;
            for (const QString& line : whole.split(u'\n')) {
                if (const QString row = rowText(line); !row.isEmpty())
                    add({passage.number, order, row, begin, true, {}, 0, 0, 0}, shortestRow);
                begin += int(line.size()) + 1;
            }
        }
    }
    QList<Candidate> taken() { return m_found; }

private:
    void add(Candidate candidate, qsizetype shortest)
    {
        constexpr qsizetype longest = 80;
        const QList<Word> words = m_splitter.words(candidate.text);
        if (words.size() < shortest || words.size() > longest || m_seen.contains(candidate.text))
            return;
        m_seen.insert(candidate.text);
        for (const Word& word : words) {
            if (!word.isStop())
                ++candidate.stems[word.stem];
        }
        candidate.length = int(words.size());
        m_found.append(candidate);
    }

    const WordSplitter& m_splitter;
    QSet<QString> m_seen; // overlapping chunks repeat sentences
    QList<Candidate> m_found;
};

} // namespace

QList<RankedSentence> rankSentences(const QString& question, const QList<Passage>& passages, int limit)
{
    constexpr double k1 = 1.2;         // BM25's usual constants
    constexpr double b = 0.5;          // sentences differ less in length than documents
    constexpr double relevance = 0.75; // MMR's lambda
    constexpr double wantedBonus = 0.25;
    constexpr double rowFactor = 0.5; // a row says a figure and not what of
    // Of 195 questions about 20 quarterly reports and 35 about 10 manuals, the right file is among the citations for
    // 0.856 and 0.857; with 0.8 for the first 0.785, with 0.4 for the third 0.795 of the reports' alone.
    constexpr double samePassage = 0.6;   // of a sentence from a passage that has given one already
    constexpr double laterPassage = 0.12; // what each place further down costs
    constexpr double padding = 0.3;       // of the best sentence's score; less only pads the answer

    const WordSplitter splitter;
    QHash<QString, double> asked;
    for (const Word& word : splitter.words(question)) {
        if (!word.isStop())
            asked[word.stem] = std::max(asked.value(word.stem), word.weight);
    }
    Candidates all(splitter);
    for (int order = 0; order < passages.size(); ++order)
        all.addPassage(passages[order], order);
    QList<Candidate> candidates = all.taken();
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

    const double askedWeight = std::accumulate(asked.begin(), asked.end(), 0.0);
    const Wanted wanted = wantedBy(question);
    const double n = double(candidates.size());
    for (Candidate& candidate : candidates) {
        int matched = 0;
        for (auto it = asked.begin(); it != asked.end(); ++it) {
            const double tf = candidate.stems.value(it.key());
            if (tf == 0)
                continue;
            ++matched;
            candidate.coverage += it.value() / askedWeight;
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
        candidate.score *= candidate.isRow ? rowFactor : 1.0;
        candidate.score *= 1.0 / (1.0 + laterPassage * candidate.order);
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
            const bool again = std::any_of(taken.begin(), taken.end(),
                                           [&](const Candidate* other) { return other->passage == candidate.passage; });
            const double score =
                candidate.score * (relevance + (1 - relevance) * (1 - overlap)) * (again ? samePassage : 1.0);
            if (!best || score > bestScore) {
                best = &candidate;
                bestScore = score;
            }
        }
        if (!best || (!chosen.isEmpty() && bestScore < padding * chosen.first().score))
            break;
        taken.append(best);
        chosen.append({best->passage, best->text, bestScore, best->begin, best->isRow, best->coverage});
    }
    return chosen;
}

} // namespace sheaf
