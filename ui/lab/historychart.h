#pragma once

#include "ui/lab/historybars.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QBarCategoryAxis)
QT_FORWARD_DECLARE_CLASS(QBarSet)
QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QChartView)
QT_FORWARD_DECLARE_CLASS(QValueAxis)

namespace sheaf {

class Theme;

// The last questions: amber one by one, blue in parallel. Amber that was added up and not measured is pale, and the
// legend says so.
class HistoryChart : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryChart(const Theme& theme, QWidget* parent = nullptr);
    void setBars(const QList<HistoryBar>& bars);

private:
    QWidget* makeLegend();
    void dress();

    const Theme& m_theme;
    QList<HistoryBar> m_bars;
    QChart* m_chart;
    QChartView* m_view;
    QBarSet* m_measured;
    QBarSet* m_parallel;
    QBarCategoryAxis* m_questions;
    QValueAxis* m_time;
};

} // namespace sheaf
