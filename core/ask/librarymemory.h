#pragma once

#include "core/ask/memory.h"
#include "core/ask/summarizer.h"
#include "core/index/database.h"

#include <QObject>

namespace sheaf {

// Memory in the library. A recollection holds, as far as its tokens go: the newest turns of the conversation; a summary
// of those before them, by a chat model where one has made one meanwhile and of the answers' first sentences where not;
// and turns of other conversations that clearly fit the question. Nothing that was removed is in any of them. Lives in
// the thread that made it.
class LibraryMemory final
    : public QObject
    , public Memory
{
    Q_OBJECT

public:
    using WallClock = std::function<QDateTime()>; // UTC

    // How much of a question's telling words (see TurnHit::fit) must stand in a turn of another conversation for it to
    // be recalled. Of 24 questions asked of 40 turns on ten subjects (tst_librarymemory) the 12 that were spoken of
    // before reach 0.60 at least, the 12 that only share words with a turn 0.33 at most.
    static constexpr double leastFit = 0.5;
    static constexpr int mostEarlier = 3;

    explicit LibraryMemory(Database& database, WallClock now = {}, QObject* parent = nullptr);

    // Makes the summaries from now on; null: none.
    void setChatClient(std::shared_ptr<ChatClient> client) { m_summarizer.setClient(std::move(client)); }

    // Never fails but by a stop: where the library cannot be read the recollection is empty, and the log says why.
    Future<Recollection> recall(ConversationId conversation, const QString& question, int tokens,
                                const CallContext& call) override;
    // Fails where the library is open for reading only, and with NotFound where the conversation was removed.
    Future<Turn> remember(const Turn& turn, const CallContext& call) override;

private:
    Database& m_database;
    const WallClock m_now;
    Summarizer m_summarizer;
};

} // namespace sheaf
