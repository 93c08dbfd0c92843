#include "core/base/pricetable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestPriceTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // back as lines; empty with `wrong`: refused
        QTest::addColumn<QString>("wrong");
        const auto row = [](const char* name, const QString& text, const QString& written, const QString& wrong = {}) {
            QTest::newRow(name) << text << written << wrong;
        };
        row("nothing", {}, {});
        row("two prices", u"m 0.15 0.6"_s, u"m 0.15 0.6"_s);
        row("one price", u"m 0.02"_s, u"m 0.02 0"_s);
        row("blanks, tabs, remarks", u"\n  m\t1   2  # dear\r\n#x\nn 3 4\n"_s, u"m 1 2\nn 3 4"_s);
        row("free", u"m 0 0"_s, u"m 0 0"_s);
        row("no price", u"a 1\nm"_s, {}, u"Line 2"_s);
        row("four words", u"m 1 2 3"_s, {}, u"Line 1"_s);
        row("a word for a price", u"m cheap"_s, {}, u"“m cheap”"_s);
        row("negative", u"m -1 2"_s, {}, u"Line 1"_s);
        row("not a number", u"m nan"_s, {}, u"Line 1"_s);
        row("endless", u"m inf 1"_s, {}, u"Line 1"_s);
        row("beyond reason", u"m 1e7"_s, {}, u"Line 1"_s);
    }
    void linesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        const auto prices = parsePrices(text);
        QCOMPARE(prices.ok(), wrong.isEmpty());
        if (prices.ok()) {
            QTEST(priceLines(*prices), "written");
        } else {
            QCOMPARE(prices.error().code, ErrorCode::InvalidInput);
            QVERIFY(prices.error().message.contains(wrong));
        }
    }

    void costs_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("cost"); // of a million and half a million tokens; below 0: unknown
        QTest::newRow("by its name") << u"gpt-4o"_s << 2.5 + 5;
        QTest::newRow("in other letters") << u"GPT-4o"_s << 2.5 + 5;
        QTest::newRow("a longer name is another model") << u"gpt-4o-2"_s << -1.0;
        QTest::newRow("the longest that fits") << u"claude-opus-4"_s << 15 + 37.5;
        QTest::newRow("by its beginning") << u"claude-haiku"_s << 1.0 + 2.5;
        QTest::newRow("not listed") << u"qwen3"_s << -1.0;
        QTest::newRow("without a name") << QString() << -1.0;
    }
    void costs()
    {
        QFETCH(double, cost);
        QFETCH(QString, model);
        const QList<ModelPrice> prices{
            {u"gpt-4o"_s, 2.5, 10}, {u"claude*"_s, 1, 5}, {u"claude-opus*"_s, 15, 75}, {u"claude-o*"_s, 9, 9}};
        const auto known = costOf(prices, model, 1'000'000, 500'000);
        QCOMPARE(known.has_value(), cost >= 0);
        if (known)
            QCOMPARE(*known, cost);
    }
};

QTEST_APPLESS_MAIN(TestPriceTable)

#include "tst_pricetable.moc"
