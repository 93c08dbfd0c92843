#pragma once

#include "ui/workspace.h"

#include <QStatusBar>
#include <QTimer>

class QCheckBox;
class QLabel;
class QToolButton;

namespace sheaf {

class ElidedLabel;
class FigureLabel;
class LiveSettings;
class StatusDot;
class Theme;

// Who answers and whether it is well, what is in the air, how much is in the library. Looks ten times a second, and
// only while it can be seen.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent = nullptr);

    bool isPolling() const { return m_poll.isActive(); }
    // Hidden where there are none.
    void setProblems(int count);

Q_SIGNALS:
    void problemsWanted();
    void activityWanted(); // who answers, or what is in the air, was clicked

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void askTotals();

    Workspace& m_workspace;
    LiveSettings& m_settings;
    const Theme& m_theme;
    QTimer m_poll;
    QTimer m_totalsDue; // the library's totals, at most twice a second
    std::optional<quint64> m_seen;
    QString m_engineShown;
    StatusDot* m_dot;
    ElidedLabel* m_engine;
    FigureLabel* m_calls;
    FigureLabel* m_totals;
    QCheckBox* m_localOnly;
    QToolButton* m_problems;
};

} // namespace sheaf
