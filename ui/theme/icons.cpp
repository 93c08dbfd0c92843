#include "ui/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace sheaf {

QPixmap iconPixmap(const QString& name, const QColor& color, int size, double ratio)
{
    const QString key = u"sheaf-icon %1 %2 %3 %4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap image;
    if (QPixmapCache::find(key, &image))
        return image;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    image = QPixmap(QSize(size, size) * ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(image.size())));
    painter.end();
    image.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, image);
    return image;
}

QRect drawIcon(QPainter& painter, const QRect& inside, const QString& name, const QColor& color, int size)
{
    const QRect place(inside.left(), inside.top() + (inside.height() - size) / 2, size, size);
    const QRect rest = inside.adjusted(size + size / 3, 0, 0, 0);
    painter.drawPixmap(QStyle::visualRect(painter.layoutDirection(), inside, place),
                       iconPixmap(name, color, size, painter.device()->devicePixelRatioF()));
    return QStyle::visualRect(painter.layoutDirection(), inside, rest);
}

} // namespace sheaf
