#include "core/engines/builtin/fieldfinder.h"
#include "core/engines/builtin/rulefieldextractor.h"
#include "core/engines/builtin/tablerow.h"
#include "core/engines/typedvalue.h"
#include "support/await.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

// The surest value, as its type has it.
QString best(const Field& field, const QString& text)
{
    const auto found = FieldFinder({field}).find(text);
    return found.isEmpty() ? QString() : plainValue(found.first().value, field).value_or(u"?"_s);
}

const QString income =
    u"STATEMENTS OF INCOME\n(in millions, except per share data)\nThree Months Ended Nine Months Ended\n"
    "2021 2022 2021 2022\nNet product sales $ 54,876 $ 59,340 $ 170,371 $ 172,370\n"
    "Total net sales 110,812 127,101 332,410 364,779\nNet income (loss) 3,156 (2,872) 19,041 (3,000)\n"
    "Diluted earnings per share $ 0.31 $ 0.28 $ 1.85 $ (0.29)\nDiluted 10,309 10,331 10,287 10,178"_s;

} // namespace

class TestFieldFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const Field company{u"company"_s};
        const Field revenue{u"revenue"_s, FieldType::Money};
        QTest::newRow("label and colon") << Field{u"invoice_number"_s} << u"Bill\nInvoice number: A-17\nDate: today"_s
                                         << u"A-17"_s;
        QTest::newRow("label above") << Field{u"customer"_s} << u"Customer:\nAda Lovelace\nLondon"_s
                                     << u"Ada Lovelace"_s;
        QTest::newRow("a sentence is no label") << Field{u"customer"_s} << u"Customer care is open."_s << QString();
        QTest::newRow("money behind its label")
            << Field{u"total"_s, FieldType::Money} << u"Total: 1.234,50 €"_s << u"EUR 1234.5"_s;
        QTest::newRow("money in a sentence")
            << revenue << u"In May, revenue was $5.93 billion, up 3%."_s << u"USD 5930000000"_s;
        QTest::newRow("the latest column") << revenue << income << u"USD 127101000000"_s;
        QTest::newRow("a loss in brackets")
            << Field{u"net income"_s, FieldType::Money} << income << u"USD -2872000000"_s;
        QTest::newRow("per share is not in millions")
            << Field{u"diluted eps"_s, FieldType::Money} << income << u"USD 0.28"_s;
        QTest::newRow("date over a line")
            << Field{u"period end"_s, FieldType::Date} << u"For the quarterly period ended\nOctober 1, 2022\nor"_s
            << u"2022-10-01"_s;
        QTest::newRow("signed") << Field{u"filing date"_s, FieldType::Date} << u"/s/ ADA LOVELACE\nOctober 25, 2022"_s
                                << u"2022-10-25"_s;
        QTest::newRow("dated") << Field{u"filing date"_s, FieldType::Date} << u"Dated: October 27, 2022\nBy: /s/ Ada"_s
                               << u"2022-10-27"_s;
        QTest::newRow("any date is no signature")
            << Field{u"filing date"_s, FieldType::Date} << u"Date of birth: May 3, 1990"_s << QString();
        QTest::newRow("registrant")
            << company << u"Apple Inc.\n(Exact name of Registrant as specified in its charter)\nFoo Corporation"_s
            << u"Apple Inc."_s;
        QTest::newRow("company by its form") << company << u"sold to Foo Bar GmbH in May"_s << u"Foo Bar GmbH"_s;
        QTest::newRow("mail") << Field{u"e-mail"_s} << u"Write to ada@example.org today."_s << u"ada@example.org"_s;
        QTest::newRow("phone") << Field{u"phone"_s} << u"One Park\n(408) 996-1010\n67 79 273 702"_s
                               << u"(408) 996-1010"_s;
        QTest::newRow("box yes") << Field{u"paid"_s, FieldType::YesNo} << u"Paid in full. Yes ☒ No ☐"_s << u"yes"_s;
        QTest::newRow("box no") << Field{u"paid"_s, FieldType::YesNo} << u"Paid: Yes ☐ No ☒"_s << u"no"_s;
        QTest::newRow("no box marked") << Field{u"paid"_s, FieldType::YesNo} << u"Paid: Yes ☐ No ☐"_s << QString();
        QTest::newRow("said") << Field{u"paid"_s, FieldType::YesNo} << u"Paid: no"_s << u"no"_s;
        QTest::newRow("choice") << Field{u"kind"_s, FieldType::OneOf, {}, false, {u"bill"_s, u"offer"_s}}
                                << u"This is an OFFER of"_s << u"offer"_s;
        QTest::newRow("two choices") << Field{u"kind"_s, FieldType::OneOf, {}, false, {u"bill"_s, u"offer"_s}}
                                     << u"bill or offer"_s << QString();
        QTest::newRow("marked choice") << Field{u"kind"_s, FieldType::OneOf, {}, false, {u"bill"_s, u"offer"_s}}
                                       << u"☐ bill ☒ offer"_s << u"offer"_s;
        QTest::newRow("number with a unit")
            << Field{u"weight"_s, FieldType::Number} << u"Weight: 12,5 kg"_s << u"12.5"_s;
        QTest::newRow("nothing") << revenue << u"The weather was fine."_s << QString();
        QTest::newRow("empty") << revenue << QString() << QString();
    }
    void finds()
    {
        QFETCH(Field, field);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(best(field, text), expected);
    }

    void listsAreTakenApart()
    {
        const auto found = FieldFinder({{u"authors"_s, FieldType::List}}).find(u"Authors: Ada, Bob; Eve"_s);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[2].value, u"Eve"_s);
        QCOMPARE(found[0].quote, u"Authors: Ada, Bob; Eve"_s);
    }
    void theHeadingMayStandBefore()
    {
        const Field field{u"net income"_s, FieldType::Money};
        const QString row = u"Net income $ 3,156 $ 2,872"_s;
        const QString before = u"(in millions)\nThree Months Ended\n2021 2022\nRevenue $ 5 $ 6"_s;
        QCOMPARE(FieldFinder({field}).find(row, before).first().value, u"USD 2,872 million"_s);
        QVERIFY(FieldFinder({field}).find(u"Nothing here."_s, before + u'\n' + row).isEmpty());
    }
    void aTableWithoutHeadingIsLessSure()
    {
        const Field field{u"net income"_s, FieldType::Money};
        const double with = FieldFinder({field}).find(income).first().confidence;
        const double without = FieldFinder({field}).find(u"Net income $ 3,156 $ 2,872"_s).first().confidence;
        QVERIFY(with > without);
    }
    void everyQuoteStandsInItsText()
    {
        const QList<Field> fields{
            {u"revenue"_s, FieldType::Money}, {u"period"_s, FieldType::Date}, {u"diluted eps"_s, FieldType::Money}};
        const FieldFinder finder(fields);
        // Cut anywhere: whatever is found can be shown.
        for (qsizetype cut = 0; cut <= income.size(); ++cut) {
            const QString text = income.left(cut);
            for (const FieldCandidate& candidate : finder.find(text))
                QVERIFY2(text.simplified().contains(candidate.quote), qPrintable(candidate.quote));
        }
    }

    void cells_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain") << u" 82,959 81,434"_s << QStringList{u"82,959"_s, u"81,434"_s};
        QTest::newRow("signs, brackets, dashes")
            << u" $ 63 $ (3) — 5"_s << QStringList{u"63"_s, u"(3)"_s, u"0"_s, u"5"_s};
        QTest::newRow("percent left out") << u" $ 63 (2)% $ 64 8 %"_s << QStringList{u"63"_s, u"64"_s};
        QTest::newRow("words") << u" was 5 in May"_s << QStringList{};
        QTest::newRow("nothing") << u" "_s << QStringList{};
    }
    void cells()
    {
        QFETCH(QString, row);
        QFETCH(QStringList, expected);
        QCOMPARE(rowCells(row).value_or(QStringList()), expected);
    }
    void headings()
    {
        const TableHeading heading =
            headingOf(u"(In millions, except shares, which are in thousands, and per share amounts)\n"
                      "Nine Months Ended\nJune 25,\n2022\nJune 26,\n2021"_s);
        QCOMPARE(heading.scale, u"million"_s);
        QVERIFY(!heading.shortest);
        QCOMPARE(heading.years, (QList<int>{2022, 2021}));
        QVERIFY(heading.perShareApart);
        QCOMPARE(latestColumn(headingOf(u"Three Months Ended 2021 2022"_s), 2), 1);
        QCOMPARE(latestColumn({}, 4), 0);
    }

    void runsOnThePool()
    {
        QThreadPool pool;
        RuleFieldExtractor extractor(pool);
        const FieldTask task{u"a"_s, 1, u"Paid: yes"_s, {{u"paid"_s, FieldType::YesNo}}};
        QCOMPARE(await(extractor.extract(task, {}))->candidates.size(), 1);
        QCOMPARE(await(extractor.extract(task, {}))->calls, 0);
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        QCOMPARE(await(extractor.extract(task, call)).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFieldFinder)
#include "tst_fieldfinder.moc"
