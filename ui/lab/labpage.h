#pragma once

#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>
#include <stop_token>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sheaf {

class DocumentsModel;
class ElidedLabel;
class HistoryChart;
class LiveSettings;
class RaceCard;
class Theme;
class TroubleCard;
class Waterfall;

// One by one against in parallel: on demand for one question, and over all questions asked.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    LabPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, const Theme& theme,
            QWidget* parent = nullptr);
    ~LabPage() override;

    // A question was asked: it is the one to race next, and the history has grown.
    void runFinished(const AskRun& run);
    void race();
    void stop();
    bool isRacing() const { return m_racing; }

Q_SIGNALS:
    void settingsWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeHistory();
    void refresh(); // the history, at most ten times a second
    void showSpans(const QList<Span>& spans, const QString& question);
    void update();

    Workspace& m_workspace;
    LiveSettings& m_settings;
    DocumentsModel& m_documents;
    const Theme& m_theme;
    std::stop_source m_stop;
    bool m_racing = false;
    bool m_haveRace = false;
    bool m_haveSpans = false;
    QTimer m_refresh;

    QLineEdit* m_question = nullptr;
    QPushButton* m_race = nullptr;
    RaceCard* m_card;
    TroubleCard* m_trouble;
    HistoryChart* m_history = nullptr;
    QLabel* m_noHistory = nullptr;
    Waterfall* m_waterfall = nullptr;
    ElidedLabel* m_spansOf = nullptr;
};

} // namespace sheaf
