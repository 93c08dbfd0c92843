#pragma once

#include "core/index/connection.h"

namespace sheaf {

// The schema this program writes; stands in the database as PRAGMA user_version.
int schemaVersion();

// Brings the database from whatever it holds to version `to`, each step in a transaction of its own; one that is there
// already stays as it is. One that a newer program wrote is refused unchanged.
Result<void> migrate(Connection& connection, int to = schemaVersion());
// For reading only: the schema must be the present one already.
Result<void> checkSchema(Connection& connection);

} // namespace sheaf
