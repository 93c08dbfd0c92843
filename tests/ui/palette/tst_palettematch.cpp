#include "ui/palette/palettematch.h"
#include "ui/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestPaletteMatch : public QObject
{
    Q_OBJECT

    static QList<PaletteEntry> named(const QStringList& names)
    {
        QList<PaletteEntry> entries;
        for (const QString& name : names)
            entries.append({PaletteEntry::Kind::Action, name, name, {}, {}, [] {}});
        return entries;
    }
    static QStringList ranked(const QStringList& names, const QString& typed, const QStringList& recent = {})
    {
        QStringList found;
        for (const PaletteHit& hit : rankPalette(named(names), typed, recent))
            found.append(names.at(hit.entry));
        return found;
    }

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("nothing typed") << u"Add files"_s << u""_s << true << QList<int>();
        QTest::newRow("only spaces") << u"Add files"_s << u"   "_s << true << QList<int>();
        QTest::newRow("the start") << u"Add files"_s << u"ad"_s << true << QList<int>{0, 1};
        QTest::newRow("another case") << u"Add files"_s << u"AD"_s << true << QList<int>{0, 1};
        QTest::newRow("starts of words") << u"Add files"_s << u"af"_s << true << QList<int>{0, 4};
        QTest::newRow("the start of a word") << u"Add files"_s << u"fil"_s << true << QList<int>{4, 5, 6};
        QTest::newRow("a part") << u"Add files"_s << u"les"_s << true << QList<int>{6, 7, 8};
        QTest::newRow("letters between") << u"Add files"_s << u"dfl"_s << true << QList<int>{1, 4, 6};
        QTest::newRow("two words, any order") << u"Add files"_s << u"fi ad"_s << true << QList<int>{0, 1, 4, 5};
        QTest::newRow("accents") << u"Café au lait"_s << u"cafe"_s << true << QList<int>{0, 1, 2, 3};
        QTest::newRow("accents typed") << u"Cafe au lait"_s << u"café"_s << true << QList<int>{0, 1, 2, 3};
        QTest::newRow("another script") << u"打开文件"_s << u"文件"_s << true << QList<int>{2, 3};
        QTest::newRow("one word is missing") << u"Add files"_s << u"add folder"_s << false << QList<int>();
        QTest::newRow("letters far apart")
            << u"a very long name of something else b"_s << u"ab"_s << true << QList<int>{0, 35}; // they begin words
        QTest::newRow("letters lost in a line")
            << u"xa very long name of somethingxb"_s << u"ab"_s << false << QList<int>();
        QTest::newRow("wrong order") << u"Add files"_s << u"sfa"_s << false << QList<int>();
        QTest::newRow("longer than the text") << u"Add"_s << u"add files now"_s << false << QList<int>();
        QTest::newRow("an empty text") << u""_s << u"a"_s << false << QList<int>();
    }
    void places()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QFETCH(bool, fits);
        QFETCH(QList<int>, places);
        const auto match = matchPalette(text, typed);
        QCOMPARE(match.has_value(), fits);
        if (fits)
            QCOMPARE(match->places, places);
    }
    void betterIsFirst_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("order");
        QTest::newRow("each kind of fit")
            << QStringList{u"the stxaxrxt"_s, u"upstart"_s, u"the start"_s, u"s t a r t"_s, u"start it all now"_s}
            << u"start"_s
            << QStringList{u"start it all now"_s, u"s t a r t"_s, u"the start"_s, u"upstart"_s, u"the stxaxrxt"_s};
        QTest::newRow("the shorter one") << QStringList{u"Stop indexing"_s, u"Stop"_s} << u"stop"_s
                                         << QStringList{u"Stop"_s, u"Stop indexing"_s};
        QTest::newRow("the earlier word") << QStringList{u"a b c page"_s, u"a page c b"_s} << u"page"_s
                                          << QStringList{u"a page c b"_s, u"a b c page"_s};
        QTest::newRow("equal ones stay in order")
            << QStringList{u"Page b"_s, u"Page a"_s} << u"page"_s << QStringList{u"Page b"_s, u"Page a"_s};
        QTest::newRow("nothing typed") << QStringList{u"b"_s, u"a"_s, u"longer"_s} << u""_s
                                       << QStringList{u"b"_s, u"a"_s, u"longer"_s};
    }
    void betterIsFirst()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, typed);
        QTEST(ranked(names, typed), "order");
    }
    void whatWasUsedLatelyGoesBeforeWhatFitsAsWell()
    {
        const QStringList names{u"Page one"_s, u"Page two"_s, u"A page"_s};
        QCOMPARE(ranked(names, u"page"_s, {u"Page two"_s}).first(), u"Page two"_s);
        QCOMPARE(ranked(names, u"page"_s, {u"A page"_s}).last(), u"A page"_s); // it does not fit as well
        QCOMPARE(ranked(names, {}, {u"A page"_s, u"Page two"_s}),
                 QStringList({u"A page"_s, u"Page two"_s, u"Page one"_s}));
        QCOMPARE(ranked(names, {}, {u"gone"_s}), names);
    }
    void noMoreThanCanBeLookedAt()
    {
        QStringList names;
        for (int i = 0; i < 5000; ++i)
            names.append(u"document %1"_s.arg(i));
        QCOMPARE(rankPalette(named(names), u"doc"_s, {}, 50).size(), 50);
        QVERIFY(!matchPalette(QString(100'000, u'x'), u"y"_s));
        QVERIFY(!matchPalette(u"x"_s, QString(100'000, u'x')));
    }
    void theModelFollows()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(named({u"Add files"_s, u"Ask"_s, u"Quit"_s}));
        QCOMPARE(model.rowCount(), 3);
        model.setTyped(u"as"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).text, u"Ask"_s);
        QCOMPARE(model.index(0).data(PaletteModel::PlacesRole).value<QList<int>>(), (QList<int>{0, 1}));
        model.setTyped({});
        model.setRecent({u"Quit"_s});
        QCOMPARE(model.at(0).text, u"Quit"_s);
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPaletteMatch)
#include "tst_palettematch.moc"
