#pragma once

#include "core/base/clock.h"
#include "core/simulation/drawstream.h"

#include <QLatin1StringView>
#include <array>
#include <optional>

namespace sheaf {

// What can go wrong with one call.
enum class FaultKind {
    TooManyRequests, // 429 with Retry-After, at the door
    Unavailable,     // 503, at the door
    ServerError,     // 500, after the latency, as what follows
    Reset,           // the connection is reset, for one half before the answer, for the other in the middle of it
    Truncated,       // the answer ends before the length it announced, or before the end of its stream
    MalformedJson,   // a whole answer that is not JSON
    WrongCount,      // one vector too few; chat: no choice
    NotANumber,      // a vector holds NaN; chat: as MalformedJson
    SlowBody,        // the answer dribbles
    Hang,            // nothing, on an open connection
    EmptyAnswer,     // 200 and no body
};
inline constexpr int faultKindCount = 11;

// Stable, for logs, JSON and options: "server_error".
QLatin1StringView faultName(FaultKind kind);

// The share of calls that meet each kind, 0 to 1; where they add up to more than 1 they are scaled down to 1.
class FaultRates
{
public:
    double of(FaultKind kind) const { return m_rates[size_t(kind)]; }
    void set(FaultKind kind, double rate);
    double total() const;

    static FaultRates only(FaultKind kind, double rate = 1.0);
    // `total` spread evenly over all kinds.
    static FaultRates mixed(double total);

    bool operator==(const FaultRates&) const = default;

private:
    std::array<double, faultKindCount> m_rates{};
};

struct FaultOptions
{
    FaultRates rates;
    Milliseconds retryAfter{
        1'000};                   // what a 429 of the plan asks for; with "retry-after-ms" where it is no whole second
    Milliseconds slowBody{2'000}; // how long a slow body takes
    Milliseconds hangCap{60'000}; // then a hanging call's connection is reset
    bool down = false;            // every connection is reset, whatever the rates

    bool operator==(const FaultOptions&) const = default;
};

struct Fault
{
    FaultKind kind = FaultKind::ServerError;
    double detail = 0; // in [0, 1): which variant of it

    bool operator==(const Fault&) const = default;
};

// Which call meets which fault: depends on rates, seed and request only. Pure.
class FaultPlan
{
public:
    FaultPlan(const FaultRates& rates, quint64 seed)
        : m_rates(rates)
        , m_seed(seed)
    {}

    std::optional<Fault> decide(DrawIndex index) const;

private:
    FaultRates m_rates;
    quint64 m_seed;
};

} // namespace sheaf
