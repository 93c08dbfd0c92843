#pragma once

#include "core/network/endpointguard.h"

namespace sheaf {

// "12 at a time, found by itself", "looking: 8 at a time", "20 at a time, fixed", "one at a time: …".
QString windowText(const EndpointLoad& load);
// Who waits: "nobody waits", "40 wait: 2 for you, 38 in the background".
QString queueText(const EndpointLoad& load);
// "median 210 ms · 95 of 100 within 480 ms"; empty while too little is known.
QString latencyText(const EndpointLoad& load);
// "412 answered · 3 failed · 5 asked twice"
QString countsText(const EndpointLoad& load);
// What the service allows; empty where nothing is known of a limit.
QString allowanceText(const EndpointLoad& load);

// What stands in the way of calls, or what a person has to do; empty where all is well.
struct EndpointTrouble
{
    const char* tone = nullptr; // of a label: "bad", "warn"
    QString text;
};
EndpointTrouble troubleOf(const EndpointLoad& load, TimePoint now);

} // namespace sheaf
