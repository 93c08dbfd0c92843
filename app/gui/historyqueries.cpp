#include "app/gui/historyqueries.h"

#include "core/ask/conversationexport.h"
#include "core/index/conversationlist.h"
#include "core/index/documentstore.h"
#include "core/index/runstore.h"

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

HistoryAccess historyAccess(Database& database, QObject* context)
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
    access.sources = [&database, context](const Turn& turn) {
        const auto cited = [&database, turn](const std::optional<StoredRun>& run) {
            const auto citations = citationsFromRecord(run ? run->json : QByteArray(), turn.answer);
            return database.read(CallContext(), [citations](Connection& connection) -> Result<KeptSources> {
                QList<ChunkId> ids;
                for (const KeptCitation& citation : citations)
                    ids.append(citation.chunk);
                const auto chunks = DocumentStore(connection).chunks(ids);
                if (!chunks.ok())
                    return chunks.error();
                return keptSources(citations, *chunks);
            });
        };
        return then(RunStore(database).byId(turn.run, CallContext()), context, cited);
    };
    return access;
}

} // namespace sheaf
