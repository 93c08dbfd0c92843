#pragma once

#include "core/simulation/httprequestparser.h"
#include "core/simulation/latencymodel.h"
#include "core/simulation/serveranswer.h"
#include "core/simulation/simulatedcall.h"
#include "core/simulation/simulatedembedder.h"

#include <variant>

namespace sheaf {

// What a request asks for: work for the model, or an answer that is there at once (lists, refusals). Pure.
std::variant<SimulatedCall, ServerAnswer> routeRequest(const IncomingRequest& request);

// The simulated model behind both APIs. One thread.
class SimulatedApi
{
public:
    struct Written
    {
        ServerAnswer answer;
        Duration writing = Duration::zero(); // to wait before a whole answer, on top of `prompt`
    };

    // `prompt`: what the model takes until its first word; `fault` changes the content where it is one of content
    // (WrongCount, NotANumber).
    Written write(const SimulatedCall& call, std::optional<FaultKind> fault, const LatencyModel& latency,
                  Duration prompt);

private:
    ServerAnswer vectors(const SimulatedCall& call, std::optional<FaultKind> fault, Duration prompt);

    SimulatedEmbedder m_embedder;
};

} // namespace sheaf
