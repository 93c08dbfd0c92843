#pragma once

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

Q_SIGNALS:
    void editWanted(sheaf::TurnId id, const QString& question, const QString& answer);
    void removeWanted(sheaf::TurnId id);

private:
    QWidget* makeShown();
    QWidget* makeEditor();
    void edit();
    void askToRemove(bool asking);

    const Theme& m_theme;
    Turn m_turn;
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
