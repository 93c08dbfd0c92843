#include "core/documents/worker/pageimage.h"

namespace sheaf {

namespace {

int overWhite(int channel, int alpha)
{
    return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
}

QRgb overWhite(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    if (alpha == 255)
        return pixel;
    if (alpha == 0)
        return qRgb(255, 255, 255);
    return qRgb(overWhite(qRed(pixel), alpha), overWhite(qGreen(pixel), alpha), overWhite(qBlue(pixel), alpha));
}

} // namespace

QImage onWhite(const QImage& page)
{
    if (page.format() != QImage::Format_ARGB32)
        return {};
    QImage out(page.size(), QImage::Format_RGB32);
    for (int y = 0; y < out.height(); ++y) {
        const QRgb* from = reinterpret_cast<const QRgb*>(page.constScanLine(y));
        QRgb* to = reinterpret_cast<QRgb*>(out.scanLine(y));
        std::transform(from, from + out.width(), to, [](QRgb pixel) { return overWhite(pixel); });
    }
    return out;
}

QImage grayOnWhite(const QImage& page)
{
    if (page.format() != QImage::Format_ARGB32)
        return {};
    QImage out(page.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < out.height(); ++y) {
        const QRgb* from = reinterpret_cast<const QRgb*>(page.constScanLine(y));
        std::transform(from, from + out.width(), out.scanLine(y),
                       [](QRgb pixel) { return uchar(qGray(overWhite(pixel))); });
    }
    return out;
}

} // namespace sheaf
