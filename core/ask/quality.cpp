#include "core/ask/quality.h"

#include "core/ask/quotetokens.h"

#include <QSet>

namespace sheaf {

double questionCoverage(const QString& question, const QString& answer)
{
    const QList<QuoteToken> said = quoteTokens(answer);
    QSet<QString> seen;
    double all = 0;
    double taken = 0;
    for (const QuoteToken& token : quoteTokens(question)) {
        if (token.weight <= 0 || seen.contains(token.stem))
            continue;
        seen.insert(token.stem);
        all += token.weight;
        if (std::any_of(said.begin(), said.end(), [&](const QuoteToken& each) { return isSameWord(token, each); }))
            taken += token.weight;
    }
    return all > 0 ? taken / all : 1;
}

AnswerQuality qualityOf(const QString& question, const QString& answer, const QList<CheckedSentence>& sentences,
                        const QList<Citation>& citations)
{
    AnswerQuality quality;
    if (answer.trimmed().isEmpty())
        return quality;
    int claims = 0;
    int supported = 0;
    for (const CheckedSentence& sentence : sentences) {
        claims += sentence.claims ? 1 : 0;
        supported += sentence.claims && sentence.support != Citation::Verdict::NotFound ? 1 : 0;
    }
    const auto held = std::count_if(citations.begin(), citations.end(), [](const Citation& citation) {
        return citation.verdict != Citation::Verdict::NotFound;
    });
    quality.groundedness = claims == 0 ? 1 : double(supported) / claims;
    quality.coverage = questionCoverage(question, answer);
    quality.citationPrecision = citations.isEmpty() ? (claims == 0 ? 1 : 0) : double(held) / double(citations.size());
    quality.score = 0.5 * quality.groundedness + 0.25 * quality.coverage + 0.25 * quality.citationPrecision;
    return quality;
}

} // namespace sheaf
