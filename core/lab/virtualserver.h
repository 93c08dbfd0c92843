#pragma once

#include "core/concurrency/adaptivelimit.h"
#include "core/concurrency/ratelimit.h"
#include "core/lab/virtualoptions.h"
#include "core/simulation/slotqueue.h"

namespace sheaf {

// One server and what the program knows of it: the window and the rate are those the program goes by, the queue is that
// of the simulated server. Time is whatever it is given. Pure but for its own state.
class VirtualServer
{
public:
    explicit VirtualServer(const VirtualOptions& options);

    int window() const { return m_fixed > 0 ? m_fixed : m_limit.window(); }
    int inFlight() const { return m_inFlight; }
    int free() const { return window() - m_inFlight; }
    double crowding() const { return double(m_inFlight) / window(); }
    // How long the next call has to wait for the rate.
    Duration wait(TimePoint now) { return m_rate.wait(0, true, now); }

    // Sends a call. True where the server begins with it at once.
    bool send(quint64 call, TimePoint now);
    // The answer to a call that was sent then, with so many in flight. Tells which call the server begins with in its
    // place.
    std::optional<quint64> answered(quint64 call, TimePoint sent, int inFlight, bool failed, TimePoint now);

private:
    int m_fixed = 0;
    int m_inFlight = 0;
    AdaptiveLimit m_limit;
    RateLimit m_rate;
    SlotQueue m_slots;
};

} // namespace sheaf
