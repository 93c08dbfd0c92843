#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/models/documentfacts.h"
#include "ui/models/documentfilter.h"
#include "ui/models/documentsmodel.h"
#include "ui/models/scopemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestDocumentsModel : public QObject
{
    Q_OBJECT

    static DocumentRecord any(std::mt19937& random, int id)
    {
        const auto state = DocumentState(random() % 4);
        DocumentRecord r = record(id, u"file %1.pdf"_s.arg(random() % 50), state, Stage(random() % stageCount),
                                  int(random() % 90), int(random() % 900), 0);
        r.embedded = r.chunks ? int(random() % unsigned(r.chunks)) : 0;
        if (state == DocumentState::Failed && random() % 2)
            r.error = Error::make(ErrorCode(random() % 24), u"reason"_s);
        return r;
    }

private Q_SLOTS:
    void randomUpdatesKeepTheModelConsistent_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomUpdatesKeepTheModelConsistent()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        DocumentsModel model;
        DocumentFilter filter;
        filter.setSourceModel(&model);
        filter.sort(int(seed) % DocumentsModel::ColumnCount);
        ScopeModel scope(model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester scopeTester(&scope, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSet<int> present;
        for (int step = 0; step < 200; ++step) {
            if (random() % 5 == 0 && !present.isEmpty()) {
                QList<DocumentId> ids;
                for (const int id : QSet<int>(present)) {
                    if (random() % 3 == 0) {
                        ids.append(DocumentId{id});
                        present.remove(id);
                    }
                }
                ids.append(DocumentId{9999}); // one that is not there
                model.remove(ids);
            } else if (random() % 20 == 0) {
                filter.setWords(random() % 2 ? u"file 1"_s : QString());
            } else {
                QList<DocumentRecord> changed;
                for (unsigned i = 0; i < 1 + random() % 8; ++i) {
                    changed.append(any(random, 1 + int(random() % 60)));
                    present.insert(int(changed.last().id.value));
                }
                model.upsert(changed);
            }
            QCOMPARE(model.rowCount(), int(present.size()));
        }
        for (const int id : std::as_const(present))
            QVERIFY(model.find(DocumentId{id}));
    }

    void changedRowsAreTheOnlyOnesTold()
    {
        DocumentsModel model;
        model.load(sampleDocuments());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        DocumentRecord r = sampleDocuments().at(3);
        r.embedded += 10;
        model.upsert({r});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 3);
        QCOMPARE(reset.count(), 0);
        QVERIFY(model.data(model.index(3, DocumentsModel::State)).toString().contains(u"170"_s));
    }

    void whatCameBeforeTheListIsNewer()
    {
        DocumentsModel model;
        DocumentRecord early = sampleDocuments().at(2);
        early.state = DocumentState::Searchable;
        model.upsert({early, record(77, u"new.pdf"_s, DocumentState::Waiting, Stage::Read, 0, 0, 0)});
        model.remove({DocumentId{4}});
        model.load(sampleDocuments());
        QCOMPARE(model.rowCount(), int(sampleDocuments().size())); // one left, one arrived
        QCOMPARE(model.find(DocumentId{3})->state, DocumentState::Searchable);
        QVERIFY(model.find(DocumentId{77}));
        QVERIFY(!model.find(DocumentId{4}));
        QCOMPARE(model.at(0).id, DocumentId{1});
    }

    void wordsForAState_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tone");
        QTest::addColumn<QString>("link");
        QTest::newRow("searchable") << 0 << u"searchable"_s << u"ok"_s << QString();
        QTest::newRow("embedding") << 2 << u"embedding 240 of 388 · can be asked already"_s << u"dim"_s << QString();
        QTest::newRow("waiting") << 6 << u"waiting"_s << u"dim"_s << QString();
        QTest::newRow("failed") << 7 << u"reading took longer than 10 s: stopped"_s << u"bad"_s << u"Retry"_s;
        QTest::newRow("known already") << 8 << u"searchable · already in the library"_s << u"dim"_s << QString();
        QTest::newRow("encrypted") << 9 << u"encrypted: it needs its password"_s << u"warn"_s << u"Enter password…"_s;
    }
    void wordsForAState()
    {
        QFETCH(int, row);
        DocumentsModel model;
        model.load(sampleDocuments());
        const QModelIndex index = model.index(row, DocumentsModel::State);
        QTEST(index.data().toString(), "text");
        QTEST(index.data(DocumentsModel::ToneRole).toString(), "tone");
        QTEST(index.data(DocumentsModel::LinkRole).toString(), "link");
    }

    void tooltipsShowForeignTextLiterally()
    {
        DocumentsModel model;
        DocumentRecord r =
            record(1, u"<img src=file:///etc/passwd>.pdf"_s, DocumentState::Failed, Stage::Read, 0, 0, 0);
        r.error = Error::make(ErrorCode::Corrupt, u"<b>broken</b>"_s);
        model.load({r});
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;img src=file:///etc/passwd&gt;"_s));
        QVERIFY(tip.contains(u"&lt;b&gt;broken"_s));
        QVERIFY(!tip.contains(u"<b>"_s));
    }

    void filterTakesEveryWordFromNameOrState()
    {
        DocumentsModel model;
        model.load(sampleDocuments());
        DocumentFilter filter;
        filter.setSourceModel(&model);
        filter.setWords(u"2023 embedding"_s);
        QCOMPARE(filter.rowCount(), 2);
        filter.setWords(u"2023 encrypted"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"[(*"_s);
        QCOMPARE(filter.rowCount(), 0);
    }

    void filterShowsOneSort_data()
    {
        using Show = DocumentFilter::Show;
        QTest::addColumn<Show>("show");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("all") << Show::All << QList<int>{1, 2, 3, 4, 5, 6};
        QTest::newRow("searchable") << Show::Searchable << QList<int>{2, 3, 6};
        QTest::newRow("unfinished") << Show::Unfinished << QList<int>{1, 2};
        QTest::newRow("failed") << Show::Failed << QList<int>{4, 5};
        QTest::newRow("quarantined") << Show::Quarantined << QList<int>{5};
        QTest::newRow("missing") << Show::Missing << QList<int>{6};
    }
    void filterShowsOneSort()
    {
        QFETCH(DocumentFilter::Show, show);
        const auto record = [](int id, DocumentState state) {
            DocumentRecord each;
            each.id = DocumentId{id};
            each.path = u"/f%1.pdf"_s.arg(id);
            each.state = state;
            return each;
        };
        QList<DocumentRecord> records{record(1, DocumentState::Waiting),    record(2, DocumentState::Working),
                                      record(3, DocumentState::Searchable), record(4, DocumentState::Failed),
                                      record(5, DocumentState::Failed),     record(6, DocumentState::Searchable)};
        records[1].embedded = 1;
        records[4].quarantine = u"abc"_s;
        records[5].missing = true;
        DocumentsModel model;
        model.load(records);
        DocumentFilter filter;
        filter.setSourceModel(&model);
        filter.setShow(show);
        QList<int> ids;
        for (int row = 0; row < filter.rowCount(); ++row)
            ids.append(filter.index(row, 0).data(DocumentsModel::IdRole).toInt());
        QTEST(ids, "ids");
    }
    void factsOfADocument()
    {
        DocumentRecord record;
        record.path = u"/home/a/<b>x.pdf"_s;
        record.title = u"<b>x.pdf"_s;
        record.state = DocumentState::Waiting;
        QCOMPARE(factsOf(record), (DocumentFacts{{u"Folder"_s, u"/home/a"_s}, {u"State"_s, u"waiting"_s}}));
        record.title = u"A title"_s;
        record.author = u"Somebody"_s;
        record.kind = u"pdf"_s;
        record.size = 2048;
        record.pages = 1;
        record.chunks = 12;
        record.embedded = 5;
        record.state = DocumentState::Failed;
        record.error = Error::make(ErrorCode::Io, u"broken"_s);
        record.quarantine = u"abc"_s;
        record.note = u"a note"_s;
        record.stages = {Milliseconds(3), Milliseconds(60), Milliseconds(8)};
        record.language = u"de"_s;
        const DocumentFacts facts = factsOf(record);
        const auto of = [&facts](const QString& name) {
            for (const auto& [key, value] : facts) {
                if (key == name)
                    return value;
            }
            return QString();
        };
        QCOMPARE(of(u"Title"_s), u"A title"_s);
        QCOMPARE(of(u"Author"_s), u"Somebody"_s);
        QVERIFY(of(u"File"_s).startsWith(u"PDF · "_s) && of(u"File"_s).endsWith(u"· 1 page"_s));
        QCOMPARE(of(u"Chunks"_s), u"12, 5 of them embedded"_s);
        QCOMPARE(of(u"State"_s), u"in quarantine: broken"_s);
        QCOMPARE(of(u"Times"_s), u"read 3 ms, parsed 60 ms, cut 8 ms"_s);
        QCOMPARE(of(u"Language"_s), u"German"_s);
        QCOMPARE(of(u"Note"_s), u"a note"_s);
    }

    void numbersAreSortedAsNumbers()
    {
        DocumentsModel model;
        model.load(sampleDocuments());
        DocumentFilter filter;
        filter.setSourceModel(&model);
        filter.sort(DocumentsModel::Chunks, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), u"debian-reference.en.pdf"_s);
        QCOMPARE(filter.index(1, 0).data().toString(), u"install.en.pdf"_s);
    }

    void scopeForgetsWhatWasRemoved()
    {
        DocumentsModel model;
        model.load(sampleDocuments());
        ScopeModel scope(model);
        QSignalSpy changed(&scope, &ScopeModel::scopeChanged);
        QCOMPARE(scope.text(), u"All documents"_s);
        QVERIFY(scope.setData(scope.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(scope.setData(scope.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(scope.text(), u"2 documents"_s);
        model.remove({DocumentId{1}});
        QCOMPARE(scope.scope(), Scope{DocumentId{2}});
        QCOMPARE(scope.text(), u"debian-reference.en.pdf"_s);
        QCOMPARE(changed.count(), 3);
    }

    void thousandsOfRowsArePutInQuickly()
    {
        // A guard against quadratic work, not a measurement: 20,000 rows and as many updates.
        DocumentsModel model;
        QList<DocumentRecord> many;
        for (int i = 1; i <= 20'000; ++i)
            many.append(record(i, u"f%1.pdf"_s.arg(i), DocumentState::Waiting, Stage::Read, 0, 0, 0));
        QElapsedTimer timer;
        timer.start();
        model.load(many);
        for (qsizetype i = 0; i < many.size(); i += 20)
            model.upsert(many.mid(i, 20));
        model.remove({DocumentId{5}, DocumentId{6}, DocumentId{19'000}});
        QCOMPARE(model.rowCount(), 19'997);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestDocumentsModel)
#include "tst_documentsmodel.moc"
