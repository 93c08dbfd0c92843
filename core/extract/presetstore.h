#pragma once

#include "core/extract/fieldschema.h"
#include "core/index/connection.h"

namespace sheaf {

// Schemas kept in the library under their names, told apart without regard to upper and lower case of A to Z. Over one
// connection and within the caller's transaction.
class PresetStore
{
public:
    explicit PresetStore(Connection& connection)
        : m_connection(connection)
    {}

    Result<QList<FieldSchema>> all();               // by name
    Result<FieldSchema> named(const QString& name); // NotFound where there is none
    Result<void> save(const FieldSchema& schema);   // in the place of one with its name; InvalidInput without a name
    Result<void> remove(const QString& name);       // nothing where there is none

private:
    Connection& m_connection;
};

} // namespace sheaf
