#include "ui/widgets/pictureexport.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int pixelsForOne = 2;

void draw(QWidget& widget, QPaintDevice& onto)
{
    QPainter painter(&onto);
    painter.fillRect(widget.rect(), widget.palette().color(QPalette::Base));
    widget.render(&painter, {}, {}, QWidget::DrawChildren);
}

QImage imageOf(QWidget& widget)
{
    QImage image(widget.size() * pixelsForOne, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(pixelsForOne);
    draw(widget, image);
    return image;
}

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.isNull() && buffer.open(QIODevice::WriteOnly))
        image.save(&buffer, "PNG");
    return bytes;
}

// Qt 6.4 writes a title as it is, & and < included.
QByteArray withWords(QByteArray svg, const QWidget& widget)
{
    const qsizetype root = svg.indexOf("<svg");
    const qsizetype inside = root < 0 ? -1 : svg.indexOf('>', root);
    if (inside < 0)
        return svg;
    const QString words = u"\n<title>%1</title>\n<desc>%2</desc>"_s.arg(widget.accessibleName().toHtmlEscaped(),
                                                                        widget.accessibleDescription().toHtmlEscaped());
    return svg.insert(inside + 1, words.toUtf8());
}

} // namespace

QByteArray toPng(QWidget& widget)
{
    return pngOf(imageOf(widget));
}

QByteArray toSvg(QWidget& widget)
{
    if (widget.size().isEmpty())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(widget.size());
    svg.setViewBox(widget.rect());
    svg.setResolution(widget.logicalDpiX());
    svg.setTitle({});
    svg.setDescription({});
    draw(widget, svg);
    return withWords(bytes, widget);
}

void copyPicture(QWidget& widget)
{
    const QImage image = imageOf(widget);
    if (image.isNull())
        return;
    auto* data = new QMimeData;
    data->setImageData(image);
    data->setData(u"image/svg+xml"_s, toSvg(widget));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace sheaf
