#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTest>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple linearOf(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

// How eyes without one kind of cone see it: Machado, Oliveira, Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency" (2009), severity 1, on linear sRGB.
const Matrix usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
const Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
const Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
const Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple seenBy(const Matrix& eye, const Triple& light)
{
    Triple seen{};
    for (size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(eye[i][0] * light[0] + eye[i][1] * light[1] + eye[i][2] * light[2], 0.0, 1.0);
    return seen;
}

// CIELAB of linear sRGB, white D65.
Triple labOf(const Triple& c)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    const double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    const double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double degrees(double radians)
{
    return radians * 180 / M_PI;
}

double cosine(double angle)
{
    return std::cos(angle * M_PI / 180);
}

// CIEDE2000: Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula" (2005).
double difference(const Triple& one, const Triple& two)
{
    const auto chroma = [](double a, double b) { return std::hypot(a, b); };
    const double meanChroma = (chroma(one[1], one[2]) + chroma(two[1], two[2])) / 2;
    const auto weight = [](double c) { return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7))); };
    const double g = 0.5 * (1 - weight(meanChroma));
    const double a1 = one[1] * (1 + g);
    const double a2 = two[1] * (1 + g);
    const double c1 = chroma(a1, one[2]);
    const double c2 = chroma(a2, two[2]);
    const auto hue = [](double a, double b) {
        const double angle = a == 0 && b == 0 ? 0 : degrees(std::atan2(b, a));
        return angle < 0 ? angle + 360 : angle;
    };
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, two[2]);
    const bool gray = c1 * c2 == 0;
    double turn = gray ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double meanHue = h1 + h2;
    if (!gray) {
        if (std::abs(h1 - h2) > 180)
            meanHue += meanHue < 360 ? 360 : -360;
        meanHue /= 2;
    }
    const double dl = two[0] - one[0];
    const double dc = c2 - c1;
    const double dh = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * M_PI / 180);
    const double l = (one[0] + two[0]) / 2 - 50;
    const double c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * cosine(meanHue - 30) + 0.24 * cosine(2 * meanHue) + 0.32 * cosine(3 * meanHue + 6) -
                     0.20 * cosine(4 * meanHue - 63);
    const double sl = 1 + 0.015 * l * l / std::sqrt(20 + l * l);
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double spread = 30 * std::exp(-std::pow((meanHue - 275) / 25, 2));
    const double rt = -2 * weight(c) * std::sin(2 * spread * M_PI / 180);
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dh / sh, 2) + rt * dc / sc * dh / sh);
}

} // namespace

// That what the theme declares can be read and told apart.
class TestColors : public QObject
{
    Q_OBJECT

    static void appearances()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

private Q_SLOTS:
    void theFormulaGivesTheKnownFigures_data()
    {
        QTest::addColumn<QList<double>>("one");
        QTest::addColumn<QList<double>>("two");
        QTest::addColumn<double>("expected");
        // Rows 1, 7, 17 and 25 of the table in the paper.
        QTest::newRow("blues") << QList<double>{50, 2.6772, -79.7751} << QList<double>{50, 0, -82.7485} << 2.0425;
        QTest::newRow("from gray") << QList<double>{50, 0, 0} << QList<double>{50, -1, 2} << 2.3669;
        QTest::newRow("lightness") << QList<double>{50, 2.5, 0} << QList<double>{73, 25, -18} << 27.1492;
        QTest::newRow("greens") << QList<double>{60.2574, -34.0099, 36.2677}
                                << QList<double>{60.4626, -34.1751, 39.4387} << 1.2644;
    }
    void theFormulaGivesTheKnownFigures()
    {
        QFETCH(QList<double>, one);
        QFETCH(QList<double>, two);
        QFETCH(double, expected);
        const double got = difference({one[0], one[1], one[2]}, {two[0], two[1], two[2]});
        QVERIFY2(std::abs(got - expected) < 0.0001, qPrintable(QString::number(got)));
    }

    // A rule that names both a colour and a background is held to 4.5:1, and so is every other text on each ground.
    void everyPairOfTheStyleSheetCanBeRead_data() { appearances(); }
    void everyPairOfTheStyleSheetCanBeRead()
    {
        QFETCH(bool, dark);
        const Theme theme(dark ? Appearance::Dark : Appearance::Light, 1.0);
        const Colors& c = theme.colors();
        static const QRegularExpression rule(u"([^{}]+)\\{([^{}]*)\\}"_s);
        static const QRegularExpression ink(u"(?:^|[;\\s])color:\\s*(#[0-9a-f]{6})"_s);
        static const QRegularExpression ground(u"(?:^|[;\\s])background:\\s*(#[0-9a-f]{6})"_s);
        static const QRegularExpression chosenInk(u"selection-color:\\s*(#[0-9a-f]{6})"_s);
        static const QRegularExpression chosenGround(u"selection-background-color:\\s*(#[0-9a-f]{6})"_s);
        int pairs = 0;
        const auto check = [&](const QString& who, const QColor& text, const QColor& behind) {
            ++pairs;
            QVERIFY2(contrastRatio(text, behind) >= 4.5,
                     qPrintable(u"%1: %2 on %3 is %4"_s.arg(who.simplified(), text.name(), behind.name())
                                    .arg(contrastRatio(text, behind))));
        };
        const QString sheet = styleSheetOf(theme);
        auto rules = rule.globalMatch(sheet);
        while (rules.hasNext()) {
            const auto each = rules.next();
            const QString body = each.captured(2);
            if (const auto text = ink.match(body); text.hasMatch()) {
                const auto behind = ground.match(body);
                if (behind.hasMatch())
                    check(each.captured(1), QColor(text.captured(1)), QColor(behind.captured(1)));
                else
                    for (const QColor& usualGround : {c.ground, c.panel})
                        check(each.captured(1), QColor(text.captured(1)), usualGround);
            }
            const auto chosen = chosenInk.match(body);
            const auto behind = chosenGround.match(body);
            if (chosen.hasMatch() && behind.hasMatch())
                check(each.captured(1), QColor(chosen.captured(1)), QColor(behind.captured(1)));
        }
        QVERIFY(pairs > 60); // the expressions still fit the sheet
    }
    void everyGraphicCanBeSeen_data() { appearances(); }
    void everyGraphicCanBeSeen()
    {
        QFETCH(bool, dark);
        const Colors c = dark ? darkColors() : lightColors();
        for (const QColor& behind : {c.ground, c.panel}) {
            for (const QColor& mark : {c.faint, c.accent, c.parallel, c.sequential, c.ok, c.warn, c.badText, c.dim})
                QVERIFY2(contrastRatio(mark, behind) >= 3.0, qPrintable(mark.name() + u" on "_s + behind.name()));
        }
        QVERIFY(contrastRatio(c.faint, c.accentSoft) >= 3.0); // marks in a row that is chosen
    }
    // What stands for different things in one chart differs for every eye; 10 is several times what is just noticed.
    void theSeriesDifferForEveryEye_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eye");
        const char* names[] = {"usual", "no red", "no green", "no blue"};
        for (const bool dark : {false, true}) {
            for (int eye = 0; eye < 4; ++eye)
                QTest::addRow("%s, %s", dark ? "dark" : "light", names[eye]) << dark << eye;
        }
    }
    void theSeriesDifferForEveryEye()
    {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Colors c = dark ? darkColors() : lightColors();
        const Matrix& seen = std::array{usual, protanopia, deuteranopia, tritanopia}.at(size_t(eye));
        const QList<QColor> series{c.parallel, c.sequential, c.ok, c.badText};
        for (qsizetype i = 0; i < series.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                const double apart =
                    difference(labOf(seenBy(seen, linearOf(series[i]))), labOf(seenBy(seen, linearOf(series[k]))));
                QVERIFY2(apart >= 10,
                         qPrintable(u"%1 and %2: %3"_s.arg(series[i].name(), series[k].name()).arg(apart)));
            }
        }
    }
    void theScaleOfTextAppliesLive()
    {
        Theme theme(Appearance::Light, 1.0);
        int changes = 0;
        connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
        theme.setTextScale(1.5);
        QCOMPARE(changes, 1);
        QCOMPARE(theme.px(10), 15);
        QVERIFY(styleSheetOf(theme).contains(u"font-size: 20px"_s));
        theme.setTextScale(1.5);
        QCOMPARE(changes, 1);
        theme.setTextScale({}); // as the system's font is
        QVERIFY(theme.scale() >= 1.0 && theme.scale() < 1.5);
    }
};

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
