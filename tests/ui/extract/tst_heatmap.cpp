#include "support/await.h"
#include "ui/extract/heatmap.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;

class TestHeatMap : public QObject
{
    Q_OBJECT

    static QByteArray cells(const char* letters)
    {
        QByteArray all;
        for (const char letter : QByteArray(letters)) {
            switch (letter) {
            case 'w':
                all.append(char(CellState::Waiting));
                break;
            case 'r':
                all.append(char(CellState::Running));
                break;
            case 'R':
                all.append(char(char(CellState::Running) | triedAgain));
                break;
            case 'd':
                all.append(char(CellState::Done));
                break;
            case 'D':
                all.append(char(char(CellState::Done) | triedAgain));
                break;
            default:
                all.append(char(CellState::Failed));
            }
        }
        return all;
    }

private Q_SLOTS:
    void everyCellHasItsPlace_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("one") << 1 << 900.0 << 110.0;
        QTest::newRow("a few hundred") << 444 << 900.0 << 110.0;
        QTest::newRow("thousands") << 5'000 << 900.0 << 110.0;
        QTest::newRow("a hundred thousand") << 100'000 << 900.0 << 110.0;
        QTest::newRow("narrow") << 444 << 31.0 << 40.0;
        QTest::newRow("as small as can be") << 77 << 4.0 << 4.0;
    }
    void everyCellHasItsPlace()
    {
        QFETCH(int, count);
        QFETCH(double, width);
        QFETCH(double, height);
        const HeatMapLayout layout = layoutHeatMap(count, {width, height, 11, 4});
        QVERIFY(layout.side >= 4 && layout.side <= 11);
        int covered = 0;
        for (int block = 0; block < layout.blocks; ++block) {
            QCOMPARE(layout.firstCell(block), covered);
            covered += layout.cellsOf(block);
            const QRectF rect = layout.rectOf(block);
            QVERIFY(rect.right() <= width + 0.01 && rect.bottom() <= height + 0.01);
            QCOMPARE(layout.blockAt(rect.center()), block);
        }
        QCOMPARE(covered, count);
        QVERIFY(layout.height() <= height + 0.01);
        QVERIFY(count > 1'000 || width < 100 || layout.perBlock == 1);
    }
    void thereIsNothingBesideTheSquares()
    {
        const HeatMapLayout layout = layoutHeatMap(10, {900, 110, 11, 4});
        QCOMPARE(layout.blockAt({-1, 5}), -1);
        QCOMPARE(layout.blockAt({5, 100}), -1);
        QCOMPARE(layout.blockAt({899, 5}), -1);
        QCOMPARE(layoutHeatMap(0, {900, 110, 11, 4}).blockAt({5, 5}), -1);
        QCOMPARE(layoutHeatMap(5, {2, 2, 11, 4}).blocks, 0);
    }
    void theWorstIsShown_data()
    {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<int>("look");
        QTest::addColumn<double>("done");
        QTest::addColumn<int>("clicked");
        QTest::newRow("waiting") << cells("ww") << int(HeatLook::Waiting) << 0.0 << 0;
        QTest::newRow("some done") << cells("dwww") << int(HeatLook::Done) << 0.25 << 0;
        QTest::newRow("under way") << cells("ddr") << int(HeatLook::Running) << 2.0 / 3 << 2;
        QTest::newRow("tried again") << cells("dRw") << int(HeatLook::Retrying) << 1.0 / 3 << 1;
        QTest::newRow("not at once") << cells("dD") << int(HeatLook::DoneRetried) << 1.0 << 0;
        QTest::newRow("failed") << cells("drf") << int(HeatLook::Failed) << 1.0 / 3 << 2;
    }
    void theWorstIsShown()
    {
        QFETCH(QByteArray, all);
        QFETCH(int, look);
        QFETCH(double, done);
        QFETCH(int, clicked);
        const HeatBlock block = blockOf(all, 0, int(all.size()));
        QCOMPARE(int(block.look), look);
        QCOMPARE(block.done, done);
        QCOMPARE(cellToShow(all, 0, int(all.size())), clicked);
    }

    void theMouseAndTheKeysChooseCells()
    {
        Theme theme(Appearance::Light, 1.0);
        HeatMap map(theme);
        map.resize(300, 60);
        map.setCells(cells("dddrwwf") + cells("w").repeated(60));
        map.show();
        settleEvents();
        QSignalSpy clicked(&map, &HeatMap::cellClicked);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.layoutNow().rectOf(6).center().toPoint());
        QCOMPARE(clicked.takeFirst().first().toInt(), 6);
        QTest::keyClick(&map, Qt::Key_Left);
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(clicked.takeFirst().first().toInt(), 5);
        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(clicked.takeFirst().first().toInt(), 5 + map.layoutNow().columns);
        QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(298, 58));
        QCOMPARE(clicked.count(), 0);
    }
    void statesDifferInMoreThanColour()
    {
        Theme theme(Appearance::Light, 1.0);
        HeatMap map(theme);
        map.resize(300, 60);
        QList<QImage> grey;
        for (const char* one : {"w", "r", "R", "d", "D", "f"}) {
            map.setCells(cells(one));
            grey.append(map.grab(QRect(0, 0, 12, 12)).toImage().convertToFormat(QImage::Format_Grayscale8));
        }
        for (int a = 0; a < int(grey.size()); ++a) {
            for (int b = 0; b < a; ++b)
                QVERIFY2(grey[a] != grey[b], qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
        }
    }
    void aHundredThousandAreDrawn()
    {
        Theme theme(Appearance::Dark, 1.0);
        HeatMap map(theme);
        map.resize(900, 110);
        map.setCells(cells("d").repeated(50'000) + cells("f") + cells("w").repeated(49'999));
        const HeatMapLayout layout = map.layoutNow();
        QVERIFY(layout.perBlock > 1);
        const QImage picture = map.grab().toImage();
        const int block = 50'000 / layout.perBlock;
        QCOMPARE(picture.pixelColor(layout.rectOf(block).center().toPoint()), theme.colors().badText);
        QCOMPARE(picture.pixelColor(layout.rectOf(0).center().toPoint()), theme.colors().ok);
    }
};

QTEST_MAIN(TestHeatMap)
#include "tst_heatmap.moc"
