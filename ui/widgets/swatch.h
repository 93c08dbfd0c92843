#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

namespace sheaf {

class Theme;

// A small square that says what a colour means.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    Swatch(QColor Colors::*color, const Theme& theme, QWidget* parent = nullptr);
    void setColor(QColor Colors::*color);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QColor Colors::*m_color;
};

} // namespace sheaf
