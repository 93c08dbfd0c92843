#pragma once

#include "core/base/clock.h"
#include "core/lab/virtualoptions.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace sheaf {

// What decides how long it takes.
enum class VirtualLimit {
    Reading, // this machine reads no faster
    Servers, // their slots are taken
    Window,  // they could do more than they are sent at a time
    Rate,    // they allow no more calls a minute
    Length,  // one document is as long as everything beside it
};

struct VirtualReport
{
    VirtualOptions options;
    qint64 pages = 0;
    qint64 chunks = 0;
    qint64 calls = 0;   // without second and further tries
    qint64 retries = 0; // those
    qint64 failed = 0;  // calls that were given up
    Duration total{};
    // No way of doing it is shorter than any of these: what each stage takes where it never waits.
    Duration reading{};
    Duration serving{};
    Duration window{};
    Duration rate{};   // zero where any number is allowed
    Duration length{}; // of the longest document, from its first page to its vectors

    // Shares from 0 to 1 of the whole time.
    double readingUse = 0; // cores that read
    double servingUse = 0; // slots that work
    double windowUse = 0;  // of what may be in flight, what is
    double rateUse = 0;    // of what is allowed; 0 where there is no limit
    double meanWindow = 0; // for each server

    // The longest of the five.
    Duration ideal() const;
    VirtualLimit limit() const;
};

// A sentence for the person: what decides, by its numbers, and what would move it.
QString limitInWords(const VirtualReport& report);

// "reading", "servers", "window", "rate", "length": for JSON.
QString limitName(VirtualLimit limit);

QJsonObject toJson(const VirtualReport& report);

// The same with so many servers.
struct VirtualPoint
{
    int servers = 1;
    Duration total{};
    Duration ideal{};
};

QJsonObject toJson(const VirtualPoint& point);

} // namespace sheaf
