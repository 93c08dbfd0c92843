#pragma once

#include "core/index/callsample.h"
#include "core/index/database.h"

namespace sheaf {

// Samples of calls in the library. At most 50,000 are kept (about 20 MB, some weeks of daily work with three
// endpoints); what was not touched for longest goes first.
class SampleStore
{
public:
    explicit SampleStore(Database& database)
        : m_database(database)
    {}

    // What is there already of the same minute, endpoint and task is added to.
    Future<void> add(const QList<CallSample>& samples, const CallContext& call);
    // From that minute on, in order of time.
    Future<QList<CallSample>> since(const QDateTime& from, const CallContext& call) const;

private:
    Database& m_database;
};

} // namespace sheaf
