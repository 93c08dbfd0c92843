#pragma once

#include "core/ask/keptcitations.h"
#include "core/index/turn.h"
#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;

namespace sheaf {

class AnswerView;

// A question of a conversation with its answer, as they are kept. Both can be edited in place, and the two of them
// removed after one more click. One that is not kept can only be read.
class HistoryTurn : public Card
{
    Q_OBJECT

public:
    HistoryTurn(const Turn& turn, const Theme& theme, QWidget* parent = nullptr);
    void setTurn(const Turn& turn);
    const Turn& turn() const { return m_turn; }
    // The answer's marks become chips; until then, and where the turn is changed, they stay as they stand.
    void setSources(const KeptSources& sources);

Q_SIGNALS:
    void editWanted(sheaf::TurnId id, const QString& question, const QString& answer);
    void removeWanted(sheaf::TurnId id);
    void sourceWanted(const sheaf::Source& source, const sheaf::Citation& citation);

private:
    QWidget* makeShown();
    QWidget* makeEditor();
    void edit();
    void askToRemove(bool asking);
    void showSource(int number);

    const Theme& m_theme;
    Turn m_turn;
    KeptSources m_sources;
    QLabel* m_question = nullptr;
    QLabel* m_when = nullptr;
    AnswerView* m_answer = nullptr;
    QWidget* m_links = nullptr;
    QWidget* m_sure = nullptr;
    QPlainTextEdit* m_questionEdit = nullptr;
    QPlainTextEdit* m_answerEdit = nullptr;
    QWidget* m_shown; // made last, with all of those
    QWidget* m_editor;
};

} // namespace sheaf
