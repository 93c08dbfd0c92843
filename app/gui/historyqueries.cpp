#include "app/gui/historyqueries.h"

#include "core/ask/conversationexport.h"
#include "core/index/conversationlist.h"

namespace sheaf {

namespace {

// The turns it stands for stay the same, and so does what it was made from.
Result<void> rewordSummary(Connection& connection, ConversationId id, const QString& text)
{
    ConversationStore store(connection);
    auto summary = store.summary(id);
    if (!summary.ok())
        return summary.error();
    summary->text = text.trimmed();
    const auto kept = store.setSummary(id, *summary);
    return kept.ok() ? Result<void>() : Result<void>(kept.error());
}

} // namespace

HistoryAccess historyAccess(Database& database)
{
    // fn(ConversationStore&) in a transaction that writes.
    const auto write = [&database](auto fn) {
        return database.write(CallContext(), [fn](Connection& connection) {
            ConversationStore store(connection);
            return fn(store);
        });
    };
    HistoryAccess access;
    access.page = [&database](const Conversation& after, int count) {
        return database.read(CallContext(), [after, count](Connection& connection) {
            return conversationsAfter(connection, after, count);
        });
    };
    access.find = [&database](const QString& text, int count) {
        return database.read(CallContext(), [text, count](Connection& connection) {
            return findConversations(connection, text, count);
        });
    };
    access.open = [&database](ConversationId id) {
        return database.read(CallContext(),
                             [id](Connection& connection) { return ConversationStore(connection).open(id); });
    };
    access.rename = [write](ConversationId id, const QString& title) {
        return write([id, title](ConversationStore& store) { return store.rename(id, title); });
    };
    access.pin = [write](ConversationId id, bool pinned) {
        return write([id, pinned](ConversationStore& store) { return store.pin(id, pinned); });
    };
    access.remove = [write](ConversationId id) {
        return write([id](ConversationStore& store) { return store.remove({id}); });
    };
    access.edit = [write](TurnId id, const QString& question, const QString& answer) {
        return write([id, question, answer](ConversationStore& store) { return store.edit(id, question, answer); });
    };
    access.removeTurn = [write](TurnId id) {
        return write([id](ConversationStore& store) { return store.removeTurns({id}); });
    };
    access.setSummary = [&database](ConversationId id, const QString& text) {
        return database.write(CallContext(),
                              [id, text](Connection& connection) { return rewordSummary(connection, id, text); });
    };
    access.markdown = [&database](ConversationId id) {
        return database.read(CallContext(),
                             [id](Connection& connection) { return conversationMarkdown(connection, id); });
    };
    return access;
}

} // namespace sheaf
