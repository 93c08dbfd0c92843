#include "core/lab/labbackend.h"

#include "core/lab/workload.h"

namespace sheaf {

LabBackend LabBackend::simulatedBy(SimulatedServer& server, const QUrl& address)
{
    LabBackend backend;
    backend.server = &server;
    backend.embedding.base = backend.chat.base = address;
    backend.embedding.model = QString::fromLatin1(simulatedEmbeddingModel);
    backend.chat.model = QString::fromLatin1(simulatedChatModel);
    return backend;
}

SimulationOptions simulationFor(const LabOptions& options, const Workload& workload)
{
    SimulationOptions simulation;
    simulation.latency = workload.latency();
    simulation.faults.rates = options.rates();
    simulation.faults.retryAfter = Milliseconds(std::clamp(options.latency(), 20, 1000));
    simulation.faults.slowBody = Milliseconds(std::clamp(4 * options.latency(), 50, 2000));
    simulation.faults.hangCap = Milliseconds(std::clamp(10 * options.latency(), 250, 10'000));
    simulation.slotCount = options.serverLimit;
    simulation.requestsPerMinute = options.requestsPerMinute;
    simulation.seed = options.seed;
    return simulation;
}

} // namespace sheaf
