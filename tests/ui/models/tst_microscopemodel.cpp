#include "support/microscopesamples.h"
#include "ui/models/microscopemodel.h"

#include <QAbstractItemModelTester>
#include <QPointF>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestMicroscopeModel : public QObject
{
    Q_OBJECT

    struct Desk
    {
        MicroscopeModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        AskRun run = microscopeRun();

        Desk()
        {
            model.setRun(run);
            model.setChunks(chunksOf(run));
        }
        QVariant at(int row, int column, int role = Qt::DisplayRole) const
        {
            return model.index(row, column).data(role);
        }
    };

private Q_SLOTS:
    void showsTheRunAsItWas()
    {
        Desk desk;
        QCOMPARE(desk.model.rowCount(), int(desk.run.fused.size()));
        QCOMPARE(desk.model.columnCount(), MicroscopeModel::FirstList + 16);
        QCOMPARE(desk.model.cut(), 8);
        QCOMPARE(desk.model.staying(), 8);
        for (int row = 0; row < desk.model.rowCount(); ++row) {
            QCOMPARE(desk.at(row, MicroscopeModel::Rank), desk.at(row, MicroscopeModel::RankBefore));
            QCOMPARE(desk.at(row, MicroscopeModel::Score).toString(),
                     QString::number(desk.run.fused.at(row).score, 'f', 2));
            QCOMPARE(desk.at(row, 0, MicroscopeModel::OutsideRole).toBool(), row >= 8);
            QCOMPARE(desk.at(row, 0, MicroscopeModel::CutRole).toBool(), row == 7);
            for (int list = 0; list < 16; ++list) {
                const int rank = desk.run.fused.at(row).ranks.at(list);
                const double heat =
                    desk.at(row, MicroscopeModel::FirstList + list, MicroscopeModel::HeatRole).toDouble();
                QCOMPARE(desk.at(row, MicroscopeModel::FirstList + list).toString(),
                         rank > 0 ? QString::number(rank) : QString());
                QVERIFY(heat >= 0 && heat <= 1 && (rank > 0 || heat == 0));
            }
        }
        const QPointF parts = desk.at(0, MicroscopeModel::Score, MicroscopeModel::PartsRole).toPointF();
        QVERIFY(std::abs(parts.x() + parts.y() - 1.0) < 1e-9); // the best fills its bar
        QVERIFY(desk.at(0, MicroscopeModel::Passage).toString().contains(u".pdf"_s));
        QVERIFY(desk.model.headerData(MicroscopeModel::FirstList + 3, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(desk.run.lanes.at(1).text));
    }
    void saysWhatACellMeans()
    {
        Desk desk;
        const FusedChunk& chunk = desk.run.fused.at(0);
        const QString words = desk.at(0, MicroscopeModel::FirstList, Qt::AccessibleTextRole).toString();
        QVERIFY2(words.startsWith(u"Query 1, by text: rank %1, score "_s.arg(chunk.ranks.at(0))), qPrintable(words));
        bool missing = false;
        for (int row = 0; row < desk.model.rowCount() && !missing; ++row) {
            missing = desk.run.fused.at(row).ranks.at(15) == 0;
            if (missing)
                QCOMPARE(desk.at(row, MicroscopeModel::FirstList + 15, Qt::AccessibleTextRole).toString(),
                         u"Query 8, by vector: not found"_s);
        }
        QVERIFY(missing);
    }
    void otherWeightsRankAnew()
    {
        Desk desk;
        desk.model.setWeights({1, 0, 1.8}); // by vectors alone
        QVERIFY(desk.model.staying() < 8);
        QList<int> ranks;
        for (int row = 0; row < desk.model.rowCount(); ++row) {
            ranks.append(desk.at(row, MicroscopeModel::Rank, MicroscopeModel::SortRole).toInt());
            QCOMPARE(desk.at(row, MicroscopeModel::FirstList, MicroscopeModel::HeatRole).toDouble(), 0.0);
            QCOMPARE(desk.at(row, MicroscopeModel::RankBefore).toString(), QString::number(row + 1));
        }
        std::sort(ranks.begin(), ranks.end());
        for (int i = 0; i < int(ranks.size()); ++i)
            QCOMPARE(ranks.at(i), i + 1);
        desk.model.setWeights({});
        QCOMPARE(desk.model.staying(), 8);
        QCOMPARE(desk.at(5, MicroscopeModel::Rank).toString(), u"6"_s);
    }
    void sourcesAndTheirEvidence()
    {
        Desk desk;
        const Source& source = desk.run.sources.first();
        int row = -1;
        for (int i = 0; i < desk.model.rowCount(); ++i) {
            if (desk.run.fused.at(i).chunk == source.chunk.id)
                row = i;
        }
        QVERIFY(row >= 0);
        QCOMPARE(desk.at(row, 0, MicroscopeModel::NumberRole).toInt(), 1);
        QVERIFY(desk.at(row, 0, MicroscopeModel::CitedRole).toBool());
        QCOMPARE(desk.model.sourceOf(row).chunk.path, source.chunk.path);
        QCOMPARE(desk.model.citationOf(row).verdict, Citation::Verdict::Verified);
        const int other = desk.model.rowCount() - 1;
        QCOMPARE(desk.at(other, 0, MicroscopeModel::NumberRole).toInt(), 0);
        QVERIFY(!desk.at(other, 0, MicroscopeModel::CitedRole).toBool());
        QCOMPARE(desk.model.sourceOf(other).chunk.id, desk.run.fused.at(other).chunk);
        QVERIFY(desk.model.citationOf(other).quote.isEmpty());
    }
    void passagesMayBeGone()
    {
        MicroscopeModel model;
        AskRun run = microscopeRun();
        run.sources.clear();
        model.setRun(run);
        model.setChunks({});
        QCOMPARE(model.index(0, MicroscopeModel::Passage).data().toString().trimmed(), u"…"_s);
        QVERIFY(model.sourceOf(0).chunk.path.isEmpty());
        model.setRun({});
        QCOMPARE(model.rowCount(), 0);
        model.setWeights({1, 1, 1});
        QCOMPARE(model.csv().count('\n'), 1);
    }
    void exportsWhatIsShown()
    {
        Desk desk;
        auto chunks = chunksOf(desk.run);
        chunks.last().text = u"=HYPERLINK(\"x\")"_s;
        desk.model.setChunks(chunks);
        const QString csv = QString::fromUtf8(desk.model.csv());
        const QStringList lines = csv.split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), desk.model.rowCount() + 1);
        QVERIFY(
            lines.first().startsWith(u"rank,rank in the run,source,cited,document,page,score,passage,query 1 text"_s));
        QVERIFY(lines.at(1).startsWith(u"1,1,"_s));
        QVERIFY(csv.contains(u"\"'=HYPERLINK(\"\"x\"\")\""_s));
        desk.model.setWeights({1, 0, 1.8});
        const QStringList again = QString::fromUtf8(desk.model.csv()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QVERIFY(again != lines);
        QVERIFY(again.at(1).startsWith(u"1,"_s));
    }
};

QTEST_MAIN(TestMicroscopeModel)
#include "tst_microscopemodel.moc"
