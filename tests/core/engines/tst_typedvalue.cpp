#include "core/engines/typedvalue.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

QString plains(const QList<TypedValue>& found)
{
    QStringList list;
    for (const TypedValue& value : found)
        list.append(value.plain);
    return list.join(u" | "_s);
}

} // namespace

class TestTypedValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("iso") << u"on 2022-06-25."_s << u"2022-06-25"_s;
        QTest::newRow("English") << u"June 25, 2022 and Sept. 3rd, 2021"_s << u"2022-06-25 | 2021-09-03"_s;
        QTest::newRow("over a line") << u"June 25,\n2022"_s << u"2022-06-25"_s;
        QTest::newRow("British") << u"25 June 2022"_s << u"2022-06-25"_s;
        QTest::newRow("German") << u"am 3. März 2021, 25.6.2022, 01. 12. 2020"_s
                                << u"2021-03-03 | 2022-06-25 | 2020-12-01"_s;
        QTest::newRow("French") << u"le 1er août 2023 et 3 déc. 2020"_s << u"2023-08-01 | 2020-12-03"_s;
        QTest::newRow("Spanish") << u"el 5 de enero de 2024"_s << u"2024-01-05"_s;
        QTest::newRow("slashes") << u"6/25/2022 and 25/6/2022 and 3/4/2022"_s
                                 << u"2022-06-25 | 2022-06-25 | 2022-03-04"_s;
        QTest::newRow("month only") << u"since June 2022"_s << u"2022-06"_s;
        QTest::newRow("no such day") << u"2022-02-30 and 31.4.2022 and 13/13/2022"_s << u""_s;
        QTest::newRow("no dates") << u"may 20 people march in 10-Q/A 1234"_s << u""_s;
        QTest::newRow("May") << u"May 4, 2023"_s << u"2023-05-04"_s;
    }
    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(plains(datesIn(text)), expected);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"12 and 0.5"_s << u"12 | 0.5"_s;
        QTest::newRow("grouped") << u"1,234.5 1.234,5 1\u202f234,5 1'234'567"_s
                                 << u"1234.5 | 1234.5 | 1234.5 | 1234567"_s;
        QTest::newRow("one comma") << u"1,234 and 1,5"_s << u"1234 | 1.5"_s;
        QTest::newRow("one point") << u"1.234 and 1.234.567"_s << u"1.234 | 1234567"_s;
        QTest::newRow("columns stay apart") << u"127,101 332,410"_s << u"127101 | 332410"_s;
        QTest::newRow("negative") << u"-5 (1,234) −7"_s << u"-5 | -1234 | -7"_s;
        QTest::newRow("scaled") << u"1.5 million, 2 Mrd."_s << u"1500000 | 2000000000"_s;
        QTest::newRow("a length is none") << u"5 m"_s << u"5"_s;
        QTest::newRow("in words") << u"Q3 and B2B"_s << u""_s;
        QTest::newRow("zero") << u"0 and -0"_s << u"0 | 0"_s;
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(plains(numbersIn(text)), expected);
    }

    void money_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("signs") << u"$1,500 €2.50 £ 3 ¥400"_s << u"USD 1500 | EUR 2.5 | GBP 3 | JPY 400"_s;
        QTest::newRow("behind") << u"12,50 € and 100 USD and 5 dollars"_s << u"EUR 12.5 | USD 100 | USD 5"_s;
        QTest::newRow("scaled") << u"$5.93 billion, EUR 3 Mio., $2m"_s
                                << u"USD 5930000000 | EUR 3000000 | USD 2000000"_s;
        QTest::newRow("losses") << u"$ (3,000) and (300) EUR"_s << u"USD -3000 | EUR -300"_s;
        QTest::newRow("none") << u"1,500 apples"_s << u""_s;
    }
    void money()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(plains(moneyIn(text)), expected);
    }

    void addresses()
    {
        QCOMPARE(plains(mailAddressesIn(u"Write to Ada.L+x@Mail.Example.org, or @nobody or a@b."_s)),
                 u"ada.l+x@mail.example.org"_s);
        QCOMPARE(plains(phoneNumbersIn(u"(408) 996-1010, +49 30 1234567, 030/1234567, 206-266-1000"_s)),
                 u"4089961010 | +49301234567 | 0301234567 | 2062661000"_s);
        QCOMPARE(plains(phoneNumbersIn(u"67 79 273 702 and (11) 165 38 504 and 000-06217 and 2022-06-25"_s)), u""_s);
    }

    void plain_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << u"  a \n b "_s << int(FieldType::Text) << u"a b"_s;
        QTest::newRow("date") << u"Date: June 3, 2021"_s << int(FieldType::Date) << u"2021-06-03"_s;
        QTest::newRow("no date") << u"soon"_s << int(FieldType::Date) << QString();
        QTest::newRow("number") << u"approx. 1,200"_s << int(FieldType::Number) << u"1200"_s;
        QTest::newRow("money without currency") << u"1,200"_s << int(FieldType::Money) << u"1200"_s;
        QTest::newRow("yes") << u"Ja, sicher"_s << int(FieldType::YesNo) << u"yes"_s;
        QTest::newRow("no") << u"FALSE"_s << int(FieldType::YesNo) << u"no"_s;
        QTest::newRow("perhaps") << u"perhaps"_s << int(FieldType::YesNo) << QString();
        QTest::newRow("choice") << u"red-ish "_s << int(FieldType::OneOf) << u"Red ish"_s;
        QTest::newRow("no choice") << u"green"_s << int(FieldType::OneOf) << QString();
        QTest::newRow("empty") << u" "_s << int(FieldType::Text) << QString();
    }
    void plain()
    {
        QFETCH(QString, value);
        QFETCH(int, type);
        QFETCH(QString, expected);
        const auto read =
            plainValue(value, {u"f"_s,
                               FieldType(type),
                               {},
                               false,
                               type == int(FieldType::OneOf) ? QStringList{u"Red ish"_s, u"Blue"_s} : QStringList()});
        QCOMPARE(read.value_or(QString()), expected);
        QCOMPARE(read.has_value(), !expected.isEmpty());
    }

    void stands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("expected");
        QTest::newRow("words") << u"by Ada Love-\nlace"_s << u"Ada Lovelace"_s << int(FieldType::Text) << true;
        QTest::newRow("other words") << u"by Ada"_s << u"Bob"_s << int(FieldType::Text) << false;
        QTest::newRow("date in another form") << u"on 25.6.2022"_s << u"2022-06-25"_s << int(FieldType::Date) << true;
        QTest::newRow("other date") << u"on 26.6.2022"_s << u"2022-06-25"_s << int(FieldType::Date) << false;
        QTest::newRow("amount under a heading")
            << u"revenue 82,959"_s << u"$82,959 million"_s << int(FieldType::Money) << true;
        QTest::newRow("rounded") << u"revenue 82,959"_s << u"$83 billion"_s << int(FieldType::Money) << false;
        QTest::newRow("number") << u"1.234,5 kg"_s << u"1234.5"_s << int(FieldType::Number) << true;
        QTest::newRow("part of a number") << u"12345"_s << u"234"_s << int(FieldType::Number) << false;
    }
    void stands()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QFETCH(int, type);
        QFETCH(bool, expected);
        QCOMPARE(standsIn(text, {u"f"_s, value}, {u"f"_s, FieldType(type)}), expected);
    }
    void conclusionsNeedTheirQuote()
    {
        const Field paid{u"paid"_s, FieldType::YesNo};
        QVERIFY(standsIn(u"It was paid in May."_s, {u"paid"_s, u"yes"_s, u"was paid"_s}, paid));
        QVERIFY(!standsIn(u"It was paid in May."_s, {u"paid"_s, u"yes"_s, u"never paid"_s}, paid));
        QVERIFY(!standsIn(u"yes"_s, {u"paid"_s, u"yes"_s}, paid));
    }
};

QTEST_GUILESS_MAIN(TestTypedValue)
#include "tst_typedvalue.moc"
