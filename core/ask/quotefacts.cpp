#include "core/ask/quotefacts.h"

#include "core/ask/quotealignment.h"
#include "core/ask/quoteopposites.h"

#include <QSet>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Tokens = QList<QuoteToken>;

bool sameValue(const QuoteToken& a, const QuoteToken& b)
{
    return a.isNumber() && b.isNumber() && isSameWord(a, b);
}

bool isScale(const QuoteToken& token)
{
    static const QSet<QString> scales{u"1000"_s, u"1000000"_s, u"1000000000"_s};
    return !token.numbers.isEmpty() && scales.contains(token.numbers.first()) && !token.lower.front().isDigit();
}

bool isYear(const QuoteToken& token)
{
    return token.numbers.size() == 1 && token.numbers.first().size() == 4 && token.unit.isEmpty() &&
           (token.numbers.first().startsWith(u'1') || token.numbers.first().startsWith(u"20"_s));
}

// The telling word a number counts, among the three behind it; null where there is none.
const QuoteToken* counted(const Tokens& tokens, qsizetype at)
{
    for (qsizetype i = at + 1; i < std::min(at + 4, tokens.size()); ++i) {
        if (tokens[i].isNumber() || tokens[i].clause != tokens[at].clause)
            return nullptr;
        if (tokens[i].tells())
            return &tokens[i];
    }
    return nullptr;
}

bool standsNear(const QuoteToken& word, const Tokens& tokens, qsizetype at)
{
    for (qsizetype i = std::max<qsizetype>(0, at - 3); i < std::min(at + 5, tokens.size()); ++i) {
        if (i != at && isSameWord(word, tokens[i]))
            return true;
    }
    return false;
}

bool isPercentWord(const QString& lower)
{
    return lower == "percent"_L1 || lower == "prozent"_L1 || lower == "cent"_L1 || lower == "ciento"_L1 ||
           lower == "pourcent"_L1;
}

QString unitOf(const Tokens& tokens, qsizetype at)
{
    if (!tokens[at].unit.isEmpty())
        return tokens[at].unit;
    for (qsizetype i = at + 1; i < std::min(at + 3, tokens.size()); ++i) {
        if (isPercentWord(tokens[i].lower))
            return u"percent"_s;
    }
    return {};
}

bool unitsAgree(const Tokens& claim, qsizetype c, const Tokens& sentence, qsizetype s)
{
    const QString wanted = unitOf(claim, c);
    const QString stated = unitOf(sentence, s);
    if (wanted != stated) {
        // "780MB" and "780 MB"; a currency may be left to the head of a table.
        const auto follows = [](const Tokens& tokens, qsizetype at, const QString& unit) {
            return at + 1 < tokens.size() && tokens[at + 1].lower == unit;
        };
        static const QSet<QString> currencies{u"usd"_s, u"eur"_s, u"gbp"_s, u"jpy"_s};
        const bool currency =
            (wanted.isEmpty() && currencies.contains(stated)) || (stated.isEmpty() && currencies.contains(wanted));
        if (!currency && !(stated.isEmpty() && follows(sentence, s, wanted)) &&
            !(wanted.isEmpty() && follows(claim, c, stated)))
            return false;
    }
    if (isYear(claim[c]) || !wanted.isEmpty())
        return true;
    const QuoteToken* thing = counted(claim, c);
    return !thing || isPercentWord(thing->lower) || !counted(sentence, s) || standsNear(*thing, sentence, s);
}

bool numbersAgree(const Tokens& claim, const Tokens& sentence, const Tokens& passage)
{
    for (qsizetype c = 0; c < claim.size(); ++c) {
        if (!claim[c].isNumber())
            continue;
        bool found = false;
        bool scaleStated = false;
        for (qsizetype s = 0; s < sentence.size() && !found; ++s) {
            scaleStated = scaleStated || isScale(sentence[s]);
            found = sameValue(claim[c], sentence[s]) && unitsAgree(claim, c, sentence, s);
        }
        // "(in millions)" at the head of a table.
        if (!found && isScale(claim[c]) && !scaleStated)
            found = std::any_of(passage.begin(), passage.end(),
                                [&](const QuoteToken& token) { return sameValue(claim[c], token); });
        if (!found)
            return false;
    }
    return true;
}

qsizetype indexOf(const Tokens& tokens, const QuoteToken& word, qsizetype from = 0)
{
    for (qsizetype i = from; i < tokens.size(); ++i) {
        if (isSameWord(word, tokens[i]))
            return i;
    }
    return -1;
}

struct Shared // a word of the claim and where it stands in the sentence
{
    qsizetype inClaim;
    qsizetype inSentence;
};

// The share of neighbours that stand the other way round.
double inversions(const QList<Shared>& words)
{
    int turned = 0;
    int pairs = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = i + 1; j < words.size(); ++j) {
            ++pairs;
            turned += words[i].inSentence > words[j].inSentence ? 1 : 0;
        }
    }
    return pairs == 0 ? 0 : double(turned) / pairs;
}

template<class Take>
QList<Shared> shared(const Tokens& claim, const Tokens& sentence, Take take)
{
    QList<Shared> words;
    for (qsizetype i = 0; i < claim.size(); ++i) {
        if (!take(claim[i]))
            continue;
        const qsizetype at = indexOf(sentence, claim[i]);
        if (at >= 0 && indexOf(sentence, claim[i], at + 1) < 0)
            words.append({i, at});
    }
    return words;
}

// "12 in the north, 30 in the south" against "12 in the south, 30 in the north".
bool pairsAgree(const Tokens& claim, const Tokens& sentence)
{
    const auto numbers = shared(claim, sentence, [](const QuoteToken& t) { return t.isNumber() && !isYear(t); });
    const auto words = shared(claim, sentence, [](const QuoteToken& t) { return !t.isNumber() && t.tells(); });
    if (numbers.size() < 2 || words.size() < 2)
        return true;
    const double numbersTurned = inversions(numbers);
    const double wordsTurned = inversions(words);
    return numbersTurned > 0 ? wordsTurned >= 0.3 : wordsTurned <= 0.7;
}

bool isPassive(const Tokens& tokens, qsizetype name)
{
    static const QSet<QString> agents{u"by"_s, u"von"_s, u"vom"_s, u"par"_s, u"por"_s, u"da"_s};
    for (qsizetype i = std::max<qsizetype>(0, name - 2); i < name; ++i) {
        if (agents.contains(tokens[i].lower))
            return true;
    }
    return false;
}

// Who did it to whom: the order of two names turns with the voice and only with it.
bool rolesAgree(const Tokens& claim, const Tokens& sentence)
{
    QList<Shared> names =
        shared(claim, sentence, [](const QuoteToken& t) { return t.isCapital && !t.isNumber() && t.weight >= 1; });
    // A first name and its family name are one.
    for (qsizetype i = names.size() - 1; i > 0; --i) {
        if (names[i].inClaim == names[i - 1].inClaim + 1)
            names.removeAt(i);
    }
    if (names.size() != 2)
        return names.size() < 2 || inversions(names) < 0.7;
    const auto passive = [&](const Tokens& tokens, qsizetype a, qsizetype b) {
        return isPassive(tokens, a) || isPassive(tokens, b);
    };
    const bool turned = names[0].inSentence > names[1].inSentence;
    return turned == (passive(claim, names[0].inClaim, names[1].inClaim) !=
                      passive(sentence, names[0].inSentence, names[1].inSentence));
}

bool namesAgree(const Tokens& claim, const Tokens& sentence, const Tokens& passage)
{
    const auto isElsewhere = [](const QuoteToken& name, const Tokens& tokens) { return indexOf(tokens, name) >= 0; };
    const bool sentenceHasOthers = std::any_of(sentence.begin(), sentence.end(), [&](const QuoteToken& token) {
        return token.isName && token.weight >= 1 && !isElsewhere(token, claim);
    });
    for (const QuoteToken& token : claim) {
        if (!token.isName || isElsewhere(token, sentence))
            continue;
        // Named further up, where the sentence says "she" or "it".
        if (sentenceHasOthers || !isElsewhere(token, passage))
            return false;
    }
    return rolesAgree(claim, sentence);
}

// "Opens at seven and closes at noon" against "closes at seven and opens at noon": two words that have changed places
// stand where the other's neighbours were.
bool neighboursAgree(const Tokens& claim, const Tokens& sentence)
{
    const auto words = shared(claim, sentence, [](const QuoteToken& t) { return t.isNumber() || t.tells(); });
    const qsizetype n = words.size();
    QList<qsizetype> there(n); // indices of `words` in the sentence's order
    std::iota(there.begin(), there.end(), 0);
    std::sort(there.begin(), there.end(),
              [&](qsizetype a, qsizetype b) { return words[a].inSentence < words[b].inSentence; });
    QList<qsizetype> place(n);
    for (qsizetype i = 0; i < n; ++i)
        place[there[i]] = i;
    // Of word i: who stands `step` from it here, and there; -1 beyond an end.
    const auto here = [&](qsizetype i, qsizetype step) { return i + step >= 0 && i + step < n ? i + step : -1; };
    const auto other = [&](qsizetype i, qsizetype step) {
        const qsizetype at = place[i] + step;
        return at >= 0 && at < n ? there[at] : -1;
    };
    for (const qsizetype step : {1, -1}) {
        for (qsizetype i = 0; i < n; ++i) {
            for (qsizetype j = i + 1; j < n; ++j) {
                const bool bothKnown = here(i, step) >= 0 && here(j, step) >= 0 &&
                                       claim[words[i].inClaim].isNumber() == claim[words[j].inClaim].isNumber();
                if (bothKnown && here(i, step) == other(j, step) && here(j, step) == other(i, step))
                    return false;
            }
        }
    }
    return true;
}

QSet<int> deniedClauses(const Tokens& tokens, bool without)
{
    QSet<int> clauses;
    for (const QuoteToken& token : tokens) {
        if (token.isNegation && token.isWithout == without)
            clauses.insert(token.clause);
    }
    return clauses;
}

// Whether a telling word of this clause stands in one of those clauses of the other.
bool meets(const Tokens& tokens, int clause, const Tokens& other, const QSet<int>* among)
{
    for (const QuoteToken& token : tokens) {
        if (token.clause != clause || !token.tells())
            continue;
        for (const QuoteToken& each : other) {
            if (each.tells() && (!among || among->contains(each.clause)) && isSameWord(token, each))
                return true;
        }
    }
    return false;
}

bool denialsAgree(const Tokens& claim, const Tokens& sentence, bool without)
{
    const QSet<int> inClaim = deniedClauses(claim, without);
    const QSet<int> inSentence = deniedClauses(sentence, without);
    for (const int clause : inClaim) {
        if (!meets(claim, clause, sentence, &inSentence))
            return false;
    }
    for (const int clause : inSentence) {
        if (meets(sentence, clause, claim, nullptr) && !meets(sentence, clause, claim, &inClaim))
            return false;
    }
    return true;
}

} // namespace

bool factsAgree(const QList<QuoteToken>& claim, const QList<QuoteToken>& sentence, const QList<QuoteToken>& passage)
{
    return numbersAgree(claim, sentence, passage) && namesAgree(claim, sentence, passage) &&
           pairsAgree(claim, sentence) && neighboursAgree(claim, sentence) && denialsAgree(claim, sentence, false) &&
           denialsAgree(claim, sentence, true) && !saysOpposite(claim, sentence) && !exchangesWord(claim, sentence);
}

bool sameNumbers(const QList<QuoteToken>& a, const QList<QuoteToken>& b)
{
    QList<const QuoteToken*> numbers;
    for (const QuoteToken& token : a) {
        if (token.isNumber())
            numbers.append(&token);
    }
    qsizetype at = 0;
    for (const QuoteToken& token : b) {
        if (!token.isNumber())
            continue;
        if (at >= numbers.size() || !sameValue(*numbers[at], token))
            return false;
        ++at;
    }
    return at == numbers.size();
}

bool isDenied(const QList<QuoteToken>& tokens)
{
    static const QSet<QString> deniers{u"false"_s,  u"untrue"_s, u"wrong"_s,    u"incorrect"_s, u"myth"_s,
                                       u"denied"_s, u"denies"_s, u"doubtful"_s, u"falsch"_s,    u"faux"_s,
                                       u"falso"_s,  u"ложь"_s,   u"неверно"_s};
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const QuoteToken& token) { return token.isNegation || deniers.contains(token.lower); });
}

} // namespace sheaf
