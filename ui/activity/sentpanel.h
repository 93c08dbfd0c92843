#pragma once

#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace sheaf {

class ChoiceButton;
class SentModel;
class Theme;

// What left this machine, in this session and before: a table that can be cut down to one host. It looks every few
// seconds, only while it can be seen.
class SentPanel : public QWidget
{
    Q_OBJECT

public:
    SentPanel(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    SentModel& model() const { return *m_model; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeTable();
    void dress();
    void look();
    void showCalls(const QList<OutboundCall>& calls, const QHash<DocumentId, QString>& names);

    Workspace& m_workspace;
    const Theme& m_theme;
    QTimer m_poll;
    SentModel* m_model;
    QStackedWidget* m_stack;
    QTableView* m_table = nullptr;
    ChoiceButton* m_host = nullptr;
    QLabel* m_trouble = nullptr;
    bool m_looking = false;
};

} // namespace sheaf
