#pragma once

#include <QtGlobal>

namespace sheaf {

// Documents, a machine that reads them and servers that embed them: none of them need to exist.
struct VirtualOptions
{
    int documents = 10'000;
    double pagesPerDocument = 10; // the median
    double pagesSigma = 0.8;      // log-normal: standard deviation of the logarithm; 0: all have as many
    double chunksPerPage = 2.5;
    double pagesPerSecond = 100; // that one core of this machine reads
    int cores = 4;               // that read, each one document at a time

    int servers = 8;
    int slotCount = 4;         // calls a server works on at a time; what it is sent beyond that waits there
    int batch = 16;            // chunks in a call, at most
    double latencyMs = 150;    // of a call while a server works on it: the median
    double latencySigma = 0.4; // likewise log-normal; 0: all take as long
    bool adaptive = true;      // how many calls a server is sent at a time is found as the program finds it
    int inFlight = 20;         // otherwise so many, for each server
    int requestsPerMinute = 0; // that a server allows; 0: any number
    double failures = 0;       // share of calls that end with an error worth another try
    quint64 seed = 1;

    bool operator==(const VirtualOptions&) const = default;
};

} // namespace sheaf
