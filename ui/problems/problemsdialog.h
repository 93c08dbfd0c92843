#pragma once

#include "core/base/ids.h"
#include "ui/problems/problem.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace sheaf {

class ConfirmBar;
class EmptyState;
class ProblemsModel;
class Theme;

// The list of what went wrong, beside the window and never in its way: try again, look at it, remove.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    // The model is borrowed and outlives it.
    ProblemsDialog(ProblemsModel& model, const Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void showWanted(sheaf::Problem::Kind kind); // the page where it can be put right

private:
    int row() const; // -1: none
    void update();
    void askRemove();
    void keepChoice();

    ProblemsModel& m_model;
    QListView* m_list;
    QLabel* m_detail;
    EmptyState* m_none;
    ConfirmBar* m_confirm;
    QPushButton* m_retry;
    QPushButton* m_retryAll;
    QPushButton* m_show;
    QPushButton* m_remove;
    QString m_chosen; // the key of the problem, also when the rows are made anew
};

} // namespace sheaf
