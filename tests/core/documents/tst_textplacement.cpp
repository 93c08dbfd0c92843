#include "core/documents/worker/textplacement.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

constexpr double width = 600;
constexpr double height = 800;

// Lines of uneven length as a page has them, in points, upright.
QList<QRectF> someLines()
{
    QList<QRectF> lines;
    for (int i = 0; i < 20; ++i)
        lines.append(QRectF(70, 90 + i * 14.0 + (i > 7 ? 20 : 0), 300 + (i * 37) % 130, 9));
    return lines;
}

// A page of the given size with ink where the placement puts the lines, dotted as letters are.
QImage inkFor(const QList<QRectF>& lines, const TextPlacement& placement, const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (const QRectF& line : lines)
        painter.fillRect(placement.map(line), QBrush(Qt::black, Qt::Dense4Pattern));
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

class TestTextPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<QPointF>("shift");
        QTest::newRow("upright") << 0 << QPointF(0, 0);
        QTest::newRow("cropped") << 0 << QPointF(-40, 55);
        QTest::newRow("quarter") << 1 << QPointF(height, 0);
        QTest::newRow("half") << 2 << QPointF(width, height);
        QTest::newRow("three quarters") << 3 << QPointF(0, width);
        QTest::newRow("quarter, cropped") << 1 << QPointF(height - 60, -30);
    }
    void finds()
    {
        QFETCH(int, turns);
        QFETCH(QPointF, shift);
        const TextPlacement truth{turns, shift};
        const QSize size = turns % 2 == 0 ? QSize(600, 800) : QSize(800, 600);
        const auto found = placeText(someLines(), inkFor(someLines(), truth, size), 1.0);
        QVERIFY(found);
        QCOMPARE(found->quarterTurns, turns);
        QVERIFY2(QPointF(found->shift - shift).manhattanLength() <= 2.5,
                 qPrintable(u"%1 %2"_s.arg(found->shift.x()).arg(found->shift.y())));
    }
    void picturesDoNotMislead()
    {
        QImage ink = inkFor(someLines(), {}, QSize(600, 800)).convertToFormat(QImage::Format_RGB32);
        QPainter(&ink).fillRect(QRect(60, 480, 480, 250), Qt::black);
        const auto found = placeText(someLines(), ink.convertToFormat(QImage::Format_Grayscale8), 1.0);
        QVERIFY(found);
        QCOMPARE(found->quarterTurns, 0);
        QVERIFY(found->shift.isNull());
    }
    void unsure()
    {
        QImage white(600, 800, QImage::Format_Grayscale8);
        white.fill(255);
        QVERIFY(!placeText(someLines(), white, 1.0)); // white text on white
        QVERIFY(!placeText({}, inkFor(someLines(), {}, QSize(600, 800)), 1.0));
        QVERIFY(!placeText(someLines(), QImage(), 1.0));
        QVERIFY(!placeText({QRectF(0, 0, 1e9, 10)}, inkFor(someLines(), {}, QSize(600, 800)), 1.0));
    }
    void mapsBack()
    {
        const QRectF rect(10, 20, 30, 5);
        QCOMPARE((TextPlacement{0, {1, 2}}.map(rect)), QRectF(11, 22, 30, 5));
        QCOMPARE((TextPlacement{1, {100, 0}}.map(rect)), QRectF(75, 10, 5, 30));
        QCOMPARE((TextPlacement{2, {100, 100}}.map(rect)), QRectF(60, 75, 30, 5));
        QCOMPARE((TextPlacement{3, {0, 100}}.map(rect)), QRectF(20, 60, 5, 30));
    }
};

QTEST_MAIN(TestTextPlacement)
#include "tst_textplacement.moc"
