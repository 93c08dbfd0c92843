#pragma once

#include "ui/lab/labpanel.h"
#include "ui/workspace.h"

#include <QElapsedTimer>
#include <QTimer>
#include <stop_token>

class QLabel;

namespace sheaf {

class ElidedLabel;
class LiveSettings;
class ServerCard;
class SweepChart;
class SweepHistory;
class SweepTable;
class Theme;
class ThinBar;
class TroubleCard;
class WorkloadBar;

// The same work with 1, 2, 4, … 64 calls in flight: what is gained, and where it ends. Sweeps are kept.
class SweepPanel final : public LabPanel
{
    Q_OBJECT

public:
    SweepPanel(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent = nullptr);
    ~SweepPanel() override;

    void start() override;
    void stop() override;
    bool isRunning() const override { return m_running; }
    QString startText() const override;
    QString about() const override;
    QString whyNot() const override;
    LabExports exports() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChartCard();
    LabOptions options() const;
    QString whom() const; // of a live sweep
    void showRows(const SweepReport& report);
    void showProgress();
    void showWords();
    void drawChart();
    void ended(const Result<SweepReport>& report);
    void readKept();
    void open(const StoredSweep& sweep);

    Workspace& m_workspace;
    LiveSettings& m_settings;
    const Theme& m_theme;
    std::stop_source m_stop;
    QElapsedTimer m_rowSince; // since the window at hand began
    Milliseconds m_rowTook{}; // what the one before took, repeats and all; 0: there was none
    bool m_running = false;
    bool m_keptRead = false;
    SweepReport m_report; // without rows: there is none
    QString m_endpoint;   // it asked
    bool m_reportIsLive = false;
    QTimer m_tick;

    WorkloadBar* m_bar;
    TroubleCard* m_trouble;
    ServerCard* m_server;
    SweepHistory* m_kept;
    SweepChart* m_chart = nullptr;
    SweepTable* m_table = nullptr;
    ElidedLabel* m_heading = nullptr;
    QLabel* m_progress = nullptr;
    ThinBar* m_progressBar = nullptr;
    QLabel* m_knee = nullptr;
    QLabel* m_laws = nullptr;
    QWidget* m_chartCard; // made of those above
};

} // namespace sheaf
