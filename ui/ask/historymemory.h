#pragma once

#include "core/ask/memory.h"
#include "ui/ask/historyaccess.h"
#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;

namespace sheaf {

class DropButton;

// What the next question of a conversation is given of it, in words; a summary can be reworded and forgotten.
class HistoryMemory : public Card
{
    Q_OBJECT

public:
    explicit HistoryMemory(const Theme& theme, QWidget* parent = nullptr);

    void showSummary(const ConversationSummary& summary, int turns);
    void showRecalled(const Recollection& recalled); // for the last question
    void setOn(bool on);                             // false: memory is switched off

Q_SIGNALS:
    void rewordWanted(const QString& text); // empty: forget it

private:
    QWidget* makeEditor(const Theme& theme);
    void showText();
    void setEditing(bool editing);

    ConversationSummary m_summary;
    int m_turns = 0;
    bool m_on = true;
    DropButton* m_open;
    QWidget* m_body;
    QLabel* m_text;
    QLabel* m_recalled;
    QWidget* m_links;
    QPlainTextEdit* m_edit;
    QWidget* m_editor;
};

} // namespace sheaf
