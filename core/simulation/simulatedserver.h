#pragma once

#include "core/base/result.h"
#include "core/simulation/servercounts.h"
#include "core/simulation/simulationoptions.h"

#include <QThread>
#include <QUrl>

namespace sheaf {

class SimulatedService;
struct SimulationState;

// A server on 127.0.0.1 to practise on: HTTP/1.1 with OpenAI's API (/v1/embeddings, /v1/chat/completions, /v1/models)
// and Ollama's (/api/embed, /api/chat, /api/tags, /api/version, /api/pull), answered by the built-in engine, with
// latency, limits and faults as told. Any model name is accepted. It runs in a thread of its own, so that neither
// side's work is in the other's times. Whoever shows what it did has to say that it is simulated.
//
// Latency and faults of a request depend on the seed and on its number: that of the header "X-Sheaf-Draw" (drawHeader)
// where the client sends one (a repeat of the same number is a further attempt with draws of its own), otherwise its
// place in the order of arrival since start() or resetCounts().
class SimulatedServer
{
public:
    // The clock is used in the server's thread too.
    explicit SimulatedServer(Clock& clock);
    // As stop().
    ~SimulatedServer();
    SimulatedServer(const SimulatedServer&) = delete;
    SimulatedServer& operator=(const SimulatedServer&) = delete;

    // Owner's thread. The address without a path, or Io where the port cannot be had, InvalidInput where it runs
    // already. Port 0: any that is free. Counts begin anew.
    Result<QUrl> start(const SimulationOptions& options, quint16 port = 0);
    // Owner's thread. Resets all connections and joins the thread; counts and log stay readable.
    void stop();
    bool isRunning() const { return m_thread.isRunning(); }

    // Any thread, from here on.
    //
    // In force for every request that is sent after the return. New slots serve who waits; calls that have begun keep
    // what they drew, except that `down` resets them.
    void setOptions(const SimulationOptions& options);
    SimulationOptions options() const;
    ServerCounts counts() const;
    // The latest requests that have ended, at most 20,000, in the order in which they ended.
    QList<RequestRecord> log() const;
    // Counts, log and the numbering of requests begin anew. Requests that are under way appear in neither.
    void resetCounts();

private:
    Clock& m_clock;
    std::shared_ptr<SimulationState> m_state;
    QThread m_thread;
    mutable std::mutex m_serviceMutex;
    SimulatedService* m_service = nullptr; // lives in m_thread and is deleted there
};

} // namespace sheaf
