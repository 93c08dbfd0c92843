#include "core/extract/extractspending.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double tokensPerField = 24; // name, value and a short quote in JSON, while no answer was measured
constexpr int usualText = 256;        // tokens of a chunk, for what is in the air

constexpr int million = 1'000'000;

} // namespace

ExtractSpending::ExtractSpending(const ExtractEngines& engines, const ExtractOptions& options,
                                 const LedgerAverages& known)
    : m_budget(options.budget)
    , m_price(engines.price)
{
    const QList<Field>& fields = options.schema.fields;
    m_callsPerText = engines.extractor->callsPerTask(fields);
    m_tokensAround = engines.extractor->promptTokens(fields, 0);
    m_copies = m_callsPerText > 1 ? m_callsPerText : 1;
    const bool measured = known.cells > 0 && known.completionTokens > 0;
    m_answer = !engines.extractor->isModel() ? 0
               : measured                    ? known.completionTokens
                                             : tokensPerField * double(fields.size());
}

void ExtractSpending::ended(const FieldsFound& found)
{
    m_calls += found.calls;
    m_prompt += found.promptTokens;
    m_completion += found.completionTokens;
    ++m_texts;
    if (m_texts >= 20) // better than any estimate by now
        m_answer = double(m_completion) / m_texts;
}

qint64 ExtractSpending::promptTokens(int texts, qint64 textTokens) const
{
    return m_callsPerText == 0 ? 0 : m_tokensAround * texts + textTokens * m_copies;
}

qint64 ExtractSpending::completionTokens(int texts) const
{
    return qint64(m_answer * texts + 0.5);
}

std::optional<double> ExtractSpending::cost(qint64 prompt, qint64 completion) const
{
    if (m_callsPerText == 0)
        return 0.0;
    if (!m_price)
        return {};
    // Prices are for a million tokens; the tokens of a long run need more than an int.
    const auto ofPrompt = m_price(million, 0);
    const auto ofCompletion = m_price(0, million);
    if (!ofPrompt || !ofCompletion)
        return {};
    return *ofPrompt * double(prompt) / double(million) + *ofCompletion * double(completion) / double(million);
}

QString ExtractSpending::forbids(int textTokens, int running, Milliseconds elapsed) const
{
    const int texts = running + 1;
    if (m_budget.calls && m_calls + texts * m_callsPerText > *m_budget.calls)
        return u"The budget of %1 calls is used up."_s.arg(*m_budget.calls);
    const qint64 prompt = m_prompt + promptTokens(texts, textTokens + qint64(running) * usualText);
    const qint64 completion = m_completion + completionTokens(texts);
    if (m_budget.tokens && prompt + completion > *m_budget.tokens)
        return u"The budget of %1 tokens has no room for another passage."_s.arg(*m_budget.tokens);
    if (m_budget.cost) {
        const auto total = cost(prompt, completion);
        if (!total)
            return u"There is a budget of money, but no price for this model. Name one in the settings."_s;
        if (*total > *m_budget.cost)
            return u"The budget of %1 has no room for another passage."_s.arg(*m_budget.cost);
    }
    if (m_budget.time && elapsed >= *m_budget.time)
        return u"The budget of %1 seconds is used up."_s.arg(double(m_budget.time->count()) / 1000.0);
    return {};
}

} // namespace sheaf
