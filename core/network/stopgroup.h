#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/stop.h"

#include <memory>
#include <vector>

namespace sheaf {

// The calls an object has in the air, so that they end with it. One thread.
class StopGroup
{
public:
    StopGroup() = default;
    StopGroup(const StopGroup&) = delete;
    StopGroup& operator=(const StopGroup&) = delete;
    ~StopGroup()
    {
        for (const auto& weak : m_open) {
            if (const auto stop = weak.lock())
                stop->requestStop();
        }
    }

    // Stopped with the caller's token and with the group. Keep it until the call has ended.
    std::shared_ptr<LinkedStop> join(const CallContext& call)
    {
        if (m_open.size() >= m_sweepAt) {
            std::erase_if(m_open, [](const auto& weak) { return weak.expired(); });
            m_sweepAt = std::max<size_t>(64, 2 * m_open.size());
        }
        auto stop = std::make_shared<LinkedStop>(call.stop);
        m_open.push_back(stop);
        return stop;
    }

private:
    std::vector<std::weak_ptr<LinkedStop>> m_open;
    size_t m_sweepAt = 64;
};

} // namespace sheaf
