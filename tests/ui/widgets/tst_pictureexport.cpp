#include "ui/widgets/pictureexport.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

// A red square on the left, words on the right.
class Drawing : public QWidget
{
public:
    Drawing()
    {
        resize(120, 60);
        setAccessibleName(u"Speed & time"_s);
        auto* words = new QLabel(u"words"_s, this);
        words->setGeometry(70, 20, 50, 20);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(10, 10, 40, 40, Qt::red); }
};

} // namespace

class TestPictureExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPngHasTwoPixelsForEachOfTheWidgets()
    {
        Drawing drawing;
        const QImage image = QImage::fromData(toPng(drawing), "PNG");
        QCOMPARE(image.size(), QSize(240, 120));
        QCOMPARE(image.pixelColor(60, 60), QColor(Qt::red));
        QCOMPARE(image.pixelColor(19, 60), drawing.palette().color(QPalette::Base));
        QCOMPARE(image.pixelColor(99, 60), QColor(Qt::red));
    }
    void theGroundIsThatOfACard()
    {
        Drawing drawing;
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(1, 2, 3));
        drawing.setPalette(palette);
        QCOMPARE(QImage::fromData(toPng(drawing), "PNG").pixelColor(2, 2), QColor(1, 2, 3));
    }
    void anSvgIsDrawnAgainInLinesAndText()
    {
        Drawing drawing;
        const QByteArray svg = toSvg(drawing);
        QVERIFY(svg.contains("<text"));
        QVERIFY(svg.contains(">words"));
        QVERIFY(svg.contains("<title>Speed &amp; time</title>"));
        QVERIFY(!svg.contains("<image"));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox(), QRect(0, 0, 120, 60));
        QImage image(120, 60, QImage::Format_ARGB32);
        image.fill(Qt::green);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QCOMPARE(image.pixelColor(30, 30), QColor(Qt::red));
        QCOMPARE(image.pixelColor(2, 2), drawing.palette().color(QPalette::Base));
    }
    void bothGoToTheClipboard()
    {
        Drawing drawing;
        copyPicture(drawing);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(240, 120));
        QCOMPARE(data->data(u"image/svg+xml"_s), toSvg(drawing));
    }
    void nothingHasNoPicture()
    {
        QWidget nothing;
        nothing.resize(0, 10);
        QApplication::clipboard()->setText(u"kept"_s);
        QVERIFY(toPng(nothing).isEmpty());
        QVERIFY(toSvg(nothing).isEmpty());
        copyPicture(nothing);
        QCOMPARE(QApplication::clipboard()->text(), u"kept"_s);
    }
};

QTEST_MAIN(TestPictureExport)
#include "tst_pictureexport.moc"
