#pragma once

#include "core/simulation/faultplan.h"
#include "core/simulation/latencymodel.h"

namespace sheaf {

inline constexpr auto simulatedEmbeddingModel = "simulated-embed";
inline constexpr auto simulatedChatModel = "simulated-chat";

// The request header by which a client says which number a call's latency and faults are drawn by.
inline constexpr auto drawHeader = "X-Sheaf-Draw";

// How the simulated server behaves towards calls for vectors and chat. Its lists of models answer at once and never
// fail, except while it is down.
struct SimulationOptions
{
    LatencyOptions latency;
    FaultOptions faults;
    int slotCount = 0;           // calls worked on at a time, the others wait in order of arrival; 0: no limit
    std::optional<int> queueCap; // how many may wait; further ones get 503
    int requestsPerMinute = 0;   // beyond it 429 with Retry-After; 0: no limit
    quint64 seed = 1;            // of latencies and faults

    bool operator==(const SimulationOptions&) const = default;
};

} // namespace sheaf
