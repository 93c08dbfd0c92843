#pragma once

#include "core/lab/labreport.h"
#include "core/lab/labsnapshot.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace sheaf {

class CallsView;
class ElidedLabel;
class FigureLabel;
class Theme;

// A workload one by one above and in parallel below, on one time axis that grows while they run, and the figures.
class LabRaceCard : public QWidget
{
    Q_OBJECT

public:
    explicit LabRaceCard(const Theme& theme, QWidget* parent = nullptr);

    void showNothing(const QString& why);
    // A race that runs; `heading` says what of whom.
    void showRunning(const LabSnapshot& snapshot, const QString& heading);
    void showReport(const LabReport& report, const LabSnapshot& last, const QString& heading);

private:
    QWidget* makeLanes(const Theme& theme);
    QWidget* makeLegend(const Theme& theme);
    QWidget* makeFigures(const Theme& theme);
    void showLanes(const LabSnapshot& snapshot, Duration axisEnd, const QString& heading);

    const Theme& m_theme;
    QStackedWidget* m_stack;
    QLabel* m_message;
    ElidedLabel* m_heading = nullptr;
    FigureLabel* m_sequentialTime = nullptr;
    FigureLabel* m_parallelTime = nullptr;
    ElidedLabel* m_outline = nullptr;
    CallsView* m_sequential = nullptr;
    CallsView* m_parallel = nullptr;
    QWidget* m_litLegend = nullptr;

    QWidget* m_figures = nullptr;
    FigureLabel* m_speedUp = nullptr;
    QLabel* m_possible = nullptr;
    FigureLabel* m_share = nullptr;
    QLabel* m_same = nullptr;
    QLabel* m_latency = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_remark = nullptr;
};

// The end of the time axis of both lanes of a race that has ended.
Duration raceAxisEnd(const LabSnapshot& snapshot);

} // namespace sheaf
