#pragma once

#include "ui/activity/calltimelinelayout.h"

#include <QTimer>
#include <QWidget>

namespace sheaf {

class Theme;

// The calls of the last minute as bars that slide to the left: pale while a call waited, in the colour of its state
// from when it was sent. It moves by itself while there is something to move and it can be seen.
class CallTimeline : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds span{60};

    // `now` is asked for every picture, on the clock of the calls' times.
    CallTimeline(std::function<TimePoint()> now, const Theme& theme, QWidget* parent = nullptr);

    void setCalls(const QList<TrackedCall>& calls);
    void mark(qint64 id); // 0: none
    bool isMoving() const { return m_frame.isActive(); }
    CallTimelineLayout layoutNow() const { return layoutAt(m_now()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void callClicked(qint64 id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool event(QEvent* event) override;

private:
    CallTimelineLayout layoutAt(TimePoint now) const;
    CallTimelineMetrics metrics() const;
    int axisHeight() const;
    void place(TimePoint now);
    void frame();
    bool anythingIn(TimePoint now) const;
    void paintAxis(QPainter& painter) const;
    void paintBar(QPainter& painter, const CallBar& bar) const;

    std::function<TimePoint()> m_now;
    const Theme& m_theme;
    QTimer m_frame;
    QList<TrackedCall> m_calls; // of the last minute
    QHash<qint64, int> m_lanes;
    qint64 m_marked = 0;
};

} // namespace sheaf
