#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sheaf {

class CallsTable;
struct Workspace;

// What can be done with calls. The same actions stand in the Calls menu, in the table's context menu and as buttons
// above it.
class CallActions : public QObject
{
    Q_OBJECT

public:
    // The shortcuts for chosen calls work while the focus is in the table.
    CallActions(Workspace& workspace, CallsTable& table);
    void fill(QMenu& menu) const;
    // The calls have moved on.
    void update(bool anyOpen);

    QAction* stop() const { return m_stop; }
    QAction* stopAll() const { return m_stopAll; }
    QAction* copy() const { return m_copy; }

private:
    void updateChosen();

    CallsTable& m_table;
    QAction* m_stop;
    QAction* m_stopAll;
    QAction* m_copy;
};

} // namespace sheaf
