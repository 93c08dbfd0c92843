#pragma once

#include "ui/lab/labpanel.h"
#include "ui/workspace.h"

#include <QTimer>
#include <stop_token>

class QBoxLayout;
class QStackedWidget;

namespace sheaf {

class DocumentsModel;
class LabRaceCard;
class LiveSettings;
class QuestionHistory;
class RaceCard;
class ResponseCard;
class ServerCard;
class Theme;
class TroubleCard;
class WorkloadBar;

// One by one against in parallel: the person's own question, or a made-up workload on an endpoint or the simulated
// server; and below it all questions asked.
class RacePanel final : public LabPanel
{
    Q_OBJECT

public:
    RacePanel(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, const Theme& theme,
              QWidget* parent = nullptr);
    ~RacePanel() override;

    // A question was asked: it is the one to race next, and the history has grown.
    void runFinished(const AskRun& run);
    void chooseQuestion();

    void start() override;
    void stop() override;
    bool isRunning() const override { return m_running; }
    QString startText() const override;
    QString about() const override;
    QString whyNot() const override;
    LabExports exports() override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBelow();
    void raceQuestion();
    void raceWorkload();
    void sample(); // of what runs
    void fit();
    void ended(const std::optional<Error>& error);
    LabOptions options() const;
    QString heading() const;

    Workspace& m_workspace;
    LiveSettings& m_settings;
    DocumentsModel& m_documents;
    const Theme& m_theme;
    std::stop_source m_stop;
    bool m_running = false;
    std::optional<RaceReport> m_question; // the last race of each kind
    std::optional<LabReport> m_report;
    LabSnapshot m_snapshot;
    LabSnapshot m_live; // of the question that is raced
    QString m_heading;  // of the last workload
    QTimer m_sample;

    WorkloadBar* m_bar;
    QBoxLayout* m_below = nullptr; // what stands below the race
    TroubleCard* m_trouble;
    QStackedWidget* m_cards;
    RaceCard* m_questionCard;
    LabRaceCard* m_liveCard; // instead of it while the question is raced
    LabRaceCard* m_workloadCard;
    ServerCard* m_server;
    ResponseCard* m_response;
    QuestionHistory* m_history;
};

} // namespace sheaf
