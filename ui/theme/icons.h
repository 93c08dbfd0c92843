#pragma once

#include <QPixmap>
#include <QRect>

class QPainter;

namespace sheaf {

// A drawing from resources/icons in one colour, `size` pixels wide and high at a ratio of 1; kept for the next time.
// Null where there is none of that name. GUI thread.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, double ratio);

// Paints it at the leading edge of `inside`, in the middle of its height, and returns what is left beside it. What
// leads depends on the painter's layout direction.
QRect drawIcon(QPainter& painter, const QRect& inside, const QString& name, const QColor& color, int size);

} // namespace sheaf
