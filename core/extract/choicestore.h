#pragma once

#include "core/extract/extractcell.h"
#include "core/index/connection.h"

#include <QHash>

namespace sheaf {

// Which of several values a person has said to be the right one, by job, document and field. Over one connection and
// within the caller's transaction. Choices go with their document.
class ChoiceStore
{
public:
    explicit ChoiceStore(Connection& connection)
        : m_connection(connection)
    {}

    // `plain` as the merged value has it; empty: nothing is chosen any more.
    Result<void> choose(ExtractJobId job, DocumentId document, const QString& field, const QString& plain);
    Result<QHash<QString, QString>> of(ExtractJobId job, DocumentId document); // by field

private:
    Connection& m_connection;
};

} // namespace sheaf
