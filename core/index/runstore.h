#pragma once

#include "core/base/ids.h"
#include "core/index/database.h"

#include <QDateTime>

namespace sheaf {

// A question that was asked, with what a chart needs and the whole run as JSON.
struct StoredRun
{
    RunId id;
    QDateTime asked; // UTC
    QString question;
    QString pair; // the same for the two runs of one race; empty for a run by itself
    bool parallel = true;
    int queries = 0;
    double wallMs = 0;         // measured
    double sequentialMs = 0;   // the sum of the measured spans: one after the other
    double criticalPathMs = 0; // the longest chain of spans that waited for each other
    QByteArray json;           // UTF-8
    QString mode = {};         // how it was asked, out of the JSON: "quick", "fanout", "research", "exhaustive"
    bool failed = false;       // it ended with an error, likewise
};

class RunStore
{
public:
    explicit RunStore(Database& database)
        : m_database(database)
    {}

    Future<RunId> add(const StoredRun& run, const CallContext& call);
    // The newest first, without their JSON.
    Future<QList<StoredRun>> recent(int count, const CallContext& call) const;
    // Those asked then or later with a higher id than `after`, the newest `count` of them, newest first, without their
    // JSON.
    Future<QList<StoredRun>> askedSince(const QDateTime& from, RunId after, int count, const CallContext& call) const;
    Future<std::optional<StoredRun>> byId(RunId id, const CallContext& call) const;
    Future<void> remove(const QList<RunId>& ids, const CallContext& call);

private:
    Database& m_database;
};

} // namespace sheaf
