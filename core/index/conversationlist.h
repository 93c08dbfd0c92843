#pragma once

#include "core/index/conversationstore.h"

namespace sheaf {

// Conversations as a person goes through them, read within the caller's transaction.

// At most `count` of those behind `after` in the order of ConversationStore::all; an `after` without an id begins with
// the first. One that was touched between two pages may be in both.
Result<QList<Conversation>> conversationsAfter(Connection& connection, const Conversation& after, int count);

// At most `count`: those whose title or one of whose questions holds the text as it is typed so far, in the same order,
// then those spoken of in its words (ConversationSearch), best first. Text of any kind; without a character nothing.
Result<QList<Conversation>> findConversations(Connection& connection, const QString& text, int count);

} // namespace sheaf
