#include "core/index/conversationlist.h"

#include "core/index/conversationsearch.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int turnsForOne = 3; // hits looked at for one conversation wanted: a conversation may be hit more than once

const auto order = u" ORDER BY pinned DESC, touched_ms DESC, id DESC LIMIT ?"_s;

Result<QList<ConversationId>> idsOf(Connection& connection, const QString& sql, const QVariantList& values)
{
    QList<ConversationId> ids;
    const auto read = connection.each(
        sql, values, [&](const QSqlQuery& row) { ids.append(ConversationId{row.value(0).toLongLong()}); });
    if (!read.ok())
        return read.error();
    return ids;
}

Result<QList<Conversation>> conversationsOf(Connection& connection, const QList<ConversationId>& ids)
{
    ConversationStore store(connection);
    QList<Conversation> conversations;
    for (const ConversationId id : ids) {
        const auto one = store.conversation(id);
        if (!one.ok())
            return one.error();
        conversations.append(*one);
    }
    return conversations;
}

// For LIKE … ESCAPE '\'.
QString containing(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + text + u'%';
}

} // namespace

Result<QList<Conversation>> conversationsAfter(Connection& connection, const Conversation& after, int count)
{
    const auto ids =
        after.id.isValid()
            ? idsOf(connection, u"SELECT id FROM conversations WHERE (pinned, touched_ms, id) < (?, ?, ?)"_s + order,
                    {int(after.pinned), after.touched.toMSecsSinceEpoch(), after.id.value, std::max(0, count)})
            : idsOf(connection, u"SELECT id FROM conversations"_s + order, {std::max(0, count)});
    if (!ids.ok())
        return ids.error();
    return conversationsOf(connection, *ids);
}

Result<QList<Conversation>> findConversations(Connection& connection, const QString& text, int count)
{
    const QString line = text.simplified();
    if (line.isEmpty() || count <= 0)
        return QList<Conversation>();
    auto ids = idsOf(connection,
                     u"SELECT id FROM conversations WHERE title LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM turns WHERE"
                     " conversation = conversations.id AND question LIKE ? ESCAPE '\\')"_s +
                         order,
                     {containing(line), containing(line), count});
    if (!ids.ok())
        return ids.error();
    const auto hits = ConversationSearch(connection).search(line, count * turnsForOne);
    if (!hits.ok())
        return hits.error();
    for (const TurnHit& hit : *hits) {
        if (ids->size() < count && !ids->contains(hit.turn.conversation))
            ids->append(hit.turn.conversation);
    }
    return conversationsOf(connection, *ids);
}

} // namespace sheaf
