#include "core/ask/dateterms.h"
#include "core/ask/units.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestTermTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QString>("answer"); // empty: none
        const auto row = [](const QString& question, const QString& answer) {
            QTest::newRow(qPrintable(question)) << answer;
        };
        row(u"How many days between 3 March 2024 and today?"_s, u"59 days"_s);
        row(u"days between 3 March 2024 and 1 May 2024"_s, u"59 days"_s);
        row(u"days between 1 May 2024 and 3 March 2024"_s, u"59 days"_s);
        row(u"weeks from 2024-03-03 to 2024-05-01"_s, u"8 weeks and 3 days"_s);
        row(u"How many months are there from 31 January 2024 until 2024-05-01?"_s, u"3 months and 1 day"_s);
        row(u"years between July 4th, 1976 and 2024-05-01"_s, u"47 years, 9 months and 27 days"_s);
        row(u"days between today and tomorrow"_s, u"1 day"_s);
        row(u"days between 2023-02-29 and today"_s, {});
        row(u"90 days after 2024-01-15"_s, u"Sunday, 2024-04-14"_s);
        row(u"What date is 2 weeks before 1.5.2024?"_s, u"Wednesday, 2024-04-17"_s);
        row(u"1 month after 31 January 2024"_s, u"Thursday, 2024-02-29"_s);
        row(u"3 years from today"_s, u"Saturday, 2027-05-01"_s);
        row(u"10 days ago"_s, u"Sunday, 2024-04-21"_s);
        row(u"2024-02-28 + 2 days"_s, u"Friday, 2024-03-01"_s);
        row(u"today minus 1 year"_s, u"Monday, 2023-05-01"_s);
        row(u"What day of the week was 20 July 1969?"_s, u"Sunday"_s);
        row(u"weekday of 2000-01-01"_s, u"Saturday"_s);
        row(u"which day is 13/12/2024"_s, u"Friday"_s);
        row(u"which day is 12/13/2024"_s, u"Friday"_s);
        row(u"which day is 3/4/2024"_s, {}); // March or April
        row(u"which day is 4/4/2024"_s, u"Thursday"_s);
        row(u"how many days until 24 December 2024"_s, u"237 days"_s);
        row(u"how many days since the 1st of April 2024?"_s, u"30 days"_s);
        row(u"9999999 days after today"_s, {});
        row(u"4000000 years after today"_s, {});
        row(u"days after today"_s, {});
        row(u"30 days after"_s, {});
        row(u"What is due 30 days after delivery?"_s, {});
        row(u"How many days does delivery take?"_s, {});
        row(u"revenue between 2023 and 2024"_s, {});
        row(u""_s, {});
    }
    void dates()
    {
        QFETCH(QString, answer);
        const QString question = QString::fromUtf8(QTest::currentDataTag());
        const auto found = answerDate(question, QDate(2024, 5, 1));
        QCOMPARE(found ? found->text : QString(), answer);
        if (found)
            QVERIFY(!found->expression.isEmpty());
        for (qsizetype i = 0; i < question.size(); ++i)
            static_cast<void>(answerDate(question.left(i), QDate(2024, 5, 1)));
    }
    void units_data()
    {
        QTest::addColumn<QString>("answer");
        const auto row = [](const QString& question, const QString& answer) {
            QTest::newRow(qPrintable(question)) << answer;
        };
        row(u"5 miles in km"_s, u"8.04672 km"_s);
        row(u"Convert 5 miles to kilometres."_s, u"8.04672 km"_s);
        row(u"how many km are 5 miles?"_s, u"8.04672 km"_s);
        row(u"How many feet are there in 3 m?"_s, u"9.842519685 ft"_s);
        row(u"how many inches in a foot"_s, u"12 inch"_s);
        row(u"70 °F in °C"_s, u"21.11111111 °C"_s);
        row(u"70 degrees fahrenheit to celsius"_s, u"21.11111111 °C"_s);
        row(u"-40 C in F"_s, u"-40 °F"_s);
        row(u"0 K to °C"_s, u"-273.15 °C"_s);
        row(u"32 °F in °C"_s, u"0 °C"_s);
        row(u"1 GB in MB"_s, u"1,000 MB"_s);
        row(u"1 GiB in MB"_s, u"1,073.741824 MB"_s);
        row(u"100 Mbit in MB"_s, u"12.5 MB"_s);
        row(u"2 hours in minutes"_s, u"120 min"_s);
        row(u"1 week in hours"_s, u"168 h"_s);
        row(u"2 acres in m²"_s, u"8,093.712845 m²"_s);
        row(u"1 ha to m2"_s, u"10,000 m²"_s);
        row(u"1 gallon in litres"_s, u"3.785411784 l"_s);
        row(u"1,000 cm3 in l"_s, u"1 l"_s);
        row(u"100 km/h in mph"_s, u"62.13711922 mph"_s);
        row(u"10 m/s to km/h"_s, u"36 km/h"_s);
        row(u"2.5 kg in lbs"_s, u"5.511556555 lb"_s);
        row(u"what is 1 stone in pounds?"_s, u"14 lb"_s);
        row(u"5 miles in kg"_s, {});
        row(u"5 apples in km"_s, {});
        row(u"5 miles"_s, {});
        row(u"How many employees are in 3 countries?"_s, {});
        row(u"What was revenue in 2023 in USD?"_s, {});
        row(u"3 changes in M"_s, {});
        row(u""_s, {});
    }
    void units()
    {
        QFETCH(QString, answer);
        const QString question = QString::fromUtf8(QTest::currentDataTag());
        const auto found = convertUnits(question);
        QCOMPARE(found ? found->text : QString(), answer);
        for (qsizetype i = 0; i < question.size(); ++i)
            static_cast<void>(convertUnits(question.left(i)));
    }
};

QTEST_GUILESS_MAIN(TestTermTools)
#include "tst_termtools.moc"
