#pragma once

#include <QListView>

namespace sheaf {

class ConversationsModel;
class Theme;

// Conversations as rows of two lines: the title, and when it was last asked in. Rows are of one height and are never
// measured, so that thousands stay smooth. F2 renames in place, Delete removes, Enter or a click opens.
class HistoryList : public QListView
{
    Q_OBJECT

public:
    HistoryList(ConversationsModel& conversations, const Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void openWanted(int row);
    void removeWanted(int row);
    void exportWanted(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    ConversationsModel& m_conversations;
};

} // namespace sheaf
