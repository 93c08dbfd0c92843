#include "core/lab/virtualserver.h"

#include "core/network/endpointguard.h"

namespace sheaf {

namespace {

constexpr qint64 callBytes = 16 * 1024; // all are of one size

} // namespace

VirtualServer::VirtualServer(const VirtualOptions& options)
    : m_fixed(options.adaptive ? 0 : options.inFlight)
    , m_limit({AdmissionOptions().start, AdmissionOptions().most})
{
    if (options.requestsPerMinute > 0)
        m_rate.setAllowance({options.requestsPerMinute, {}});
    m_slots.setLimits(options.slotCount, {});
}

bool VirtualServer::send(quint64 call, TimePoint now)
{
    m_rate.take(0, now);
    ++m_inFlight;
    return m_slots.enter(call) == SlotQueue::Entry::Run;
}

std::optional<quint64> VirtualServer::answered(quint64 call, TimePoint sent, int inFlight, bool failed, TimePoint now)
{
    --m_inFlight;
    if (!failed)
        m_limit.answered({sent, now - sent, inFlight, callBytes}, now);
    m_slots.leave(call);
    return m_slots.next();
}

} // namespace sheaf
