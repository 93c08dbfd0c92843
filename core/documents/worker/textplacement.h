#pragma once

#include <QImage>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>

namespace sheaf {

// How QtPdf's text rectangles lie on the page as it is shown. QtPdf 6.4 gives them as if every page were upright and
// its visible part began at the origin; on a turned or cropped page they are elsewhere (seen: /Rotate 90, /CropBox [100
// 100 400 500]).
struct TextPlacement
{
    int quarterTurns = 0; // clockwise
    QPointF shift;        // points, after the turn

    QRectF map(const QRectF& rect) const;
};

// The placement that puts the text where the page's ink is; nothing where none does so clearly. `lines` are the text's
// rectangles as QtPdf gives them, in points; `ink` is the page as it is shown, one pixel for each `pointsPerPixel`
// points, Format_Grayscale8, dark where something is drawn. As given by QtPdf wins where it is about as good as any
// other. Pure.
std::optional<TextPlacement> placeText(const QList<QRectF>& lines, const QImage& ink, double pointsPerPixel);

} // namespace sheaf
