#include "core/documents/workerwatch.h"

#include "core/documents/extractlimits.h"

namespace sheaf {

using namespace extractlimits;

void WorkerWatch::begin(const std::optional<ProcessUse>& use)
{
    m_atStart = use ? use->cpu : Duration::zero();
    m_atLook = m_atStart;
    m_stillLooks = 0;
    m_idleLooks = 0;
}

// Looks are counted and not the time between them: where this program itself was held up, one look is one look.
WorkerWatch::Verdict WorkerWatch::look(const std::optional<ProcessUse>& use)
{
    const bool advanced = use && use->cpu > m_atLook;
    const bool waits = !use || !use->runnable;
    if (use)
        m_atLook = use->cpu;
    if (m_atLook - m_atStart > maxCpu + cpuGrace)
        return Verdict::Overrun;
    m_stillLooks = waits && !advanced ? m_stillLooks + 1 : 0;
    if (m_stillLooks * lookEvery >= blockedLimit)
        return Verdict::Blocked;
    m_idleLooks += waits ? 1 : 0;
    return m_idleLooks * lookEvery >= idleLimit ? Verdict::Idle : Verdict::Fine;
}

} // namespace sheaf
