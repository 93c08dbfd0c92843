#pragma once

#include <QtGlobal>
#include <random>

namespace sheaf {

// Which request a draw belongs to: its number, from 0, and how often that number has come before (a repeat by the
// client is another attempt and gets other draws).
struct DrawIndex
{
    quint64 request = 0;
    int attempt = 0;

    bool operator==(const DrawIndex&) const = default;
};

// Random numbers that depend on seed, request and use only, never on which thread or request came first. The engine's
// output is fixed by the C++ standard; the distributions are ours, because those of the standard library are not.
class DrawStream
{
public:
    enum class Use : quint64 { Latency = 1, Fault = 2 };

    DrawStream(quint64 seed, DrawIndex index, Use use);

    double uniform(); // in [0, 1), 53 random bits
    double normal();  // mean 0, variance 1; Box and Muller, 1958

private:
    std::mt19937_64 m_engine;
};

} // namespace sheaf
