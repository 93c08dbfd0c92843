#pragma once

#include "ui/workspace.h"

#include <QWidget>

namespace sheaf {

class AskPage;
class HistoryPanel;
class LiveSettings;
class Theme;

// The Ask page with the conversations at its left, which can be put away.
class HistoryFrame : public QWidget
{
    Q_OBJECT

public:
    // Takes the page into itself. How long a removal can be taken back is the panel's own time where nothing is said.
    HistoryFrame(Workspace& workspace, LiveSettings& settings, AskPage& page, const Theme& theme,
                 std::optional<Milliseconds> undo = {}, QWidget* parent = nullptr);

    void setHistoryShown(bool shown);
    void newChat();
    void open(ConversationId id);
    HistoryPanel& panel() const { return *m_panel; }

Q_SIGNALS:
    void historyWanted(bool shown); // by the button
    void newWanted();               // likewise

private:
    void follow();

    Workspace& m_workspace;
    AskPage& m_page;
    HistoryPanel* m_panel;
    quint64 m_turn = 0; // the conversation asked for last is the one that is shown
};

} // namespace sheaf
