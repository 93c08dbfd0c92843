#pragma once

#include "core/ask/question.h"
#include "core/ask/quotetokens.h"
#include "core/engines/builtin/staticmodel.h"

#include <QHash>

namespace sheaf {

// Where a passage says what a claim says.
struct QuoteMatch
{
    Citation::Verdict verdict = Citation::Verdict::NotFound;
    TextRange range;  // of the passage's text, for the two that are found
    double score = 0; // to tell the best of several apart: 1 for words that stand there, less for those like them
};

// One passage against which claims are checked, by code and never by a model:
//  - Verified: the claim stands there letter by letter and digit by digit (see locateAll; ligatures, hyphens at line
//    ends, spaces, quotation marks, case passed over), with the same numbers, and nothing around it in its sentence
//    denies it. So does a claim whose words in quotation marks all stand there and that adds little to them.
//  - Approximate: at least 85 of 100 of its words stand there as one run (see bestRun); or one sentence of the passage
//  has its
//    telling words or words that mean about the same (built-in token vectors). Either way factsAgree() must hold. A
//    claim of several clauses may have a sentence for each.
//  - NotFound: anything else.
// Immutable but for vectors it keeps: one thread at a time.
class QuoteMatcher
{
public:
    // `title` counts as said above the passage.
    QuoteMatcher(QString passage, const QString& title, std::shared_ptr<const StaticModel> model);

    QuoteMatch match(const QString& claim) const;

private:
    struct Sentence
    {
        TextRange range;
        QList<QuoteToken> tokens;
    };
    QuoteMatch exact(const QString& claim, const QList<QuoteToken>& tokens, bool* contradicted) const;
    QuoteMatch quoted(const QString& claim, const QStringList& quotes) const;
    QuoteMatch run(const QList<QuoteToken>& claim) const;
    QuoteMatch meaning(const QString& claim, const QList<QuoteToken>& tokens) const;
    QuoteMatch clauses(const QString& claim, const QList<QuoteToken>& tokens) const;
    const Sentence* sentenceAt(int position) const;
    double cosine(const QString& a, const QString& b) const;
    bool isMissing(const QuoteToken& word, const QList<QuoteToken>& among) const;

    QString m_text;
    QList<QuoteToken> m_tokens;
    QList<QuoteToken> m_around; // with the title's
    QList<Sentence> m_sentences;
    bool m_nounsAreCapital = false; // German
    std::shared_ptr<const StaticModel> m_model;
    mutable QHash<QString, QList<float>> m_vectors;
};

// What a sentence puts in quotation marks; a quotation may begin before it or go on behind it. Pure.
QStringList quotedParts(const QString& sentence);

} // namespace sheaf
