#pragma once

#include "ui/lab/callslayout.h"

#include <QWidget>

class QPainter;

namespace sheaf {

struct Colors;
class Theme;

// How the calls of one run are drawn, on screen and on paper.
struct CallsLook
{
    QColor done;                   // what has ended well
    std::optional<Duration> ideal; // the fastest any schedule could be, as a dashed outline
    bool litPath = false;          // calls off the critical path stand back
};
void paintCalls(QPainter& painter, const QList<LabBar>& bars, const CallsMetrics& metrics, const CallsLook& look,
                const Colors& colors, double scale);

// The calls of one run on an axis it shares with the run it is compared with. Painted from a layout, without an object
// per call, so that thousands may move.
class CallsView : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { OneByOne, Parallel };

    CallsView(Kind kind, const Theme& theme, QWidget* parent = nullptr);
    void setLane(const LabLane& lane, const QList<int>& critical, Duration axisEnd,
                 const std::optional<Duration>& ideal = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    CallsMetrics metrics() const;

    const Theme& m_theme;
    Kind m_kind;
    LabLane m_lane;
    QList<int> m_critical;
    Duration m_axisEnd{};
    std::optional<Duration> m_ideal;
    QList<LabBar> m_bars;
};

} // namespace sheaf
