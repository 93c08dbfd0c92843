#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/index/turn.h"

#include <QList>
#include <QString>

namespace sheaf {

// What of earlier talk belongs to a question.
struct Recollection
{
    QList<Turn> recent;  // of this conversation, the oldest first, as many as the budget holds
    QString summary;     // of what came before those; empty where nothing did
    QList<Turn> earlier; // of other conversations, the best fitting first
    int tokens = 0;      // of all of it, by core/documents/tokencount.h

    bool isEmpty() const { return recent.isEmpty() && summary.isEmpty() && earlier.isEmpty(); }
};

// Remembers conversations.
class Memory
{
public:
    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    virtual ~Memory() = default;

    // At most `tokens`, those of this conversation first. An invalid id is a conversation that has not begun.
    virtual Future<Recollection> recall(ConversationId conversation, const QString& question, int tokens,
                                        const CallContext& call) = 0;
    // Keeps a turn behind those of its conversation; an invalid one begins a new conversation. The turn as it is kept,
    // with its ids.
    virtual Future<Turn> remember(const Turn& turn, const CallContext& call) = 0;
};

} // namespace sheaf
