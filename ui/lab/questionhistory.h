#pragma once

#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace sheaf {

class ElidedLabel;
class HistoryChart;
class Theme;
class Waterfall;

// The last questions as bars, and the last run part by part.
class QuestionHistory : public QWidget
{
    Q_OBJECT

public:
    QuestionHistory(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void refreshSoon(); // reads the store, at most ten times a second
    void showSpans(const QList<Span>& spans, const QString& question);
    void setTimelineShown(bool shown);

Q_SIGNALS:
    void lastQuestionKnown(const QString& question);

private:
    QWidget* makeBars();
    QWidget* makeTimeline();
    void refresh();

    Workspace& m_workspace;
    const Theme& m_theme;
    QTimer m_refresh;
    bool m_haveSpans = false;
    HistoryChart* m_history = nullptr;
    QLabel* m_noHistory = nullptr;
    QWidget* m_timeline = nullptr;
    Waterfall* m_waterfall = nullptr;
    ElidedLabel* m_spansOf = nullptr;
};

} // namespace sheaf
