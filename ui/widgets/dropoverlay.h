#pragma once

#include <QWidget>

namespace sheaf {

class Theme;

// Lies over its parent while something is dragged across it and says what a drop would do. Never takes the mouse.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    DropOverlay(const Theme& theme, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace sheaf
