#pragma once

#include "core/ask/keptcitations.h"
#include "core/concurrency/future.h"
#include "core/index/conversationstore.h"

#include <functional>

namespace sheaf {

// Remembered conversations as the window sees them. Called in the GUI thread; nothing waits.
struct HistoryAccess
{
    // At most so many behind one of them; without an id from the newest on (core/index/conversationlist.h).
    std::function<Future<QList<Conversation>>(const Conversation& after, int count)> page;
    std::function<Future<QList<Conversation>>(const QString& text, int count)> find;
    std::function<Future<OpenConversation>(ConversationId)> open;
    std::function<Future<void>(ConversationId, const QString& title)> rename;
    std::function<Future<void>(ConversationId, bool pinned)> pin;
    std::function<Future<void>(ConversationId)> remove; // for good
    std::function<Future<void>(TurnId, const QString& question, const QString& answer)> edit;
    std::function<Future<void>(TurnId)> removeTurn; // the conversation goes with its last one
    // Other words for what was summed up so far; none: that is forgotten. The turns stay.
    std::function<Future<void>(ConversationId, const QString& text)> setSummary;
    std::function<Future<QString>(ConversationId)> markdown;
    // What the marks of a kept answer mean, as far as it is still there.
    std::function<Future<KeptSources>(const Turn&)> sources = {};
};

} // namespace sheaf
