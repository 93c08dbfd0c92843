#pragma once

#include "core/simulation/servercounts.h"

#include <deque>
#include <mutex>

namespace sheaf {

// What a server has done so far, written by its thread and read by any.
class ServerRecord
{
public:
    static constexpr size_t maxLog = 20'000; // the latest requests

    void connected(bool turnedAway);
    // The record of a request that came just now, with its number.
    RequestRecord received(const QByteArray& path, TimePoint now);
    void setLoad(int running, int waiting);
    void ended(const RequestRecord& record);

    ServerCounts counts() const;
    // Ended requests in the order in which they ended.
    QList<RequestRecord> log() const;
    // Everything from zero but what runs and waits now; what came before the reset is not counted when it ends.
    void reset();

private:
    mutable std::mutex m_mutex;
    ServerCounts m_counts;
    std::deque<RequestRecord> m_log;
    quint64 m_nextNumber = 0;
    int m_generation = 0;
};

} // namespace sheaf
