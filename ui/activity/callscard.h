#pragma once

#include "core/concurrency/requesttracker.h"
#include "ui/widgets/card.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sheaf {

class CallActions;
class CallsModel;
class CallsTable;
class ChoiceButton;
class Theme;
struct Workspace;

// The calls as a table, what it is cut down to, and what can be done with the chosen ones.
class CallsCard : public Card
{
    Q_OBJECT

public:
    CallsCard(Workspace& workspace, CallsModel& calls, const Theme& theme, QWidget* parent = nullptr);

    // The model has changed: offers the tasks and endpoints there are, and what can be stopped.
    void update(const QList<TrackedCall>& calls);
    CallsTable& table() const { return *m_table; }
    CallActions& actions() const { return *m_actions; }

Q_SIGNALS:
    void callChosen(qint64 id); // 0: none

private:
    QWidget* makeFilters();
    QPushButton* makeButtonFor(QAction* action, const QString& icon);
    void showChosen();
    void showFiltered();

    const Theme& m_theme;
    CallsModel& m_calls;
    CallsTable* m_table;
    CallActions* m_actions;
    ChoiceButton* m_state = nullptr;
    ChoiceButton* m_task = nullptr;
    ChoiceButton* m_endpoint = nullptr;
    QLineEdit* m_words = nullptr;
    QLabel* m_hidden;
    QLabel* m_failure;
};

} // namespace sheaf
