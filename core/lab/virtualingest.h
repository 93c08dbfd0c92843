#pragma once

#include "core/base/result.h"
#include "core/lab/virtualreport.h"

#include <stop_token>

namespace sheaf {

// Reads and embeds documents that are not there on servers that are not there, on a clock that jumps from one event to
// the next. The rules are the program's: its window for each server, its rate, its waits between tries, its way of
// filling calls; the servers queue as the simulated one does and draw its latencies. What the rules are not told, as in
// the program, is how long a call is going to take.
//
// InvalidInput where the numbers make no sense or more than two million calls; Cancelled after a stop. Deterministic.
// Blocks; some seconds for the largest. Any thread.
Result<VirtualReport> runVirtual(const VirtualOptions& options, std::stop_token stop = {});

// The same with 1, 2, 4, … 64 servers, and with as many as the options say.
Result<QList<VirtualPoint>> sweepVirtual(const VirtualOptions& options, std::stop_token stop = {});

} // namespace sheaf
