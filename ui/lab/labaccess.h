#pragma once

#include "core/lab/labsnapshot.h"
#include "core/lab/sweepstore.h"

#include <functional>

namespace sheaf {

// Made-up workloads one by one and in parallel, as the window runs them. Called in the GUI thread; nothing waits. All
// of it is there, or nothing: then only a question can be raced.
struct LabAccess
{
    // As LabSession has them; not live: against a simulated server of its own.
    std::function<Future<LabReport>(bool live, const LabOptions&, std::stop_token)> race = {};
    std::function<Future<SweepReport>(bool live, const LabOptions&, std::stop_token,
                                      const std::function<void(const SweepReport&)>& rows)>
        sweep = {};
    std::function<LabSnapshot()> snapshot = {};
    std::function<void(const LabOptions&)> changeServer = {};

    // Whom a live run asks: "qwen3 at 127.0.0.1:11434"; empty where no endpoint is set.
    std::function<QString()> endpoint = {};
    // What would let that server run more than so many calls at once.
    std::function<QString(int runs)> hint = {};

    std::function<Future<QList<StoredSweep>>()> sweeps = {}; // newest first
    std::function<Future<StoredSweep>(const StoredSweep&)> keep = {};
    std::function<Future<void>(const QString& id)> remove = {};

    bool isThere() const { return bool(race); }
};

} // namespace sheaf
