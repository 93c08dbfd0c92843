#pragma once

#include "support/await.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace sheaf::test {

// Draws a window and checks that something is on it. With SHEAF_SCREENS=DIR the picture is written there.
inline void savePicture(QWidget& window, const QString& name)
{
    settleEvents();
    const QImage picture = window.grab().toImage();
    QVERIFY(!picture.isNull());
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7)
            colors.insert(picture.pixel(x, y));
    }
    QVERIFY2(colors.size() > 8, qPrintable(name + QStringLiteral(" is nearly blank")));
    const QString folder = qEnvironmentVariable("SHEAF_SCREENS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(folder + u'/' + name + QStringLiteral(".png")));
}

} // namespace sheaf::test
