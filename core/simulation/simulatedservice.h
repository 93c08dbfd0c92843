#pragma once

#include "core/simulation/requestwindow.h"
#include "core/simulation/serverrecord.h"
#include "core/simulation/simulatedapi.h"
#include "core/simulation/simulatedconnection.h"
#include "core/simulation/simulationoptions.h"
#include "core/simulation/slotqueue.h"

#include <QTcpServer>
#include <unordered_map>

namespace sheaf {

// What the server's owner and its thread share.
struct SimulationState
{
    std::mutex mutex;
    SimulationOptions options;           // under the mutex
    std::atomic<quint64> optionsSet = 0; // how often they were set
    ServerRecord record;
    std::atomic<int> drawsRestarted = 0; // how often the count of draws was to begin anew
};

// The server itself: takes connections and requests, queues them for slots, and has them answered when their time has
// come. Made in any thread, then moved to its own with everything below it.
class SimulatedService final : public QObject
{
    Q_OBJECT

public:
    SimulatedService(Clock& clock, std::shared_ptr<SimulationState> state);
    ~SimulatedService() override; // resets what is open

    // Before the move; as QTcpServer::listen().
    bool listen(quint16 port) { return m_server->listen(QHostAddress::LocalHost, port); }
    quint16 port() const { return m_server->serverPort(); }
    QString errorString() const { return m_server->errorString(); }

    // Takes over options that were set, for what waits as well.
    void refresh();

private:
    struct Job
    {
        quint64 id = 0;
        SimulatedConnection* connection = nullptr;
        SimulatedCall call;
        DrawIndex draw;
        std::optional<Fault> fault;
        HttpHeaders headers; // for whatever answer it gets
        RequestRecord record;
        ServerAnswer answer; // once it has started
        bool queued = false; // runs or waits
        TimerHandle timer;
    };

    void accept();
    void takeRequest(SimulatedConnection* connection, const IncomingRequest& request);
    void takeWork(Job& job, const IncomingRequest& request);
    DrawIndex nextDraw(const IncomingRequest& request);
    void start(Job& job);
    void deliver(Job& job);
    void answerAtOnce(Job& job, ServerAnswer answer);
    void noteLoad();
    void onEnded(SimulatedConnection* connection, SimulatedConnection::End end);
    void startWaiting();
    void readOptions();

    Clock& m_clock;
    std::shared_ptr<SimulationState> m_state;
    QTcpServer* m_server; // child
    QSet<SimulatedConnection*> m_connections;

    SimulationOptions m_options;
    quint64 m_optionsRead = 0;
    SimulatedApi m_api;
    RequestWindow m_window;
    SlotQueue m_queue;
    bool m_starting = false;

    quint64 m_nextJob = 1;
    std::unordered_map<quint64, Job> m_jobs;
    QHash<SimulatedConnection*, quint64> m_jobOf;
    quint64 m_nextDraw = 0;
    QHash<quint64, int> m_attempts; // by the number a client gave
    int m_drawsRestarted = 0;
};

} // namespace sheaf
