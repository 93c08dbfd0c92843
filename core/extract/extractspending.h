#pragma once

#include "core/extract/extractoptions.h"

namespace sheaf {

// What a run has used up and whether the budget has room for one chunk more. What is in the air is counted with what
// such a chunk is expected to take. Pure.
class ExtractSpending
{
public:
    ExtractSpending() = default;
    ExtractSpending(const ExtractEngines& engines, const ExtractOptions& options, const LedgerAverages& known);

    void ended(const FieldsFound& found);
    // Which limit forbids to begin a text of so many tokens; empty: none. `running` texts are in the air.
    QString forbids(int textTokens, int running, Milliseconds elapsed) const;

    // What so many texts, of so many tokens together, will take.
    qint64 promptTokens(int texts, qint64 textTokens) const;
    qint64 completionTokens(int texts) const;
    std::optional<double> cost(qint64 prompt, qint64 completion) const;

    int calls() const { return m_calls; }
    qint64 prompt() const { return m_prompt; }
    qint64 completion() const { return m_completion; }
    std::optional<double> spent() const { return cost(m_prompt, m_completion); }

private:
    ExtractBudget m_budget;
    std::function<std::optional<double>(int, int)> m_price;
    int m_callsPerText = 0;
    qint64 m_tokensAround = 0; // a text in one prompt or several
    int m_copies = 1;          // of a text
    double m_answer = 0;       // tokens
    int m_calls = 0;
    int m_texts = 0;
    qint64 m_prompt = 0;
    qint64 m_completion = 0;
};

} // namespace sheaf
