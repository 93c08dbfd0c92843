#pragma once

#include "core/engines/sidedatabase.h"
#include "core/network/outboundcall.h"

namespace sheaf {

// Which of the calls that left this machine are wanted: the latest first.
struct CallQuery
{
    QDateTime since = {}; // invalid: from the beginning
    QString host = {};    // empty: all
    int limit = 1000;
};

// The SQLite file behind CallLedger. Thread and errors as of SideDatabase; Unsupported where a newer Sheaf has made it.
class CallTable
{
public:
    // What is older, or beyond so many, goes.
    struct Bounds
    {
        int rows = 100'000;
        int days = 90;
    };

    // Makes the file (0600) where it is missing, and brings it to the present schema.
    static Result<std::unique_ptr<CallTable>> open(const QString& file, const Bounds& bounds);

    // In one transaction. `now` decides what is too old.
    Result<void> append(const QList<OutboundCall>& calls, const QDateTime& now);
    Result<QList<OutboundCall>> calls(const CallQuery& query);

private:
    CallTable(std::unique_ptr<SideDatabase> side, const Bounds& bounds);

    Result<void> migrate();

    const std::unique_ptr<SideDatabase> m_side;
    const Bounds m_bounds;
};

} // namespace sheaf
