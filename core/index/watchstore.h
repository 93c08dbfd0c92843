#pragma once

#include "core/index/connection.h"
#include "core/index/folderwatcher.h"

namespace sheaf {

// Which folders are watched, over one connection and within the caller's transaction.
class WatchStore
{
public:
    explicit WatchStore(Connection& connection)
        : m_connection(connection)
    {}

    Result<QList<WatchedFolder>> all(); // by path
    Result<void> put(const WatchedFolder& folder);
    Result<bool> remove(const QString& path); // whether it was there

private:
    Connection& m_connection;
};

} // namespace sheaf
