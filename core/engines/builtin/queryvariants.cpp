#include "core/engines/builtin/queryvariants.h"

#include "core/engines/builtin/relatedwords.h"
#include "core/engines/builtin/words.h"

#include <QHash>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double telling = 0.6; // weight of a word that says what a question is about

QStringList wordsFrom(const QList<Word>& words, double leastWeight)
{
    QStringList found;
    for (const Word& word : words) {
        if (word.weight >= leastWeight && !word.isStop() && !found.contains(word.lower))
            found.append(word.lower);
    }
    return found;
}

// "How are shared libraries versioned?" without its opening words and its question mark.
QString asStatement(const QString& question)
{
    static const QRegularExpression opening(
        u"^\\s*(?:please\\s+)?(?:(?:can|could|would)\\s+you\\s+)?(?:tell\\s+me\\s+)?"
        "(?:what|which|who|whom|whose|when|where|why|how(?:\\s+(?:many|much|long|often|far|old|big|deep|high))?)?\\s*"
        "(?:is|are|was|were|do|does|did|can|could|should|shall|will|would|has|have|had|must|may)?\\s*(?:the|a|an|there)?\\s+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString statement = question.trimmed();
    statement.remove(QRegularExpression(u"[?!.\\s]+$"_s));
    const auto match = opening.match(statement);
    return match.hasMatch() ? statement.mid(match.capturedEnd()) : statement;
}

// What names one thing: words in quotation marks, words with a capital that do not begin the question, words with
// digits.
QStringList namesIn(const QString& question, const QList<Word>& words)
{
    static const QRegularExpression quoted(u"[\"“„«「『]([^\"“”„«»」』]{2,60})[\"”“»」』]"_s);
    QStringList found;
    for (auto match = quoted.globalMatch(question); match.hasNext();)
        found.append(match.next().captured(1).simplified());
    qsizetype capitals = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QStringView text =
            QStringView(question).mid(words[i].range.begin, words[i].range.end - words[i].range.begin);
        const bool digits = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        const bool inner = std::any_of(text.begin() + 1, text.end(), [](QChar c) { return c.isUpper(); });
        const bool capital = i > 0 && text.front().isUpper() && !words[i].isStop();
        capitals += capital ? 1 : 0;
        if ((digits || inner || capital) && !found.contains(text.toString()))
            found.append(text.toString());
    }
    // German writes every noun with a capital: there it tells nothing.
    return capitals * 2 > words.size() ? QStringList() : found;
}

QStringList withRelatedWords(const QList<Word>& words, const QStringList& keys)
{
    const WordSplitter splitter;
    QStringList found;
    for (const QStringList& group : relatedWords()) {
        for (const Word& word : words) {
            const auto same = std::find_if(group.begin(), group.end(), [&](const QString& member) {
                return splitter.words(member).constFirst().stem == word.stem;
            });
            if (same == group.end())
                continue;
            for (const QString& other : group) {
                if (other == *same)
                    continue;
                QStringList changed = keys;
                std::replace(changed.begin(), changed.end(), word.lower, other);
                found.append(changed.join(u' '));
            }
        }
    }
    return found;
}

// Jaccard's coefficient.
double likeness(const QSet<QString>& a, const QSet<QString>& b)
{
    const auto common = std::count_if(a.begin(), a.end(), [&b](const QString& stem) { return b.contains(stem); });
    const qsizetype either = a.size() + b.size() - common;
    return either == 0 ? 1.0 : double(common) / double(either);
}

} // namespace

QStringList questionParts(const QString& question)
{
    static const QRegularExpression joint(
        u"\\s*(?:[,;]\\s+(?:and|or|but|und|oder|aber)?\\s*|"
        "\\s+(?:and|or|versus|vs\\.?|compared (?:to|with)|und|oder|gegenüber|verglichen mit)\\s+)|[，；？]|还是|以及"_s,
        QRegularExpression::CaseInsensitiveOption);
    const WordSplitter splitter;
    const QStringList split = question.split(joint, Qt::SkipEmptyParts);
    QStringList found;
    for (qsizetype i = 0; split.size() > 1 && i < split.size(); ++i) {
        if (wordsFrom(splitter.words(split[i]), telling).size() >= 2)
            found.append(split[i]);
    }
    if (split.size() != 2 || found.size() == 2)
        return split.size() > 1 ? found : QStringList();
    const QList<Word> left = splitter.words(split[0]);
    const QList<Word> right = splitter.words(split[1]);
    if (left.isEmpty() || right.isEmpty())
        return {};
    const QStringList before = wordsFrom(left.mid(0, left.size() - 1), telling);
    const QStringList after = wordsFrom(right.mid(1), telling);
    if (before.isEmpty() && after.isEmpty())
        return {};
    return {(before + QStringList(left.last().lower) + after).join(u' '),
            (before + QStringList(right.first().lower) + after).join(u' ')};
}

QSet<QString> queryStems(const QString& query)
{
    const WordSplitter splitter;
    QSet<QString> stems;
    const QList<Word> words = splitter.words(query);
    for (const Word& word : words) {
        if (!word.isStop())
            stems.insert(word.stem);
    }
    if (stems.isEmpty()) {
        for (const Word& word : words)
            stems.insert(word.stem);
    }
    return stems;
}

QString queryKey(const QString& query)
{
    const QSet<QString> stems = queryStems(query);
    QStringList sorted(stems.begin(), stems.end());
    sorted.sort();
    return sorted.join(u' ');
}

bool nearlySame(const QSet<QString>& a, const QSet<QString>& b)
{
    return likeness(a, b) > 5.0 / 6.0;
}

QStringList distinctQueries(const QString& question, const QStringList& candidates, int limit)
{
    struct Candidate
    {
        QString text;
        QSet<QString> stems;
        double use = 0;
        double nearest = 0; // to the question and those taken
    };
    const QSet<QString> asked = queryStems(question);
    QList<Candidate> rest;
    for (const QString& each : candidates) {
        Candidate candidate{each.simplified(), queryStems(each)};
        candidate.use = 1.0 / (1.0 + 0.1 * double(rest.size()));
        candidate.nearest = likeness(candidate.stems, asked);
        if (!candidate.stems.isEmpty() && !nearlySame(candidate.stems, asked))
            rest.append(candidate);
    }
    QStringList taken;
    while (taken.size() < limit && !rest.isEmpty()) {
        const auto best = std::max_element(rest.begin(), rest.end(), [](const Candidate& a, const Candidate& b) {
            return a.use * (1 - a.nearest / 2) < b.use * (1 - b.nearest / 2);
        });
        const Candidate next = *best;
        rest.erase(best);
        taken.append(next.text);
        rest.removeIf([&next](const Candidate& other) { return nearlySame(other.stems, next.stems); });
        for (Candidate& other : rest)
            other.nearest = std::max(other.nearest, likeness(other.stems, next.stems));
    }
    return taken;
}

QStringList ruleVariants(const QString& question, int limit)
{
    const WordSplitter splitter;
    const QList<Word> words = splitter.words(question.left(2000));
    const QStringList keys = wordsFrom(words, 0.01);
    const QStringList tellingWords = wordsFrom(words, telling);
    QStringList candidates = questionParts(question.left(2000));
    const QStringList names = namesIn(question.left(2000), words);
    if (names.size() > 1 || (names.size() == 1 && names.first().contains(u' ')))
        candidates.append(names.join(u' '));
    candidates.append(tellingWords.join(u' '));
    for (qsizetype i = 0; i + 1 < std::min<qsizetype>(tellingWords.size(), 12); ++i)
        candidates.append(tellingWords[i] + u' ' + tellingWords[i + 1]);
    // Last, because a word's other name is as often another thing: one of them for each question lost 0.002 to 0.010
    // nDCG@10 on adi, med and scifact-train where they came before the pairs.
    candidates += withRelatedWords(words, keys).mid(0, 12);
    candidates.append(asStatement(question));
    return distinctQueries(question, candidates, limit);
}

} // namespace sheaf
