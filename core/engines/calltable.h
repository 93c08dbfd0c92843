#pragma once

#include "core/base/result.h"
#include "core/network/outboundcall.h"

#include <QSqlQuery>
#include <QVariant>
#include <memory>

namespace sheaf {

// Which of the calls that left this machine are wanted: the latest first.
struct CallQuery
{
    QDateTime since = {}; // invalid: from the beginning
    QString host = {};    // empty: all
    int limit = 1000;
};

// The SQLite file behind CallLedger. Everything blocks and belongs to the thread that opened it; several programs may
// share one file. Errors: TimedOut where another program keeps it locked, PermissionDenied where it cannot be made,
// Unsupported where a newer Sheaf has made it, else Database.
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
    CallTable(const CallTable&) = delete;
    CallTable& operator=(const CallTable&) = delete;
    ~CallTable();

    // In one transaction. `now` decides what is too old.
    Result<void> append(const QList<OutboundCall>& calls, const QDateTime& now);
    Result<QList<OutboundCall>> calls(const CallQuery& query);

private:
    CallTable(QString name, const Bounds& bounds);

    Result<void> prepare();
    Result<void> migrate();
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});

    const QString m_name;
    const Bounds m_bounds;
};

} // namespace sheaf
