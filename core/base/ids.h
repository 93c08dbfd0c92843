#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QtGlobal>
#include <compare>

namespace sheaf {

// A number that names a row of one table and cannot be mistaken for that of another. 0 names nothing.
template<class Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using DocumentId = Id<struct DocumentTag>;
using ChunkId = Id<struct ChunkTag>;
using CollectionId = Id<struct CollectionTag>;     // a group of documents
using RunId = Id<struct RunTag>;                   // a question that was asked, with its spans
using ConversationId = Id<struct ConversationTag>; // questions and answers that follow each other
using TurnId = Id<struct TurnTag>;                 // one question of a conversation, with its answer

// Short random name that ties the log lines, spans and calls of one piece of work together (12 hex digits).
QString newCorrelationId();

} // namespace sheaf

Q_DECLARE_METATYPE(sheaf::DocumentId)
Q_DECLARE_METATYPE(sheaf::ChunkId)
