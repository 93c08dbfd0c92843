#pragma once

#include "core/lab/dashboard.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;

namespace sheaf {

class CardGrid;
class ChoiceButton;
class EmptyState;
class PageScroll;
class PlotCard;
class RunDetail;
class Theme;

// Charts over all real runs and calls, of a range of time and filtered. While it is shown it follows what happens, at
// most twice a second.
class DashboardPanel : public QWidget
{
    Q_OBJECT

public:
    DashboardPanel(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    // A question was asked.
    void runFinished();
    const DashboardFilter& filter() const { return m_filter; }
    void setRange(DashboardRange range);
    // Its timeline beside the charts.
    void openRun(RunId run);
    void closeRun();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeCharts();
    void look(); // whether there is anything new
    // Asks the library, for all of the range or for what has come since.
    void refresh(bool all);
    void takeSamples(const QList<CallSample>& found, const QDateTime& from, bool anew);
    void compute();
    void present(const Dashboard& board);
    void offerChoices(const Dashboard& board);
    void say(const QString& text, bool isTrouble);
    QString questionOf(RunId run) const;

    Workspace& m_workspace;
    const Theme& m_theme;
    DashboardFilter m_filter;
    QList<StoredRun> m_runs; // newest first, of the range
    QList<CallSample> m_samples;
    QTimer m_follow;
    quint64 m_seen = 0;  // the tracker's revision
    quint64 m_asked = 0; // counts what was asked of the library, so that what is late is dropped
    bool m_stale = true; // something has happened since it was asked
    bool m_asking = false;
    RunId m_opened;

    QButtonGroup* m_ranges = nullptr;
    ChoiceButton* m_mode = nullptr;
    ChoiceButton* m_endpoint = nullptr;
    ChoiceButton* m_task = nullptr;
    QLabel* m_said = nullptr;
    PageScroll* m_scroll = nullptr;
    EmptyState* m_empty = nullptr;
    QList<PlotCard*> m_cards;
    RunDetail* m_detail = nullptr;
};

} // namespace sheaf
