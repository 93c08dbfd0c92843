#include "core/ask/calculator.h"

#include "core/ask/arithmeticwords.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestCalculator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("result"); // empty: an error
        const auto row = [](const QString& expression, const QString& result) {
            QTest::newRow(qPrintable(expression.left(60))) << result;
        };
        row(u"1+1"_s, u"2"_s);
        row(u"2 + 3 * 4"_s, u"14"_s);
        row(u"(2 + 3) * 4"_s, u"20"_s);
        row(u"10 - 4 - 3"_s, u"3"_s);
        row(u"100 / 5 / 2"_s, u"10"_s);
        row(u"2 ^ 3 ^ 2"_s, u"512"_s);
        row(u"-2^2"_s, u"-4"_s);
        row(u"(-2)^2"_s, u"4"_s);
        row(u"2^-2"_s, u"0.25"_s);
        row(u"2**10"_s, u"1,024"_s);
        row(u"--5"_s, u"5"_s);
        row(u"+5"_s, u"5"_s);
        row(u"3 - -2"_s, u"5"_s);
        row(u"0.1 + 0.2"_s, u"0.3"_s);
        row(u".5 * 4"_s, u"2"_s);
        row(u"1.10 * 3"_s, u"3.3"_s);
        row(u"1/3"_s, u"≈ 0.333333333333"_s);
        row(u"1/3*3"_s, u"1"_s);
        row(u"1/8"_s, u"0.125"_s);
        row(u"-1/8"_s, u"-0.125"_s);
        row(u"1/1000"_s, u"0.001"_s);
        row(u"12 % of 48,300"_s, u"5,796"_s);
        row(u"12% of 48300 + 1"_s, u"5,797"_s);
        row(u"12 percent of 50"_s, u"6"_s);
        row(u"200 + 10%"_s, u"220"_s);
        row(u"200 - 10 %"_s, u"180"_s);
        row(u"50% + 50%"_s, u"0.75"_s);
        row(u"200 * 10%"_s, u"20"_s);
        row(u"50%"_s, u"0.5"_s);
        row(u"(10%) + 1"_s, u"1.1"_s);
        row(u"17 % 5"_s, u"2"_s);
        row(u"-17 % 5"_s, u"-2"_s);
        row(u"5.5 % 2"_s, u"1.5"_s);
        row(u"1,234,567 * 2"_s, u"2,469,134"_s);
        row(u"1,234.5 + 1"_s, u"1,235.5"_s);
        row(u"12,34"_s, {});
        row(u"1,2345"_s, {});
        row(u"48.300,50"_s, {});
        row(u"1.234.567"_s, {});
        row(u"1 000"_s, {});
        row(u"1\u202F000 + 1"_s, u"1,001"_s);
        row(u"1'000 + 1"_s, u"1,001"_s);
        row(u"max(1,200)"_s, u"200"_s);
        row(u"min(3, 1, 2)"_s, u"1"_s);
        row(u"max((1,200), 3)"_s, u"1,200"_s);
        row(u"sqrt(16)"_s, u"4"_s);
        row(u"sqrt(2.25)"_s, u"1.5"_s);
        row(u"sqrt 16 + 9"_s, u"13"_s);
        row(u"square root of 144"_s, u"12"_s);
        row(u"sqrt(2)"_s, u"≈ 1.41421356237"_s);
        row(u"sqrt(-1)"_s, {});
        row(u"ln(e)"_s, u"≈ 1"_s);
        row(u"log(1000)"_s, u"≈ 3"_s);
        row(u"log2(8)"_s, u"≈ 3"_s);
        row(u"ln(0)"_s, {});
        row(u"log(-1)"_s, {});
        row(u"sin(0)"_s, u"≈ 0"_s);
        row(u"cos(pi)"_s, u"≈ -1"_s);
        row(u"abs(-3.5)"_s, u"3.5"_s);
        row(u"round(2.5)"_s, u"3"_s);
        row(u"round(-2.5)"_s, u"-3"_s);
        row(u"floor(-2.5)"_s, u"-3"_s);
        row(u"floor(2.5)"_s, u"2"_s);
        row(u"ceil(2.1)"_s, u"3"_s);
        row(u"ceil(-2.1)"_s, u"-2"_s);
        row(u"ceil(2)"_s, u"2"_s);
        row(u"3 squared"_s, u"9"_s);
        row(u"2 cubed plus 1"_s, u"9"_s);
        row(u"3 to the power of 4"_s, u"81"_s);
        row(u"6 times 7"_s, u"42"_s);
        row(u"6 × 7 ÷ 2 − 1"_s, u"20"_s);
        row(u"100 divided by 8"_s, u"12.5"_s);
        row(u"2^100"_s, u"1,267,650,600,228,229,401,496,703,205,376"_s);
        row(u"2^200"_s, u"≈ 1.60693804426e+60"_s);
        row(u"1e3 + 1"_s, u"≈ 1,001"_s);
        row(u"0 * 5"_s, u"0"_s);
        row(u"0/5"_s, u"0"_s);
        row(u"5/0"_s, {});
        row(u"5 % 0"_s, {});
        row(u"0^-1"_s, {});
        row(u"1/(1-1)"_s, {});
        row(u"10^400"_s, {});
        row(u"exp(10000)"_s, {});
        row(u""_s, {});
        row(u"("_s, {});
        row(u")"_s, {});
        row(u"(1"_s, {});
        row(u"1)"_s, {});
        row(u"1 +"_s, {});
        row(u"* 2"_s, {});
        row(u"2 2"_s, {});
        row(u"1..2"_s, {});
        row(u"."_s, {});
        row(u"foo(1)"_s, {});
        row(u"max 1"_s, {});
        row(u"sqrt"_s, {});
        row(u"% of 5"_s, {});
        row(u"1; rm -rf"_s, {});
        row(u"("_s.repeated(900), {});
        row(u"-"_s.repeated(900) + u"1"_s, {});
        row(u"1+"_s.repeated(2000) + u"1"_s, {});
        row(u"((((1))))"_s, u"1"_s);
    }
    void values()
    {
        QFETCH(QString, result);
        const QString expression = QString::fromUtf8(QTest::currentDataTag());
        const auto value = calculate(expression);
        QCOMPARE(value.ok() ? value->text : QString(), result);
        if (value.ok())
            QCOMPARE(value->exact, !result.startsWith(u'≈'));
        else
            QVERIFY(!value.error().message.isEmpty());
        for (qsizetype i = 0; i <= expression.size(); ++i)
            static_cast<void>(calculate(expression.left(i))); // never ends badly
    }
    void anyText()
    {
        std::mt19937 random(7);
        const QString letters = u"0123456789.,+-*/^%() eofsqrtmaxpi\u202F×"_s;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (unsigned n = random() % 30; n > 0; --n)
                text += letters[int(random() % unsigned(letters.size()))];
            const auto value = calculate(text);
            QVERIFY(!value.ok() || !value->text.isEmpty());
            static_cast<void>(expressionIn(text));
        }
    }
    void questions_data()
    {
        QTest::addColumn<QString>("expression"); // empty: none
        const auto row = [](const QString& question, const QString& expression) {
            QTest::newRow(qPrintable(question)) << expression;
        };
        row(u"What is 12 % of 48,300?"_s, u"12 % of 48,300"_s);
        row(u"12 % of 48,300"_s, u"12 % of 48,300"_s);
        row(u"calculate (3 + 4) * 2"_s, u"(3 + 4) * 2"_s);
        row(u"3*4="_s, u"3*4"_s);
        row(u"What's the square root of 16?"_s, {});
        row(u"what is square root of 16"_s, u"square root of 16"_s);
        row(u"If revenue was 48,300, how much is 12 % of 48,300?"_s, u"12 % of 48,300"_s);
        row(u"Revenue rose by 100 + 20 + 3 million, in all?"_s, u"100 + 20 + 3"_s);
        row(u"what is 3/4"_s, u"3/4"_s);
        row(u"what is 7 - 2?"_s, u"7 - 2"_s);
        row(u"2024-01-15"_s, {});
        row(u"what is 2024-01-15"_s, {});
        row(u"3/4/2024"_s, {});
        row(u"2019-2020"_s, {});
        row(u"What happened 2019-2020?"_s, {});
        row(u"TS-9950"_s, {});
        row(u"What is the revenue of 2023?"_s, {});
        row(u"42"_s, {});
        row(u"what is 42"_s, {});
        row(u"What is e?"_s, {});
        row(u"How many of the 12 % left?"_s, {});
        row(u"call 555-1234"_s, {});
        row(u""_s, {});
    }
    void questions()
    {
        QFETCH(QString, expression);
        QCOMPARE(expressionIn(QString::fromUtf8(QTest::currentDataTag())).value_or(QString()), expression);
    }
};

QTEST_GUILESS_MAIN(TestCalculator)
#include "tst_calculator.moc"
