#pragma once

#include "ui/progress/lanelayout.h"

#include <QWidget>

namespace sheaf {

class Theme;

// One lane for each query of a question: its text, live bars, its milliseconds.
class LanesView : public QWidget
{
    Q_OBJECT

public:
    explicit LanesView(const Theme& theme, QWidget* parent = nullptr);

    // A run that was not parallel is drawn in amber.
    void setLanes(const QList<QueryLane>& lanes, bool parallel);
    const QList<QueryLane>& lanes() const { return m_lanes; }
    LaneLayout layoutNow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintRow(QPainter& painter, const LaneRow& row) const;

    const Theme& m_theme;
    QList<QueryLane> m_lanes;
    bool m_parallel = true;
};

} // namespace sheaf
