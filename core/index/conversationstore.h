#pragma once

#include "core/index/connection.h"
#include "core/index/turn.h"

#include <QList>

namespace sheaf {

struct Conversation
{
    ConversationId id;
    QString title;
    QDateTime begun;   // UTC
    QDateTime touched; // when its last turn was asked
    bool pinned = false;
    int turns = 0;

    bool operator==(const Conversation&) const = default;
};

// What the turns of a conversation came to, up to and with one of them.
struct ConversationSummary
{
    QString text;        // empty: there is none
    TurnId to;           // the last turn in it
    qint64 revision = 0; // of the conversation's past it was made from

    bool operator==(const ConversationSummary&) const = default;
};

// A conversation with all that is kept of it.
struct OpenConversation
{
    Conversation conversation;
    QList<Turn> turns; // the oldest first
    ConversationSummary summary;
};

// Conversations over one connection and within the caller's transaction. What is not there is NotFound. What goes takes
// with it its words in the text index, the recorded runs and the summary it stood in.
class ConversationStore
{
public:
    explicit ConversationStore(Connection& connection)
        : m_connection(connection)
    {}

    // Behind the conversation's turns; an invalid one begins a conversation with the question as its title. The turn as
    // it is kept. A run that is not kept is not named.
    Result<Turn> add(const Turn& turn);

    // The pinned ones first, then those touched last.
    Result<QList<Conversation>> all();
    Result<Conversation> conversation(ConversationId id);
    Result<QList<Turn>> turns(ConversationId id);             // the oldest first
    Result<QList<Turn>> latest(ConversationId id, int count); // the newest first

    Result<OpenConversation> open(ConversationId id); // NotFound where there is none

    Result<void> rename(ConversationId id, const QString& title); // 1 to 200 characters
    Result<void> pin(ConversationId id, bool pinned);
    Result<void> edit(TurnId id, const QString& question, const QString& answer);
    // A conversation goes with its last turn. Ids that name nothing are passed over.
    Result<void> removeTurns(const QList<TurnId>& ids);
    Result<void> remove(const QList<ConversationId>& ids);

    Result<ConversationSummary> summary(ConversationId id);
    // False where turns were edited or removed since the summary's revision: then nothing is kept of it.
    Result<bool> setSummary(ConversationId id, const ConversationSummary& summary);

private:
    Result<void> index(const QString& turns);   // ids as JSON; when they stand in their table
    Result<void> unindex(const QString& turns); // before they go or change
    Result<void> wipe(const QString& turns);    // them and what depends on them
    Result<void> change(const QString& sql, const QVariantList& values, const QString& what);

    Connection& m_connection;
};

} // namespace sheaf
