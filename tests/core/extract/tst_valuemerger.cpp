#include "core/extract/valuemerger.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

const Field name{u"name"_s};
const Field total{u"total"_s, FieldType::Money};
const Field due{u"due"_s, FieldType::Date, {}, true};
const Field tags{u"tags"_s, FieldType::List};

SourcedCandidate said(const Field& field, int ordinal, const QString& value, const QString& text, double confidence = 1,
                      const QString& quote = {})
{
    return sourced({field.name, value, quote, confidence}, field, ChunkId{ordinal + 1}, ordinal, ordinal + 1, text);
}

} // namespace

class TestValueMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteThatStandsThereIsKept()
    {
        const auto one = said(name, 0, u"Ada"_s, u"Signed by Ada Lovelace.\nTomorrow."_s, 1, u"by  ADA"_s);
        QVERIFY(one.verified);
        QVERIFY(one.fits);
        QCOMPARE(one.candidate.quote, u"by  ADA"_s);
    }
    void anInventedQuoteGivesWayToTheLine()
    {
        const auto one = said(name, 0, u"Ada"_s, u"First.\nSigned by Ada.\nLast."_s, 1, u"the author is Ada"_s);
        QCOMPARE(one.candidate.quote, u"Signed by Ada."_s);
        QVERIFY(one.verified);
    }
    void anInventedValueIsMarked()
    {
        const auto one = said(name, 0, u"Bob"_s, u"Signed by Ada."_s, 1, u"Signed by Ada."_s);
        QVERIFY(!one.verified);
        const auto merged = mergeValues({name}, {one});
        QVERIFY(!merged.first().values.first().verified);
    }
    void whatIsNotOfItsTypeIsMarked()
    {
        const auto one = said(due, 0, u"soon"_s, u"It is due soon."_s);
        QVERIFY(!one.fits);
        QVERIFY(one.verified);
        QCOMPARE(one.plain, u"soon"_s);
    }

    void equalValuesAddUp_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("currency only once") << u"$ 1,500"_s << u"1500"_s << true;
        QTest::newRow("two currencies") << u"$ 1,500"_s << u"€ 1,500"_s << false;
        QTest::newRow("a heading says millions") << u"$ 1,519 million"_s << u"$ 1,519"_s << true;
        QTest::newRow("one digit proves nothing") << u"$ 5 million"_s << u"$ 5"_s << false;
        QTest::newRow("other digits") << u"$ 1,518 million"_s << u"$ 1,519"_s << false;
        QTest::newRow("other sign") << u"$ (1,519)"_s << u"$ 1,519"_s << false;
    }
    void equalValuesAddUp()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        const auto merged = mergeValues({total}, {said(total, 0, a, a), said(total, 1, b, b)});
        QCOMPARE(merged.first().alternatives.isEmpty(), same);
        QCOMPARE(merged.first().conflict, !same);
        QCOMPARE(merged.first().values.first().quotes.size(), same ? 2 : 1);
    }
    void theFullerFormIsShown()
    {
        const auto merged = mergeValues(
            {name}, {said(name, 0, u"Apple"_s, u"Apple"_s), said(name, 1, u"APPLE Inc."_s, u"APPLE Inc."_s)});
        QCOMPARE(merged.first().values.first().plain, u"APPLE Inc."_s);
        QVERIFY(merged.first().alternatives.isEmpty());
        const auto amounts = mergeValues({total}, {said(total, 0, u"$ 1,519"_s, u"$ 1,519"_s),
                                                   said(total, 1, u"$ 1,519 million"_s, u"$ 1,519 million"_s)});
        QCOMPARE(amounts.first().values.first().plain, u"USD 1519000000"_s);
    }
    void manyWinOverOne()
    {
        QList<SourcedCandidate> all{said(name, 0, u"Bob"_s, u"Bob"_s, 0.6)};
        for (int i = 1; i < 4; ++i)
            all.append(said(name, i, u"Ada"_s, u"Ada"_s, 0.55));
        QCOMPARE(mergeValues({name}, all).first().values.first().plain, u"Ada"_s);
    }
    void theSureWinsOverTheMany()
    {
        QList<SourcedCandidate> all{said(name, 9, u"Bob"_s, u"Bob"_s, 1)};
        for (int i = 0; i < 9; ++i)
            all.append(said(name, i, u"Ada"_s, u"Ada"_s, 0.35));
        const auto merged = mergeValues({name}, all);
        QCOMPARE(merged.first().values.first().plain, u"Bob"_s);
        QVERIFY(!merged.first().conflict);
        QCOMPARE(merged.first().alternatives.size(), 1);
    }
    void whatStandsThereWinsOverWhatDoesNot()
    {
        const auto merged =
            mergeValues({name}, {said(name, 0, u"Bob"_s, u"Ada"_s, 1), said(name, 1, u"Ada"_s, u"Ada"_s, 0.5)});
        QCOMPARE(merged.first().values.first().plain, u"Ada"_s);
        QVERIFY(!merged.first().conflict); // nobody has to look at what was invented
    }
    void amongEqualsTheFirst()
    {
        const auto merged = mergeValues({due}, {said(due, 5, u"2024-02-02"_s, u"2024-02-02"_s),
                                                said(due, 2, u"1 January 2024"_s, u"1 January 2024"_s)});
        QCOMPARE(merged.first().values.first().plain, u"2024-01-01"_s);
        QVERIFY(merged.first().conflict);
    }
    void listsKeepAllInOrder()
    {
        const auto merged =
            mergeValues({tags}, {said(tags, 1, u"blue"_s, u"blue, red"_s), said(tags, 0, u"red"_s, u"red"_s),
                                 said(tags, 2, u"RED"_s, u"RED"_s), said(tags, 2, u"green"_s, u"RED"_s)});
        QCOMPARE(merged.first().values.size(), 2);
        QCOMPARE(merged.first().values[0].plain, u"red"_s);
        QCOMPARE(merged.first().values[1].plain, u"blue"_s);
        QCOMPARE(merged.first().alternatives.size(), 1); // not in the text
    }
    void whatIsRequiredAndNotThereIsMissing()
    {
        const auto merged = mergeValues({name, due}, {});
        QVERIFY(!merged[0].missing);
        QVERIFY(merged[1].missing);
    }
};

QTEST_GUILESS_MAIN(TestValueMerger)
#include "tst_valuemerger.moc"
