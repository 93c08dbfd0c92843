#pragma once

#include "core/base/ids.h"
#include "core/documents/document.h"
#include "core/index/connection.h"

#include <QMap>

namespace sheaf {

// What a format carries beside its text: names of places ("Slide 3") and tables. Over one connection and within the
// caller's transaction. Both go with their document's row.
class PlaceStore
{
public:
    explicit PlaceStore(Connection& connection)
        : m_connection(connection)
    {}

    // In the place of what the document had; an empty label is none.
    Result<void> replace(DocumentId document, const QMap<int, QString>& labels, const QList<Table>& tables);
    Result<QList<Table>> tables(DocumentId document);

private:
    Connection& m_connection;
};

} // namespace sheaf
