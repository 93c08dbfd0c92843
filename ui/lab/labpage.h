#pragma once

#include "ui/lab/labpanel.h"
#include "ui/workspace.h"

class QButtonGroup;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace sheaf {

class DashboardPanel;
class DocumentsModel;
class ElidedLabel;
class LiveSettings;
class RacePanel;
class SweepPanel;
class Theme;

// The instrument for parallel calls: one by one against in parallel, on demand and over all questions asked. A row of
// tabs, what the tab in front can do, and below it the tab.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    LabPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, const Theme& theme,
            QWidget* parent = nullptr);

    // One more tab, behind the others; takes the panel. One that is a LabPanel is started, stopped and exported by the
    // page's header.
    void addPanel(const QString& title, QWidget* panel);

    // A question was asked: it is the one to race next, and the history has grown.
    void runFinished(const AskRun& run);
    // Races the question, on its tab.
    void race();
    void stop(); // whatever runs
    bool isRacing() const;

    RacePanel& racePanel() const { return *m_race; }
    SweepPanel& sweepPanel() const { return *m_sweep; }
    void showPanel(QWidget* panel);

Q_SIGNALS:
    void settingsWanted();

private:
    QWidget* makeHeader();
    LabPanel* panel() const; // in front; null where it runs nothing
    void update();
    void say(const QString& text, bool failed);

    Workspace& m_workspace;
    const Theme& m_theme;
    QLayout* m_tabs = nullptr;
    QButtonGroup* m_group;
    QStackedWidget* m_stack;
    ElidedLabel* m_said = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_start = nullptr;
    LabExporter* m_exporter;
    RacePanel* m_race;
    SweepPanel* m_sweep;
    DashboardPanel* m_dashboards;
};

} // namespace sheaf
