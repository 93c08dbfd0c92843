#pragma once

#include "core/documents/processuse.h"

namespace sheaf {

// Judges from looks at a worker, extractlimits::lookEvery apart, whether it is still worth waiting for. Wall time alone
// says nothing: on a machine that others keep busy a worker at nice 10 gets a few hundredths of a core, and its
// document is not to blame. What counts against it is processor time, and time in which it does not even want any.
// Pure.
class WorkerWatch
{
public:
    enum class Verdict {
        Fine,
        Overrun, // used more processor time than its own limit should have let it
        Blocked, // said nothing and used nothing, and did not want to, for extractlimits::blockedLimit
        Idle, // over the whole request it waited for longer than extractlimits::idleLimit, whatever it said meanwhile
    };

    // A request goes out. `use` is nothing where the process only begins.
    void begin(const std::optional<ProcessUse>& use);
    // Something of the answer came.
    void heard() { m_stillLooks = 0; }
    Verdict look(const std::optional<ProcessUse>& use);

private:
    Duration m_atStart{}; // processor time when the request went out
    Duration m_atLook{};  // and at the last look
    int m_stillLooks = 0; // in a row
    int m_idleLooks = 0;
};

} // namespace sheaf
