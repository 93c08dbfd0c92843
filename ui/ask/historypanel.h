#pragma once

#include "ui/workspace.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace sheaf {

class ConversationsModel;
class ElidedLabel;
class HistoryList;
class LiveSettings;
class Theme;

// The conversations at the left of Ask: searched while one types, opened, renamed in place, pinned, exported, removed
// with a way back, and the switch that says whether any are kept.
class HistoryPanel : public QFrame
{
    Q_OBJECT

public:
    // How long a removal can be taken back.
    static constexpr Milliseconds undoTime{8'000};

    HistoryPanel(Workspace& workspace, LiveSettings& settings, const Theme& theme, Milliseconds undo = undoTime,
                 QWidget* parent = nullptr);

    void refresh();
    void setOpen(ConversationId id);
    void focusSearch();
    void exportConversation(ConversationId id, const QString& title); // asks for a file
    void writeTo(ConversationId id, const QString& path);             // Markdown
    void removeForGood();                                             // what can still be taken back
    void undo();
    void say(const QString& text, bool bad); // below the list
    ConversationsModel& conversations() const { return *m_model; }
    HistoryList& list() const { return *m_list; }

Q_SIGNALS:
    void opened(sheaf::ConversationId id);
    void renamed(sheaf::ConversationId id, const QString& title);
    void removed(sheaf::ConversationId id); // can still be taken back
    void newWanted();
    void undoOffered(bool offered);

private:
    QWidget* makeUndo();
    void remove(int row);
    void showState();

    Workspace& m_workspace;
    LiveSettings& m_settings;
    const Theme& m_theme;
    ConversationsModel* m_model;
    HistoryList* m_list;
    QLineEdit* m_search;
    ElidedLabel* m_empty;
    ElidedLabel* m_said;
    ElidedLabel* m_undoText;
    QWidget* m_undoBar;
    QCheckBox* m_keep;
    QTimer m_typed;
    QTimer m_undoTimer;
    ConversationId m_removed; // that can be taken back
};

} // namespace sheaf
