#include "core/ask/quotematch.h"

#include "core/ask/quotealignment.h"
#include "core/ask/quotefacts.h"
#include "core/documents/sentencesplitter.h"
#include "core/documents/spanlocator.h"
#include "core/engines/builtin/staticembedder.h"

#include <QRegularExpression>
#include <QSet>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int runShare = 85;           // of 100 words of a claim that stand as one run
constexpr qsizetype shortestRun = 6;   // words; fewer leave no room for a difference
constexpr double wordLikeness = 0.62;  // cosine of two words that mean about the same
constexpr double claimLikeness = 0.45; // of a claim and the sentence that says it
constexpr int missesOneIn = 10;        // telling words of a claim, one may be new: a new verb makes another claim of it
constexpr qsizetype clauseWords = 3;   // telling words a clause needs to be a claim of its own
constexpr qsizetype addedToQuote = 2;  // words around a quotation that the passage need not have
constexpr int shortestQuotation = 8;   // characters; what is shorter may be emphasis
constexpr qsizetype longestSentence = 60;
constexpr qsizetype sentencesLookedAt = 3;

bool isQuotationMark(QChar c)
{
    static constexpr QStringView marks = u"\"“”„«»「」『』‟";
    return marks.contains(c);
}

QList<QuoteToken> within(const QList<QuoteToken>& tokens, TextRange range)
{
    QList<QuoteToken> found;
    for (const QuoteToken& token : tokens) {
        if (token.range.end > range.begin && token.range.begin < range.end)
            found.append(token);
    }
    return found;
}

bool hasWord(const QList<QuoteToken>& tokens, const QuoteToken& word)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const QuoteToken& each) { return isSameWord(word, each); });
}

qsizetype tellingWords(const QList<QuoteToken>& tokens)
{
    return std::count_if(tokens.begin(), tokens.end(), [](const QuoteToken& token) { return token.tells(); });
}

// A table's rows, which the splitter takes for one long sentence.
QList<TextRange> rowsOf(const QString& text, TextRange range)
{
    QList<TextRange> rows;
    for (int begin = range.begin; begin < range.end;) {
        const qsizetype at = text.indexOf(u'\n', begin);
        const int end = at < 0 || at > range.end ? range.end : int(at);
        if (end > begin)
            rows.append({begin, end});
        begin = end + 1;
    }
    return rows;
}

} // namespace

QStringList quotedParts(const QString& sentence)
{
    QStringList parts;
    qsizetype begin = -1;
    const auto take = [&](qsizetype from, qsizetype to) {
        const QString part = sentence.mid(from, to - from).trimmed();
        if (part.size() >= shortestQuotation)
            parts.append(part);
    };
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (!isQuotationMark(sentence[i]))
            continue;
        const bool afterSpace = i == 0 || sentence[i - 1].isSpace() || sentence[i - 1] == u'(';
        if (begin >= 0) {
            take(begin, i);
            begin = -1;
        } else if (afterSpace || sentence[i] == u'「' || sentence[i] == u'『') {
            begin = i + 1;
        } else if (parts.isEmpty() && !sentence[i - 1].isDigit()) {
            take(0, i);
        }
    }
    if (begin > 0)
        take(begin, sentence.size());
    return parts;
}

QuoteMatcher::QuoteMatcher(QString passage, const QString& title, std::shared_ptr<const StaticModel> model)
    : m_text(std::move(passage))
    , m_tokens(quoteTokens(m_text))
    , m_around(quoteTokens(title) + m_tokens)
    , m_model(std::move(model))
{
    static const QSet<QString> german{u"der"_s, u"die"_s, u"das"_s, u"und"_s, u"im"_s,   u"nicht"_s, u"wird"_s,
                                      u"ist"_s, u"den"_s, u"dem"_s, u"ein"_s, u"eine"_s, u"auf"_s,   u"mit"_s};
    const auto articles = std::count_if(m_tokens.begin(), m_tokens.end(),
                                        [](const QuoteToken& token) { return german.contains(token.lower); });
    m_nounsAreCapital = articles * 12 > m_tokens.size();
    for (const TextRange sentence : splitSentences(m_text)) {
        const QList<QuoteToken> tokens = within(m_tokens, sentence);
        if (tokens.size() <= longestSentence) {
            m_sentences.append({sentence, tokens});
            continue;
        }
        for (const TextRange row : rowsOf(m_text, sentence))
            m_sentences.append({row, within(m_tokens, row)});
    }
}

QuoteMatch QuoteMatcher::match(const QString& claim) const
{
    const QList<QuoteToken> tokens = quoteTokens(claim);
    if (tokens.isEmpty() || m_tokens.isEmpty())
        return {};
    bool contradicted = false;
    if (const QuoteMatch found = exact(claim, tokens, &contradicted);
        contradicted || found.verdict == Citation::Verdict::Verified)
        return found;
    if (const QStringList quotes = quotedParts(claim); !quotes.isEmpty())
        return quoted(claim, quotes);
    if (const QuoteMatch found = run(tokens); found.verdict != Citation::Verdict::NotFound)
        return found;
    if (const QuoteMatch found = meaning(claim, tokens); found.verdict != Citation::Verdict::NotFound)
        return found;
    return clauses(claim, tokens);
}

const QuoteMatcher::Sentence* QuoteMatcher::sentenceAt(int position) const
{
    for (const Sentence& sentence : m_sentences) {
        if (position >= sentence.range.begin && position < sentence.range.end)
            return &sentence;
    }
    return nullptr;
}

// `contradicted`: the letters stand there, but with another number or denied.
QuoteMatch QuoteMatcher::exact(const QString& claim, const QList<QuoteToken>& tokens, bool* contradicted) const
{
    constexpr int places = 16;
    for (const TextRange range : locateAll(m_text, claim, places)) {
        const QList<QuoteToken> there = within(m_tokens, range);
        *contradicted = true;
        if (there.isEmpty() || !sameNumbers(tokens, there))
            continue;
        QList<QuoteToken> around;
        const auto add = [&](const Sentence* sentence, int clause) {
            for (const QuoteToken& token : sentence ? sentence->tokens : QList<QuoteToken>()) {
                if (token.clause == clause && (token.range.end <= range.begin || token.range.begin >= range.end))
                    around.append(token);
            }
        };
        add(sentenceAt(range.begin), there.first().clause);
        add(sentenceAt(range.end - 1), there.last().clause);
        if (isDenied(around))
            continue;
        *contradicted = false;
        return {Citation::Verdict::Verified, range, 1};
    }
    return {};
}

QuoteMatch QuoteMatcher::quoted(const QString& claim, const QStringList& quotes) const
{
    QString frame = claim;
    QuoteMatch match;
    for (const QString& quote : quotes) {
        bool contradicted = false;
        const QuoteMatch found = exact(quote, quoteTokens(quote), &contradicted);
        if (found.verdict != Citation::Verdict::Verified)
            return {}; // a quotation that does not stand there is not made good by what is around it
        if (match.range.length() < found.range.length())
            match = found;
        frame.replace(quote, u" … "_s);
    }
    qsizetype added = 0;
    for (const QuoteToken& token : quoteTokens(frame)) {
        const bool known = hasWord(m_around, token);
        if (token.isNegation || (!known && (token.isNumber() || (token.isName && !m_nounsAreCapital))))
            return {};
        added += !known && token.weight >= 1 ? 1 : 0;
    }
    if (added > addedToQuote) {
        match.verdict = Citation::Verdict::Approximate;
        match.score = 0.8;
    }
    return match;
}

QuoteMatch QuoteMatcher::run(const QList<QuoteToken>& claim) const
{
    const qsizetype n = claim.size();
    const qsizetype allowed = n * (100 - runShare) / 100;
    if (n < shortestRun)
        return {};
    QSet<QString> stems;
    for (const QuoteToken& token : m_tokens)
        stems.insert(token.stem);
    const auto strange =
        std::count_if(claim.begin(), claim.end(), [&](const QuoteToken& token) { return !stems.contains(token.stem); });
    if (strange > allowed)
        return {}; // no alignment can have fewer edits than that
    const auto found = bestRun(claim, m_tokens);
    if (!found || found->edits > allowed)
        return {};
    const TextRange range{m_tokens[found->begin].range.begin, m_tokens[found->end - 1].range.end};
    const Sentence* first = sentenceAt(range.begin);
    const Sentence* last = sentenceAt(range.end - 1);
    const QList<QuoteToken> window =
        within(m_tokens, {first ? first->range.begin : range.begin, last ? last->range.end : range.end});
    if (std::any_of(claim.begin(), claim.end(),
                    [&](const QuoteToken& token) { return token.weight >= 1 && isMissing(token, window); }) ||
        !factsAgree(claim, window, m_around))
        return {};
    return {Citation::Verdict::Approximate, range, 0.9 - 0.1 * double(found->edits) / double(n)};
}

QuoteMatch QuoteMatcher::meaning(const QString& claim, const QList<QuoteToken>& tokens) const
{
    const qsizetype wanted = tellingWords(tokens);
    if (wanted < 2)
        return {};
    std::vector<std::pair<qsizetype, const Sentence*>> likely;
    for (const Sentence& sentence : m_sentences) {
        const auto common = std::count_if(tokens.begin(), tokens.end(), [&](const QuoteToken& token) {
            return token.tells() && hasWord(sentence.tokens, token);
        });
        if (common * 2 >= wanted)
            likely.emplace_back(common, &sentence);
    }
    std::stable_sort(likely.begin(), likely.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    likely.resize(std::min(likely.size(), size_t(sentencesLookedAt)));
    QuoteMatch best;
    for (const auto& [common, sentence] : likely) {
        qsizetype misses = 0;
        bool subjectMissing = false;
        bool first = true;
        for (const QuoteToken& token : tokens) {
            if (!token.tells())
                continue;
            const bool missing = isMissing(token, sentence->tokens) && !(token.isName && hasWord(m_around, token));
            // A character may be all of a name.
            misses += !missing ? 0 : token.lower.size() == 1 ? wanted : 1;
            subjectMissing = subjectMissing || (first && missing);
            first = false;
        }
        if (subjectMissing || misses > wanted / missesOneIn || !factsAgree(tokens, sentence->tokens, m_around))
            continue;
        const double likeness = cosine(claim, m_text.mid(sentence->range.begin, sentence->range.length()).simplified());
        const double score = 0.4 * likeness + 0.4 * double(wanted - misses) / double(wanted);
        if (likeness >= claimLikeness && score > best.score)
            best = {Citation::Verdict::Approximate, sentence->range, score};
    }
    return best;
}

QuoteMatch QuoteMatcher::clauses(const QString& claim, const QList<QuoteToken>& tokens) const
{
    QList<QList<QuoteToken>> parts;
    for (const QuoteToken& token : tokens) {
        const bool cut =
            !parts.isEmpty() && parts.last().last().clause != token.clause && tellingWords(parts.last()) >= clauseWords;
        if (parts.isEmpty() || cut)
            parts.append(QList<QuoteToken>());
        parts.last().append(token);
    }
    if (parts.size() > 1 && tellingWords(parts.last()) < clauseWords) {
        const QList<QuoteToken> rest = parts.takeLast();
        parts.last().append(rest);
    }
    if (parts.size() < 2)
        return {};
    QuoteMatch longest;
    double lowest = 1;
    QSet<const Sentence*> used;
    for (const QList<QuoteToken>& part : std::as_const(parts)) {
        const int begin = part.first().range.begin;
        const QString text = claim.mid(begin, part.last().range.end - begin);
        bool contradicted = false;
        QuoteMatch found = exact(text, part, &contradicted);
        if (!contradicted && found.verdict == Citation::Verdict::NotFound)
            found = run(part);
        if (!contradicted && found.verdict == Citation::Verdict::NotFound)
            found = meaning(text, part);
        const Sentence* sentence = sentenceAt(found.range.begin);
        if (found.verdict == Citation::Verdict::NotFound || !sentence)
            return {};
        // What is said of somebody whom the claim does not name is not said of whom it does.
        const bool ofAnother = std::any_of(sentence->tokens.begin(), sentence->tokens.end(), [&](const auto& token) {
            return token.isName && token.weight >= 1 && !hasWord(tokens, token);
        });
        if (ofAnother)
            return {};
        used.insert(sentence);
        lowest = std::min(lowest, found.score);
        if (found.range.length() > longest.range.length())
            longest = found;
    }
    QList<QuoteToken> together;
    for (const Sentence& sentence : m_sentences) {
        if (used.contains(&sentence))
            together += sentence.tokens;
    }
    if (!factsAgree(tokens, together, m_around))
        return {};
    return {Citation::Verdict::Approximate, longest.range, 0.9 * lowest};
}

double QuoteMatcher::cosine(const QString& a, const QString& b) const
{
    const auto vector = [this](const QString& text) -> const QList<float>& {
        const auto known = m_vectors.constFind(text);
        return known != m_vectors.constEnd() ? *known : *m_vectors.insert(text, staticVector(*m_model, text));
    };
    const QList<float> one = vector(a);
    const QList<float> other = vector(b);
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

// Neither the word stands among those nor one that means about the same.
bool QuoteMatcher::isMissing(const QuoteToken& word, const QList<QuoteToken>& among) const
{
    if (hasWord(among, word))
        return false;
    if (word.isNumber() || word.isName || word.lower.size() < 3)
        return true;
    return std::none_of(among.begin(), among.end(), [&](const QuoteToken& each) {
        return each.tells() && !each.isNumber() && each.lower.size() >= 3 &&
               cosine(word.lower, each.lower) >= wordLikeness;
    });
}

} // namespace sheaf
