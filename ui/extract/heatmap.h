#pragma once

#include "ui/extract/heatmaplayout.h"

#include <QWidget>
#include <functional>

namespace sheaf {

class Theme;

// A square for each chunk, in the colour of its state; a cross marks what failed, a ring what is tried again, a dot
// what took more than one try, so that no colour has to be told from another. Arrow keys walk, Enter opens.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(const Theme& theme, QWidget* parent = nullptr);

    void setCells(const QByteArray& cells); // see stateOf()
    // The words for a tool tip of `count` cells from `first`.
    void setDescription(std::function<QString(int first, int count)> describe) { m_describe = std::move(describe); }
    HeatMapLayout layoutNow() const;
    void mark(int cell); // -1: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellClicked(int cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintBlock(QPainter& painter, const QRectF& rect, const HeatBlock& block) const;
    void choose(int block);

    const Theme& m_theme;
    QByteArray m_cells;
    std::function<QString(int, int)> m_describe;
    int m_marked = -1;
};

} // namespace sheaf
