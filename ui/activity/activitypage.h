#pragma once

#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace sheaf {

class CallActions;
class CallTimeline;
class CallsCard;
class CallsModel;
class EndpointRow;
class FigureLabel;
class LiveSettings;
class SentPanel;
class Theme;

// What goes out to endpoints: what is known of each, the last minute as bars, and every call. It looks ten times a
// second at most, only while it can be seen, and changes nothing while nothing happens.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    ActivityPage(Workspace& workspace, const LiveSettings& settings, const Theme& theme, QWidget* parent = nullptr);

    CallActions& actions() const;
    CallsModel& calls() const { return *m_calls; }
    SentPanel& sent() const { return *m_sent; }
    // What left this machine, in place of the calls; or the calls again.
    void showSent(bool sent);
    bool isPolling() const { return m_poll.isActive(); }

Q_SIGNALS:
    void settingsWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeEmpty();
    QWidget* makeTimeline();
    void look();
    void lookAtCalls();
    void lookAtEndpoints();

    Workspace& m_workspace;
    const LiveSettings& m_settings;
    const Theme& m_theme;
    QTimer m_poll;
    std::optional<quint64> m_seen; // the tracker's revision at the last look
    std::optional<TimePoint> m_loadsSeen;

    CallsModel* m_calls;
    FigureLabel* m_summary;
    QStackedWidget* m_stack;
    EndpointRow* m_endpoints;
    CallTimeline* m_timeline;
    CallsCard* m_card;
    SentPanel* m_sent;
    QPushButton* m_callsTab = nullptr;
    QPushButton* m_sentTab = nullptr;
};

} // namespace sheaf
