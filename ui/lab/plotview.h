#pragma once

#include "ui/lab/plotlayout.h"

#include <QWidget>

namespace sheaf {

class Theme;

// Paints a plot with its title and legend. The pointer or the arrow keys choose a point, which is then said in numbers;
// a click or Enter opens what it stands for.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(const Theme& theme, QWidget* parent = nullptr);

    void setPlot(const Plot& plot);
    const Plot& plot() const { return m_plot; }
    PlotLayout layoutNow() const;
    std::optional<PlotMark> chosen() const { return m_chosen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void runWanted(RunId run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void choose(std::optional<PlotMark> mark, const QPoint& tipAt);
    void step(int by);
    void open();
    RunId runOf(const PlotMark& mark) const;
    double headerHeight() const;
    int legendLines() const;
    void paintLegend(QPainter& painter) const;
    void paintAxes(QPainter& painter, const PlotLayout& layout) const;
    void paintSeries(QPainter& painter, const PlotLayout& layout, int index) const;

    const Theme& m_theme;
    Plot m_plot;
    std::optional<PlotMark> m_chosen;
};

} // namespace sheaf
