#pragma once

#include <algorithm>
#include <atomic>
#include <memory>

namespace sheaf {

// How far a piece of work is: told by the thread that does it, read by whoever shows it, as often as either likes.
// Copies are of the same work. Any thread.
class WorkProgress
{
public:
    void set(double share) const { m_share->store(std::clamp(share, 0.0, 1.0), std::memory_order_relaxed); }
    double share() const { return m_share->load(std::memory_order_relaxed); } // 0 to 1; 0 also where it is not known

private:
    std::shared_ptr<std::atomic<double>> m_share = std::make_shared<std::atomic<double>>(0.0);
};

} // namespace sheaf
