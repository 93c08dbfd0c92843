#include "core/simulation/faultplan.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

QLatin1StringView faultName(FaultKind kind)
{
    static constexpr std::array<QLatin1StringView, faultKindCount> names{
        "too_many_requests"_L1, "unavailable"_L1,  "server_error"_L1, "reset"_L1, "truncated"_L1,   "malformed_json"_L1,
        "wrong_count"_L1,       "not_a_number"_L1, "slow_body"_L1,    "hang"_L1,  "empty_answer"_L1};
    return names[size_t(kind)];
}

void FaultRates::set(FaultKind kind, double rate)
{
    m_rates[size_t(kind)] = rate > 0 ? std::min(rate, 1.0) : 0.0;
}

double FaultRates::total() const
{
    return std::accumulate(m_rates.cbegin(), m_rates.cend(), 0.0);
}

FaultRates FaultRates::only(FaultKind kind, double rate)
{
    FaultRates rates;
    rates.set(kind, rate);
    return rates;
}

FaultRates FaultRates::mixed(double total)
{
    FaultRates rates;
    for (int kind = 0; kind < faultKindCount; ++kind)
        rates.set(FaultKind(kind), total / faultKindCount);
    return rates;
}

std::optional<Fault> FaultPlan::decide(DrawIndex index) const
{
    const double total = m_rates.total();
    if (total <= 0)
        return std::nullopt;
    DrawStream draw(m_seed, index, DrawStream::Use::Fault);
    double left = draw.uniform() * std::max(1.0, total);
    for (int kind = 0; kind < faultKindCount; ++kind) {
        left -= m_rates.of(FaultKind(kind));
        if (left < 0)
            return Fault{FaultKind(kind), draw.uniform()};
    }
    return std::nullopt;
}

} // namespace sheaf
