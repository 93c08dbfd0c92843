#pragma once

#include "core/ask/question.h"
#include "ui/ask/historyaccess.h"

#include <QWidget>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace sheaf {

class HistoryMemory;
class HistoryTurn;
class Theme;

// The conversation a page is in: what is remembered of it and its turns, the newest at the bottom. The answer the page
// itself shows is not among them until the next question is asked.
class HistoryTurns : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownAtOnce = 20; // the newest; those before them are asked for

    HistoryTurns(const HistoryAccess& access, const Theme& theme, QWidget* parent = nullptr);

    // That the next question belongs to; not valid: it begins one.
    ConversationId conversation() const { return m_conversation; }
    void begin(); // of a question: the last answer takes its place among the turns
    void finish(const AskRun& run);
    void open(const OpenConversation& conversation);
    void clear();
    // Whether what the page shows belongs to this conversation; not where another one was opened meanwhile.
    bool isLive() const { return m_live; }
    QList<HistoryTurn*> cards() const { return m_cards; }
    HistoryMemory& memory() const { return *m_memory; }

Q_SIGNALS:
    void changed(sheaf::ConversationId id); // what is kept of it
    void emptied();                         // its last turn was removed
    void failed(const sheaf::Error& error);
    void sourceWanted(const sheaf::Source& source, const sheaf::Citation& citation);

private:
    void addCard(const Turn& turn, bool atTop);
    void showEarlier();
    void updateParts();
    void edit(HistoryTurn* card, const QString& question, const QString& answer);
    void remove(HistoryTurn* card);
    void reword(const QString& text);
    void readMemory();
    // What was done to the conversation; `then` where it worked.
    void follow(const Future<void>& change, const std::function<void()>& then);

    const HistoryAccess& m_access;
    const Theme& m_theme;
    ConversationId m_conversation;
    std::optional<Turn> m_last; // that the page shows
    bool m_live = false;
    QList<Turn> m_earlier; // without a card, the oldest first
    QList<HistoryTurn*> m_cards;
    HistoryMemory* m_memory;
    QPushButton* m_more;
    QVBoxLayout* m_column;
};

} // namespace sheaf
