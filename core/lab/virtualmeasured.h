#pragma once

#include "core/index/callsample.h"
#include "core/index/documentrecord.h"
#include "core/lab/virtualoptions.h"

namespace sheaf {

// What of the options was measured on this library and not assumed.
struct VirtualMeasured
{
    VirtualOptions options;
    int documents = 0; // that say how many pages and chunks there are, and how fast they are read
    qint64 calls = 0;  // that say how long a call takes
    bool readingMeasured = false;
};

// The person's own documents and calls as a start: pages and chunks of the documents that are searchable, the time that
// parsing them took, the latency of calls that embedded. What is not known stays as it is in `base`. A latency of calls
// that waited in the server is that of the server as it was used. Pure.
VirtualMeasured measuredOptions(const QList<DocumentRecord>& documents, const QList<CallSample>& samples,
                                const VirtualOptions& base);

} // namespace sheaf
