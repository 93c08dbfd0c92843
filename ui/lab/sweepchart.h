#pragma once

#include "ui/lab/sweepcurves.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCategoryAxis)
QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QChartView)
QT_FORWARD_DECLARE_CLASS(QLineSeries)
QT_FORWARD_DECLARE_CLASS(QValueAxis)

class QLabel;

namespace sheaf {

class Theme;

// Speed-up by calls in flight, with the ideal line, the fitted laws, the knee and the errors; earlier sweeps beside it.
class SweepChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostOverlays = 4;

    explicit SweepChart(const Theme& theme, QWidget* parent = nullptr);

    struct Overlay
    {
        QString name;
        SweepReport report;
    };
    // The sweep at hand, which may be without rows, and earlier ones by name, at most mostOverlays.
    void showSweep(const SweepReport& report, const QList<Overlay>& overlays);

private:
    QLineSeries* add(Qt::PenStyle style, double width, bool marks);
    void dress();
    void fitAxes();
    QWidget* makeLegend();

    const Theme& m_theme;
    SweepReport m_report;
    QList<Overlay> m_overlays;
    QChart* m_chart;
    QChartView* m_view;
    QCategoryAxis* m_windows;
    QValueAxis* m_speedups;
    QValueAxis* m_errorAxis;
    QLineSeries* m_ideal = nullptr;
    QLineSeries* m_amdahl = nullptr;
    QLineSeries* m_usl = nullptr;
    QLineSeries* m_knee = nullptr;
    QLineSeries* m_errors = nullptr;
    QLineSeries* m_measured = nullptr;
    QList<QLineSeries*> m_earlier;
    QLabel* m_errorLegend = nullptr;
    QList<QWidget*> m_earlierLegend;
};

} // namespace sheaf
