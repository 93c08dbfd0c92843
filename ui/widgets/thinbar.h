#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

namespace sheaf {

class Theme;

// A quiet progress bar. 0 to 1.
class ThinBar : public QWidget
{
    Q_OBJECT

public:
    explicit ThinBar(const Theme& theme, QWidget* parent = nullptr);

    void setFraction(double fraction);
    double fraction() const { return m_fraction; }
    void setColor(QColor Colors::*color) { m_color = color; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_fraction = 0;
    QColor Colors::*m_color = &Colors::parallel;
};

// A rounded track filled from where reading begins.
void drawBar(QPainter& painter, const QRectF& track, double fraction, const QColor& ground, const QColor& fill);

} // namespace sheaf
