#include "support/await.h"
#include "ui/theme/figures.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const Colors c = dark ? darkColors() : lightColors();
        for (const QColor& ground : {c.ground, c.panel, c.accentSoft}) {
            for (const QColor& text :
                 {c.text, c.dim, c.accent, c.parallelText, c.sequentialText, c.okText, c.warnText, c.badText})
                QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(text.name() + u" on "_s + ground.name()));
        }
        QVERIFY(contrastRatio(c.onAccent, c.accent) >= 4.5);
        // Bars against what they stand on (WCAG 2.1, 1.4.11 asks 3:1 of graphics; amber on white is told apart by its
        // place too).
        for (const QColor& fill : {c.parallel, c.ok})
            QVERIFY(contrastRatio(fill, c.panel) >= 3.0);
    }

    void contrastOfBlackAndWhiteIs21()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void followsTheSystemUntilToldOtherwise()
    {
        const QPalette before = QApplication::palette();
        Theme theme;
        QSignalSpy changed(&theme, &Theme::changed);
        const bool wasDark = theme.isDark();
        QPalette other = before;
        other.setColor(QPalette::Window, wasDark ? Qt::white : Qt::black);
        other.setColor(QPalette::WindowText, wasDark ? Qt::black : Qt::white);
        QApplication::setPalette(other);
        QTRY_COMPARE(theme.isDark(), !wasDark);
        QCOMPARE(changed.count(), 1);
        theme.setAppearance(Appearance::Light);
        QVERIFY(!theme.isDark());
        theme.setAppearance(Appearance::Dark);
        QVERIFY(theme.isDark());
        QApplication::setPalette(before);
        test::settleEvents();
        QVERIFY(theme.isDark());
        theme.setAppearance(Appearance::System);
        QCOMPARE(theme.isDark(), wasDark);
    }

    void dressesTheWindowAgainWhenItChanges()
    {
        Theme theme(Appearance::Light, 1.0);
        QWidget window;
        theme.dress(&window);
        const QString light = window.styleSheet();
        QVERIFY(light.contains(lightColors().panel.name()));
        theme.setAppearance(Appearance::Dark);
        QVERIFY(window.styleSheet().contains(darkColors().panel.name()));
        QCOMPARE(window.palette().color(QPalette::Window), darkColors().ground);
        QVERIFY(QApplication::palette().color(QPalette::Window) != darkColors().ground); // the system's stays readable
    }

    void scaleReachesEverything()
    {
        Theme normal(Appearance::Light, 1.0);
        Theme large(Appearance::Light, 1.25);
        QCOMPARE(normal.font(TextSize::Big).pixelSize(), 30);
        QCOMPARE(large.font(TextSize::Big).pixelSize(), 38);
        QCOMPARE(large.px(8), 10);
        QVERIFY(styleSheetOf(normal).contains(u"font-size: 13px"_s));
        QVERIFY(styleSheetOf(large).contains(u"font-size: 16px"_s));
    }

    void theStyleSheetHasNoPlaceLeftOpen()
    {
        const QString sheet = styleSheetOf(Theme(Appearance::Dark, 1.0));
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QRegularExpression(u"#\\d+#px"_s)));
    }

    void iconsAreTintedAndMayBeAbsent()
    {
        const Theme theme(Appearance::Light, 1.0);
        QVERIFY(theme.pixmap(u"no-such-icon"_s, Qt::red, 16, 1).isNull());
        QVERIFY(theme.icon(u"no-such-icon"_s, Qt::red).isNull());
        const QImage red = theme.pixmap(u"library"_s, Qt::red, 32, 1).toImage();
        QVERIFY(!red.isNull());
        int tinted = 0;
        for (int y = 0; y < red.height(); ++y) {
            for (int x = 0; x < red.width(); ++x)
                tinted += red.pixelColor(x, y).red() > 200 && red.pixelColor(x, y).green() < 60 ? 1 : 0;
        }
        QVERIFY(tinted > 20);
    }

    void figuresAreAllOfOneWidth()
    {
        const Theme theme(Appearance::Light, 1.0);
        const QFontMetrics metrics(theme.font());
        QCOMPARE(figuresWidth(metrics, u"111"_s), figuresWidth(metrics, u"000"_s));
        QCOMPARE(figuresWidth(metrics, u"1,411 ms"_s), figuresWidth(metrics, u"8,088 ms"_s));
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawFigures(painter, image.rect(), Qt::AlignRight, u"1,204 ms"_s);
        painter.end();
        QVERIFY(image != QImage(200, 40, QImage::Format_RGB32));
    }

    void durationsInWords_data()
    {
        QTest::addColumn<double>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << u"0 ms"_s;
        QTest::newRow("below one") << 0.42 << u"0.4 ms"_s;
        QTest::newRow("rounded") << 156.4 << u"156 ms"_s;
        QTest::newRow("grouped") << 1241.0 << u"1,241 ms"_s;
        QTest::newRow("seconds") << 2400.0 << u"2.4 s"_s;
        QTest::newRow("minutes") << 200'000.0 << u"3 min 20 s"_s;
    }
    void durationsInWords()
    {
        QFETCH(double, ms);
        QTEST(durationText(std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(ms))),
              "text");
    }

    void ratiosInWords()
    {
        QCOMPARE(ratioText(2.26), u"2.3×"_s);
        QCOMPARE(grouped(96'410), u"96,410"_s);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
