#include "ui/extract/extractwords.h"
#include "ui/extract/fieldpresets.h"
#include "ui/extract/fieldsmodel.h"
#include "ui/extract/resultsfilter.h"
#include "ui/extract/resultsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestExtractModels : public QObject
{
    Q_OBJECT

    static MergedValue value(const QString& plain, bool conflict = false, bool verified = true)
    {
        MergedValue merged;
        if (!plain.isEmpty())
            merged.values.append({plain, plain, {{ChunkId{1}, 3, u"says "_s + plain, verified}}, 1, true, verified});
        if (conflict)
            merged.alternatives.append({u"other"_s, u"other"_s, {}, 1, true, true});
        merged.conflict = conflict;
        return merged;
    }
    static ResultRow row(int id, const QList<MergedValue>& values, int done = 5)
    {
        ResultRow one;
        one.document = DocumentId{id};
        one.path = u"/papers/%1.pdf"_s.arg(QChar(u'a' + id));
        one.chunks = 5;
        one.done = done;
        one.values = values;
        return one;
    }
    static ResultGrid grid()
    {
        ResultGrid all;
        all.schema.fields = {{u"company"_s}, {u"revenue"_s, FieldType::Money}};
        all.rows = {row(1, {value(u"Beta"_s), value(u"USD 900"_s)}),
                    row(2, {value(u"alpha"_s, true), value(u"USD 12000"_s)}),
                    row(3, {value({}), value(u"USD 1000"_s, false, false)}), row(4, {value({}), value({})}, 2)};
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void presetsCanBeUsed()
    {
        QStringList names;
        for (const FieldSchema& preset : builtinPresets()) {
            QVERIFY2(checkFieldSchema(preset).ok(), qPrintable(preset.name));
            names.append(preset.name);
        }
        QCOMPARE(names, QStringList({u"Quarterly report"_s, u"Invoice"_s, u"CV"_s, u"Paper"_s}));
    }
    void fieldsInTroubleAreNamed_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("part");
        QTest::newRow("fine") << QStringList{u"a"_s, u"b"_s} << 1 << QString();
        QTest::newRow("no name") << QStringList{u"a"_s, QString()} << 1 << u"Give this field a name"_s;
        QTest::newRow("twice") << QStringList{u"total"_s, u"Total"_s} << 1 << u"is there twice"_s;
        QTest::newRow("the first of two") << QStringList{u"total"_s, u"Total"_s} << 0 << QString();
        QTest::newRow("forbidden letters") << QStringList{u"a{b}"_s} << 0 << u"cannot be a field's name"_s;
    }
    void fieldsInTroubleAreNamed()
    {
        QFETCH(QStringList, names);
        QFETCH(int, row);
        QFETCH(QString, part);
        QList<Field> fields;
        for (const QString& name : names)
            fields.append({name});
        const QString said = fieldTrouble(fields, row);
        QVERIFY2(part.isEmpty() ? said.isEmpty() : said.contains(part), qPrintable(said));
    }
    void fieldsAreEdited()
    {
        FieldsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &FieldsModel::edited);
        model.setFields({{u"name"_s}, {u"sum"_s, FieldType::Money}});
        const int row = model.add();
        QCOMPARE(row, 2);
        QVERIFY(model.trouble().contains(u"name"_s));
        QVERIFY(model.setData(model.index(row, FieldsModel::Name), u"  kind "_s));
        QVERIFY(model.trouble().isEmpty());
        QVERIFY(!(model.flags(model.index(row, FieldsModel::Choices)) & Qt::ItemIsEditable));
        QVERIFY(model.setData(model.index(row, FieldsModel::Type), int(FieldType::OneOf)));
        QVERIFY(model.trouble().contains(u"at least two"_s));
        QVERIFY(model.anyChoices());
        QVERIFY(model.setData(model.index(row, FieldsModel::Choices), u"bill | offer |"_s));
        QVERIFY(model.trouble().isEmpty());
        model.toggleRequired(row);
        model.move(row, -1);
        QCOMPARE(model.fields().at(1), (Field{u"kind"_s, FieldType::OneOf, {}, true, {u"bill"_s, u"offer"_s}}));
        model.move(1, -5);
        QCOMPARE(model.fields().at(1).name, u"kind"_s);
        model.setData(model.index(1, FieldsModel::Type), int(FieldType::Date));
        QVERIFY(model.fields().at(1).choices.isEmpty());
        model.remove(0);
        model.remove(9);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(edited.count() >= 8);
        for (int i = model.rowCount(); i < mostFields; ++i)
            QCOMPARE(model.add(), i);
        QCOMPARE(model.add(), -1);
    }

    void resultsAreMerged()
    {
        ResultsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrid(grid());
        QCOMPARE(model.columnCount(), 3);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setGrid(grid());
        QCOMPARE(changed.count(), 0);
        ResultGrid further = grid();
        further.rows[3] = row(4, {value(u"Delta"_s), value({})});
        model.setGrid(further);
        QCOMPARE(changed.count(), 1);
        model.merge({row(9, {value(u"New"_s), value({})})});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.rowOf(DocumentId{9}), 4);
        QCOMPARE(reset.count(), 0);
        model.setGrid({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(DocumentId{9}), -1);
    }
    void cellsSayWhatNeedsLookingAt()
    {
        ResultsModel model;
        model.setGrid(grid());
        const auto at = [&](int r, int column, int role = Qt::DisplayRole) {
            return model.index(r, column).data(role);
        };
        QCOMPARE(at(0, 0).toString(), u"b.pdf"_s);
        QCOMPARE(at(0, 1, ResultsModel::PageRole).toInt(), 3);
        QCOMPARE(at(1, 1, ResultsModel::OthersRole).toInt(), 2);
        QVERIFY(at(1, 1, Qt::ToolTipRole).toString().contains(u"or: other"_s));
        QVERIFY(at(2, 2, ResultsModel::UnverifiedRole).toBool());
        QVERIFY(!at(2, 1, ResultsModel::PendingRole).toBool());
        QVERIFY(at(3, 1, ResultsModel::PendingRole).toBool());
        QVERIFY(!model.valueAt(model.index(0, 0)));
    }
    void amountsSortAsNumbers()
    {
        ResultsModel model;
        ResultsFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrid(grid());
        const auto names = [&] {
            QString all;
            for (int r = 0; r < filter.rowCount(); ++r)
                all += filter.index(r, 0).data().toString().left(1);
            return all;
        };
        filter.sort(2, Qt::AscendingOrder);
        QCOMPARE(names(), u"bdce"_s);
        filter.sort(2, Qt::DescendingOrder);
        QCOMPARE(names(), u"cdbe"_s); // without a value at the end all the same
        filter.sort(1, Qt::AscendingOrder);
        QCOMPARE(names().left(2), u"cb"_s);
        filter.setShow(ResultsFilter::Show::Conflicts);
        QCOMPARE(names(), u"c"_s);
        filter.setShow(ResultsFilter::Show::Unverified);
        QCOMPARE(names(), u"d"_s);
        filter.setShow(ResultsFilter::Show::Missing);
        QCOMPARE(filter.rowCount(), 2);
        filter.setShow(ResultsFilter::Show::All);
        filter.setWords(u"ALPHA 12000"_s);
        QCOMPARE(names(), u"c"_s);
        filter.setWords(u"nobody"_s);
        QCOMPARE(filter.rowCount(), 0);
    }
    void randomResultsKeepTheModelsConsistent()
    {
        std::mt19937 random(7);
        ResultsModel model;
        ResultsFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester one(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester two(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrid(grid());
        filter.sort(2);
        for (int step = 0; step < 300; ++step) {
            const bool empty = random() % 3 == 0;
            model.merge({row(int(random() % 40),
                             {value(empty ? QString() : QString::number(random() % 9), random() % 4 == 0),
                              value(u"USD %1"_s.arg(random() % 1000))},
                             int(random() % 6))});
            if (step % 50 == 0)
                filter.setShow(ResultsFilter::Show(random() % 4));
        }
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).isValid(), filter.rowCount() > 0);
    }

    void estimatesAreOneLine()
    {
        ExtractEstimate estimate;
        estimate.documents = 20;
        estimate.chunks = 444;
        estimate.kept = 100;
        estimate.calls = 344;
        estimate.promptTokens = 200'000;
        estimate.completionTokens = 14'000;
        QCOMPARE(estimateText(estimate, true, u"USD"_s),
                 u"444 chunks in 20 documents, 100 of them read before · 344 calls · about 214,000 tokens · "
                 "price unknown · time not known yet"_s);
        estimate.cost = 0.42;
        estimate.time = Milliseconds(120'000);
        QVERIFY(estimateText(estimate, true, u"USD"_s).contains(u"0.4200 USD · about 2 minutes"_s));
        QVERIFY(estimateText(estimate, false, u"USD"_s).contains(u"no calls, no cost"_s));
        estimate.kept = 444;
        QCOMPARE(estimateText(estimate, true, u"USD"_s), u"444 chunks in 20 documents, all read before"_s);
    }
    void progressIsSaid()
    {
        ExtractProgress p;
        p.chunks = 444;
        p.done = 270;
        p.running = 20;
        p.waiting = 154;
        p.retried = 5;
        p.failed = 4;
        QCOMPARE(countsText(p), u"270 done · 20 in flight · 154 waiting · 5 retried · 4 failed"_s);
        QCOMPARE(leftText(p), QString());
        p.left = Milliseconds(13'200);
        QCOMPARE(leftText(p), u"14 s left"_s);
        QCOMPARE(speedText(p, true), QString());
        p.elapsed = Milliseconds(1'000);
        p.worked = Milliseconds(18'100);
        QCOMPARE(speedText(p, true), u"18.1×"_s);
        QCOMPARE(speedText(p, false), QString());
        ExtractEstimate estimate;
        estimate.cost = 0.42;
        ExtractBudget budget;
        budget.cost = 1;
        p.cost = 0.26;
        QCOMPARE(spentText(estimate, p, budget, true, u"USD"_s),
                 u"estimate 0.4200 USD · spent 0.2600 USD of 1.00 USD"_s);
        QCOMPARE(spentText(estimate, p, budget, false, u"USD"_s), QString());
        budget.calls = 500;
        QCOMPARE(budgetText(budget, u"USD"_s), u"500 calls, 1.00 USD"_s);
        QCOMPARE(budgetText({}, u"USD"_s), u"none"_s);
    }
};

QTEST_MAIN(TestExtractModels)
#include "tst_extractmodels.moc"
