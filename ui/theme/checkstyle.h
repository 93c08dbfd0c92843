#pragma once

#include <QProxyStyle>

namespace sheaf {

// Fusion with check marks in the palette's colours (Fusion derives theirs from the application's palette, which stays
// the system's) and arrows of sorted columns from the icons.
class CheckStyle : public QProxyStyle
{
    Q_OBJECT

public:
    CheckStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace sheaf
