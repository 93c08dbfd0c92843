#include "core/engines/builtin/queryvariants.h"

#include "core/engines/builtin/words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Groups of words that are asked for under one another's name.
const QList<QStringList>& relatedWords()
{
    static const QList<QStringList> groups = [] {
        QList<QStringList> list;
        for (const auto& line : {u"begin start commence"_s,
                                 u"end finish stop close"_s,
                                 u"buy purchase acquire"_s,
                                 u"cost price expense"_s,
                                 u"revenue sales turnover income"_s,
                                 u"profit earnings income"_s,
                                 u"fast quick rapid speed"_s,
                                 u"big large size"_s,
                                 u"install setup configure"_s,
                                 u"remove delete uninstall"_s,
                                 u"error failure fault problem"_s,
                                 u"fix repair solve mend"_s,
                                 u"make build create produce"_s,
                                 u"help support assist"_s,
                                 u"danger risk hazard safety"_s,
                                 u"rule policy regulation"_s,
                                 u"duty task responsibility"_s,
                                 u"increase grow rise"_s,
                                 u"decrease fall drop decline"_s,
                                 u"check inspect verify test"_s,
                                 u"choose select pick"_s,
                                 u"allow permit"_s,
                                 u"forbid prohibit ban"_s,
                                 u"show display"_s,
                                 u"boat ship vessel"_s,
                                 u"train railway locomotive"_s,
                                 u"hive colony apiary"_s,
                                 u"illness disease infection"_s,
                                 u"treat treatment cure"_s,
                                 u"temperature heat warm"_s,
                                 u"author writer maintainer"_s,
                                 u"boss manager head director"_s,
                                 u"law act statute"_s,
                                 u"depth deep"_s,
                                 u"length long"_s,
                                 u"height high tall"_s,
                                 u"weight heavy mass"_s,
                                 u"age old"_s,
                                 u"founded established opened"_s,
                                 u"wait delay latency"_s,
                                 u"parallel concurrent simultaneous"_s}) {
            list.append(line.split(u' '));
        }
        return list;
    }();
    return groups;
}

QStringList keyWords(const QList<Word>& words)
{
    QStringList keys;
    for (const Word& word : words) {
        if (!word.isStop() && !keys.contains(word.lower))
            keys.append(word.lower);
    }
    return keys;
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

QStringList parts(const QString& question)
{
    static const QRegularExpression joint(
        u"\\s*(?:[,;]\\s+(?:and|or|but)?\\s*|\\s+(?:and|or|versus|vs\\.?|compared (?:to|with))\\s+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList found = question.split(joint, Qt::SkipEmptyParts);
    return found.size() > 1 ? found : QStringList();
}

// Collects queries that differ in their words.
class Distinct
{
public:
    Distinct(const QString& question, int limit)
        : m_limit(limit)
    {
        m_keys.insert(queryKey(question));
    }

    void add(const QString& query)
    {
        const QString text = query.simplified();
        const QString key = queryKey(text);
        if (m_found.size() >= m_limit || key.isEmpty() || m_keys.contains(key))
            return;
        m_keys.insert(key);
        m_found.append(text);
    }
    bool full() const { return m_found.size() >= m_limit; }
    QStringList take() { return std::move(m_found); }

private:
    int m_limit;
    QSet<QString> m_keys;
    QStringList m_found;
};

} // namespace

QString queryKey(const QString& query)
{
    const WordSplitter splitter;
    QStringList stems;
    const QList<Word> words = splitter.words(query);
    for (const Word& word : words) {
        if (!word.isStop())
            stems.append(word.stem);
    }
    if (stems.isEmpty()) {
        for (const Word& word : words)
            stems.append(word.stem);
    }
    stems.sort();
    stems.removeDuplicates();
    return stems.join(u' ');
}

QStringList ruleVariants(const QString& question, int limit)
{
    const WordSplitter splitter;
    const QList<Word> words = splitter.words(question);
    const QStringList keys = keyWords(words);
    Distinct variants(question, limit);

    for (const QString& part : parts(question)) {
        const QList<Word> own = splitter.words(part);
        if (std::count_if(own.begin(), own.end(), [](const Word& word) { return word.weight >= 0.6; }) >= 2)
            variants.add(part);
    }

    // Only the telling words; where all of them tell, the same set is no new query and Distinct drops it.
    QStringList telling;
    for (const Word& word : words) {
        if (word.weight >= 0.6)
            telling.append(word.lower);
    }
    variants.add(telling.join(u' '));

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
                changed.replaceInStrings(QRegularExpression(u"^"_s + QRegularExpression::escape(word.lower) + u"$"_s),
                                         other);
                variants.add(changed.join(u' '));
            }
        }
        if (variants.full())
            break;
    }

    // Neighbours that tell something, and then single words: the longest first, because they are the rarest.
    for (qsizetype i = 0; i + 1 < telling.size(); ++i)
        variants.add(telling[i] + u' ' + telling[i + 1]);
    variants.add(asStatement(question));
    QStringList longest = telling;
    std::stable_sort(longest.begin(), longest.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& word : longest.mid(0, 3))
        variants.add(word);
    return variants.take();
}

QStringList feedbackVariants(const QString& question, const QStringList& passages, int limit)
{
    const WordSplitter splitter;
    QSet<QString> asked;
    const QList<Word> questionWords = splitter.words(question);
    for (const Word& word : questionWords)
        asked.insert(word.stem);

    // A term marks the passages if several of them have it: its weight times the logarithm of its uses, times how many
    // have it.
    struct Term
    {
        QString lower;
        double weight = 0;
        int uses = 0;
        int passages = 0;
        double score() const { return weight * (1 + std::log(double(uses))) * passages; }
    };
    QHash<QString, Term> terms;
    for (const QString& passage : passages) {
        QSet<QString> here;
        for (const Word& word : splitter.words(passage)) {
            if (word.weight < 1.0 || word.lower.size() < 3 || word.lower.front().isDigit() || asked.contains(word.stem))
                continue;
            Term& term = terms[word.stem];
            term.lower = term.lower.isEmpty() || word.lower.size() < term.lower.size() ? word.lower : term.lower;
            term.weight = word.weight;
            ++term.uses;
            if (!here.contains(word.stem)) {
                here.insert(word.stem);
                ++term.passages;
            }
        }
    }
    QList<Term> ranked = terms.values();
    std::sort(ranked.begin(), ranked.end(), [](const Term& a, const Term& b) {
        return a.score() != b.score() ? a.score() > b.score() : a.lower < b.lower;
    });

    const QString keys = keyWords(questionWords).join(u' ');
    Distinct variants(question, limit);
    for (qsizetype i = 0; i + 1 < ranked.size() && !variants.full(); i += 2)
        variants.add(keys + u' ' + ranked[i].lower + u' ' + ranked[i + 1].lower);
    return variants.take();
}

} // namespace sheaf
