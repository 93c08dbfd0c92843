#pragma once

#include "ui/library/findingsdialog.h"
#include "ui/workspace.h"

#include <QPointer>

class QAction;
class QMenu;

namespace sheaf {

class WorkCard;

// Copies of the library, and its check and repair. Nothing waits for them; one at a time.
class Upkeep : public QObject
{
    Q_OBJECT

public:
    // Dialogs stand over `over`.
    // `work` shows what is under way.
    Upkeep(Workspace& workspace, const Theme& theme, WorkCard& work, QWidget* over);
    void fill(QMenu& menu) const;

Q_SIGNALS:
    void said(const QString& text, bool bad);
    void repaired(); // rows may be other than they were

private:
    void chooseFile();
    void chooseFolder();
    void backUp(const QString& file);
    void check();
    void repair();
    void checkAfter(const QStringList& done);
    void begin(const QString& title);
    void end();
    void fail(const Error& error);

    Workspace& m_workspace;
    const Theme& m_theme;
    WorkCard& m_work;
    QWidget* m_over;
    QAction* m_backUp;
    QAction* m_move;
    QAction* m_check;
    QPointer<FindingsDialog> m_dialog; // while it is open
};

} // namespace sheaf
