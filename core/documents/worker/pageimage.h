#pragma once

#include <QImage>

namespace sheaf {

// QtPdf draws on a transparent page. These put it on white with plain loops: Qt's own painting and converting share
// their work out to threads, and where the sandbox grants none they wait for them for ever (seen in 6.4.2,
// QRasterPaintEngine::drawImage). Both take Format_ARGB32 and give a null image for anything else.

QImage onWhite(const QImage& page);     // Format_RGB32
QImage grayOnWhite(const QImage& page); // Format_Grayscale8

} // namespace sheaf
