#pragma once

#include "core/lab/racereport.h"
#include "ui/widgets/card.h"

class QLabel;
class QStackedWidget;

namespace sheaf {

class ElidedLabel;
class FigureLabel;
class GanttView;
class ThinBar;

// The last race: both runs on one time axis, and what the difference is.
class RaceCard : public QWidget
{
    Q_OBJECT

public:
    explicit RaceCard(const Theme& theme, QWidget* parent = nullptr);

    void showNothing(const QString& why);
    void showRunning(const QString& question);
    // `builtin`: this machine's own cores did the work, which the figures are explained with.
    void showReport(const RaceReport& report, bool builtin);

private:
    QWidget* makeLanes(const Theme& theme);
    QWidget* makeFigures(const Theme& theme);

    const Theme& m_theme;
    QStackedWidget* m_stack;
    QLabel* m_message;
    ElidedLabel* m_question = nullptr;
    FigureLabel* m_sequentialTime = nullptr;
    FigureLabel* m_parallelTime = nullptr;
    GanttView* m_sequential = nullptr;
    GanttView* m_parallel = nullptr;
    FigureLabel* m_speedUp = nullptr;
    FigureLabel* m_bigSequential = nullptr;
    FigureLabel* m_bigParallel = nullptr;
    ThinBar* m_sequentialBar = nullptr;
    ThinBar* m_parallelBar = nullptr;
    QLabel* m_same = nullptr;
    QLabel* m_remark = nullptr;
    QWidget* m_figures = nullptr;
};

} // namespace sheaf
