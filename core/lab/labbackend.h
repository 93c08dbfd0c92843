#pragma once

#include "core/engines/endpoint.h"
#include "core/lab/laboptions.h"
#include "core/network/outboundcall.h"
#include "core/simulation/simulatedserver.h"

namespace sheaf {

class Workload;

// Who answers the calls: endpoints, or the simulated server, whose address they then are. The server outlives it.
struct LabBackend
{
    Endpoint embedding;
    Endpoint chat;
    SimulatedServer* server = nullptr; // null: live
    bool localOnly = false;
    OutboundSink sent = {}; // told of every request that was put on the wire

    bool isSimulated() const { return server != nullptr; }

    // For a running server.
    static LabBackend simulatedBy(SimulatedServer& server, const QUrl& address);
};

// How the simulated server is set for a run. Waits that belong to faults (Retry-After, slow bodies, silence) are scaled
// with the latency, so that a run ends. Pure.
SimulationOptions simulationFor(const LabOptions& options, const Workload& workload);

} // namespace sheaf
