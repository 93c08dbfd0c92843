#pragma once

#include "ui/progress/ganttlayout.h"

#include <QWidget>

namespace sheaf {

class Theme;

// One run as rows of bars, on an axis it shares with the run it is compared with.
class GanttView : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { OneByOne, Parallel };

    GanttView(Kind kind, const Theme& theme, QWidget* parent = nullptr);
    void setRows(const GanttRows& rows, Duration axisEnd);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind;
    GanttRows m_rows;
    Duration m_axisEnd{};
};

} // namespace sheaf
