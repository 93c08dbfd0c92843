#include "core/ask/refinements.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

QList<ChunkRecord> passages(const QList<QStringList>& titlesAndTexts)
{
    QList<ChunkRecord> records;
    for (const QStringList& each : titlesAndTexts) {
        ChunkRecord record;
        record.title = each[0];
        record.text = each.value(1);
        records.append(record);
    }
    return records;
}

QStringList labels(const QList<Refinement>& refinements)
{
    QStringList all;
    for (const Refinement& each : refinements)
        all.append(each.label);
    return all;
}

} // namespace

class TestRefinements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expansions_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("behind") << u"BOM"_s << u"Every part stands in the bill of materials (BOM)."_s
                                << QStringList{u"bill of materials"_s};
        QTest::newRow("before") << u"BOM"_s << u"The BOM (byte order mark) comes first."_s
                                << QStringList{u"byte order mark"_s};
        QTest::newRow("both") << u"BOM"_s << u"A byte order mark (BOM). The BOM (Bill of Materials)."_s
                              << QStringList{u"byte order mark"_s, u"bill of materials"_s};
        QTest::newRow("hyphens") << u"SSO"_s << u"with single sign-on (SSO)"_s << QStringList{u"single sign on"_s};
        QTest::newRow("other letters") << u"BOM"_s << u"a list of parts (BOM)"_s << QStringList();
        QTest::newRow("twice") << u"BOM"_s << u"byte order mark (BOM), Byte Order Mark (BOM)"_s
                               << QStringList{u"byte order mark"_s};
        QTest::newRow("another's") << u"BOM"_s << u"a byte order mark (BM)"_s << QStringList();
        QTest::newRow("nothing") << u"BOM"_s << QString() << QStringList();
    }
    void expansions()
    {
        QFETCH(QString, form);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(expansionsOf(form, text), expected);
    }
    void shortFormsOfSeveralMeanings()
    {
        const auto found = refinementsOf(
            u"What is a BOM for?"_s,
            passages({{u"Text"_s, u"byte order mark (BOM)"_s}, {u"Parts"_s, u"bill of materials (BOM)"_s}}));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].question, u"What is a byte order mark (BOM) for?"_s);
        QCOMPARE(found[1].question, u"What is a bill of materials (BOM) for?"_s);
    }
    void oneMeaningIsNoDoubt()
    {
        QVERIFY(refinementsOf(u"What is a BOM for?"_s, passages({{u"Text"_s, u"byte order mark (BOM)"_s},
                                                                 {u"Other"_s, u"the Byte Order Mark (BOM)"_s}}))
                    .isEmpty());
    }
    void namesInSeveralTitles()
    {
        const auto found =
            refinementsOf(u"How long is the warranty of the Meridian?"_s,
                          passages({{u"Meridian 200 manual"_s}, {u"Meridian 300 manual"_s}, {u"Returns"_s}}));
        QCOMPARE(labels(found),
                 (QStringList{u"Meridian in “Meridian 200 manual”"_s, u"Meridian in “Meridian 300 manual”"_s}));
        QCOMPARE(found[0].question, u"How long is the warranty of the Meridian in “Meridian 200 manual”?"_s);
    }
    void documents_data()
    {
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<int>("offered");
        QTest::newRow("two") << QStringList{u"a"_s, u"b"_s, u"a"_s, u"b"_s} << 2;
        QTest::newRow("one and a half") << QStringList{u"a"_s, u"a"_s, u"a"_s, u"a"_s, u"a"_s, u"b"_s} << 0;
        QTest::newRow("one") << QStringList{u"a"_s, u"a"_s, u"a"_s, u"a"_s} << 0;
        QTest::newRow("many") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << 0;
        QTest::newRow("few passages") << QStringList{u"a"_s, u"b"_s} << 0;
        QTest::newRow("none") << QStringList() << 0;
    }
    void documents()
    {
        QFETCH(QStringList, titles);
        QFETCH(int, offered);
        QList<ChunkRecord> records;
        for (const QString& title : titles)
            records += passages({{title, u"text"_s}});
        QCOMPARE(refinementsOf(u"when is it due"_s, records).size(), offered);
    }
    void fourAtMost()
    {
        QList<QStringList> many;
        for (int i = 0; i < 9; ++i)
            many.append({u"Meridian %1"_s.arg(i)});
        QCOMPARE(refinementsOf(u"How long is the Meridian?"_s, passages(many)).size(), 4);
    }
};

QTEST_APPLESS_MAIN(TestRefinements)
#include "tst_refinements.moc"
