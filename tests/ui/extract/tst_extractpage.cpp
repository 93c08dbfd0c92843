#include "support/await.h"
#include "support/extractsamples.h"
#include "ui/extract/budgetbutton.h"
#include "ui/extract/candidatescard.h"
#include "ui/extract/cellcard.h"
#include "ui/extract/chunkscard.h"
#include "ui/extract/detailpanel.h"
#include "ui/extract/exportmenu.h"
#include "ui/extract/extractpage.h"
#include "ui/extract/fieldscard.h"
#include "ui/extract/fieldsmodel.h"
#include "ui/extract/fieldstable.h"
#include "ui/extract/heatmap.h"
#include "ui/extract/resultscard.h"
#include "ui/extract/resultsmodel.h"
#include "ui/extract/resultstable.h"
#include "ui/models/collections.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestExtractPage : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        LiveSettings settings{workspace};
        DocumentsModel documents;
        Collections collections{workspace};
        std::unique_ptr<ExtractPage> page;

        explicit Desk(bool withDocuments = true)
        {
            fillExtract(*this);
            if (withDocuments)
                documents.load(sampleDocuments());
            page = std::make_unique<ExtractPage>(workspace, settings, documents, collections, theme);
            page->resize(1300, 860);
            theme.dress(page.get());
            page->show();
            settleEvents();
        }
        // With fields, and what is known of them looked up.
        void choose()
        {
            page->fields().setSchema(sampleGrid().schema);
            QTRY_VERIFY(!extract.estimated.isEmpty());
            QTRY_COMPARE(page->results().results().rowCount(), 10);
        }
        QPushButton* button(const QString& text) const
        {
            for (QPushButton* each : page->findChildren<QPushButton*>()) {
                if (each->text() == text && each->isVisible())
                    return each;
            }
            return nullptr;
        }
        void press(const QString& text) const
        {
            QPushButton* found = button(text);
            QVERIFY2(found, qPrintable(text));
            QTest::mouseClick(found, Qt::LeftButton);
        }
        QString words() const
        {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
        void click(int row, int column) const
        {
            ResultsTable& table = page->results().table();
            const QRect cell = table.visualRect(table.model()->index(row, column));
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(12, 12));
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void withoutDocumentsItSendsToTheLibrary()
    {
        Desk desk(false);
        QVERIFY(desk.words().contains(u"No documents yet"_s));
        QSignalSpy wanted(desk.page.get(), &ExtractPage::libraryWanted);
        desk.press(u"Go to the library"_s);
        QCOMPARE(wanted.count(), 1);
        desk.page->start();
        QVERIFY(desk.extract.started.isEmpty());
        desk.documents.load(sampleDocuments());
        QTRY_VERIFY(desk.words().contains(u"What should be read out of the documents?"_s));
    }
    void aPresetIsPlannedAtOnce()
    {
        Desk desk;
        desk.press(u"Invoice"_s);
        QCOMPARE(desk.page->fields().schema().name, u"Invoice"_s);
        QTRY_COMPARE(desk.extract.estimated.size(), 1);
        QCOMPARE(desk.extract.estimated.first().schema.fields.size(), 6);
        QTRY_VERIFY(desk.words().contains(u"444 chunks in 10 documents · 444 calls · about 309,000 tokens"_s));
        QVERIFY(desk.words().contains(u"read by qwen3 at 127.0.0.1"_s));
        QVERIFY(desk.button(u"Start"_s)->isEnabled());
    }
    void ownFieldsAreTyped()
    {
        Desk desk;
        desk.press(u"Own fields"_s);
        FieldsTable& table = desk.page->fields().table();
        auto* editor = table.findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"total"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.page->fields().schema().fields, QList<Field>{{u"total"_s}});
        table.edit(table.model()->index(0, FieldsModel::Type));
        auto* combo = table.findChild<QComboBox*>();
        QVERIFY(combo);
        combo->setCurrentIndex(int(FieldType::Money));
        Q_EMIT combo->activated(int(FieldType::Money));
        QTRY_COMPARE(desk.page->fields().schema().fields.first().type, FieldType::Money);
        desk.page->fields().table().editNew();
        QTRY_VERIFY(desk.words().contains(u"Give this field a name."_s));
        QVERIFY(!desk.button(u"Start"_s)->isEnabled());
    }
    void aRunIsStartedPausedAndStopped()
    {
        Desk desk;
        desk.choose();
        ExtractBudget budget;
        budget.cost = 1.0;
        desk.page->chunks().budget().setBudget(budget);
        QSignalSpy running(desk.page.get(), &ExtractPage::runningChanged);
        desk.press(u"Start"_s);
        QCOMPARE(desk.extract.started.size(), 1);
        QCOMPARE(desk.extract.started.first().budget, budget);
        QCOMPARE(running.takeFirst().first().toBool(), true);
        QVERIFY(!desk.page->fields().table().isEnabled());
        desk.extract.progress(sampleProgress());
        QVERIFY2(desk.words().contains(u"266 done · 20 in flight · 154 waiting · 5 retried · 4 failed"_s),
                 qPrintable(desk.words()));
        QVERIFY(desk.words().contains(u"18.1×|so far · 14 s left"_s));
        QVERIFY(desk.words().contains(u"estimate 0.4200 USD · spent 0.2600 USD of 1.00 USD"_s));
        desk.press(u"Pause"_s);
        QVERIFY(desk.extract.progressNow.paused);
        desk.press(u"Go on"_s);
        QVERIFY(!desk.extract.progressNow.paused);
        desk.extract.estimateNow.kept = 266;
        desk.press(u"Stop"_s);
        QCOMPARE(desk.extract.stops, 1);
        QCOMPARE(running.takeFirst().first().toBool(), false);
        QVERIFY(desk.words().contains(u"4 chunks could not be read"_s));
        QTRY_VERIFY(desk.button(u"Go on"_s)); // where it was
        QVERIFY(desk.page->fields().table().isEnabled());
    }
    void everythingReadIsSaid()
    {
        Desk desk;
        desk.extract.estimateNow.kept = 444;
        desk.choose();
        QTRY_VERIFY(desk.button(u"All read"_s));
        QVERIFY(!desk.button(u"All read"_s)->isEnabled());
        desk.extract.estimateNow.kept = 0;
        desk.page->chunks().setAgain(ExtractOptions::Again::All);
        QTRY_VERIFY(desk.button(u"Start"_s));
        desk.press(u"Start"_s);
        QCOMPARE(desk.extract.started.first().again, ExtractOptions::Again::All);
    }
    void aCellShowsItsChunkAndIsRunAgain()
    {
        Desk desk;
        desk.choose();
        HeatMap& map = desk.page->chunks().map();
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.layoutNow().rectOf(94).center().toPoint());
        QTRY_VERIFY(desk.page->detail().isVisible());
        QCOMPARE(desk.extract.lookedAt, QList<ChunkId>{ChunkId{95}});
        QVERIFY(desk.words().contains(u"failed · 3 attempts · 2.4 s"_s));
        QVERIFY(desk.words().contains(u"answered twice without the JSON"_s));
        QSignalSpy passage(desk.page.get(), &ExtractPage::passageWanted);
        desk.press(u"Show the page"_s);
        QCOMPARE(passage.count(), 1);
        desk.press(u"Run again"_s);
        QCOMPARE(desk.extract.started.first().only, QList<ChunkId>{ChunkId{95}});
        // While it runs: in the run at hand.
        desk.page->detail().showCell(desk.page->fields().schema(), ChunkId{95});
        QTRY_VERIFY(desk.button(u"Run again"_s));
        desk.press(u"Run again"_s);
        QCOMPARE(desk.extract.readAgain, QList<ChunkId>{ChunkId{95}});
    }
    void aValueOpensItsQuote()
    {
        Desk desk;
        desk.choose();
        QSignalSpy passage(desk.page.get(), &ExtractPage::passageWanted);
        desk.click(0, 3);
        QTRY_COMPARE(passage.count(), 1);
        const auto shown = passage.takeFirst().first().value<PassageToShow>();
        QCOMPARE(shown.page, 3);
        QCOMPARE(shown.quote, u"revenue of USD 82959000 as reported"_s);
        QCOMPARE(shown.verdict, Citation::Verdict::Verified);
        QCOMPARE(shown.passage, desk.extract.detail.chunk.text);
        desk.click(0, 0); // the document itself
        QTRY_COMPARE(passage.count(), 1);
        QVERIFY(passage.first().first().value<PassageToShow>().quote.isEmpty());
    }
    void oneOfSeveralValuesIsKept()
    {
        Desk desk;
        desk.choose();
        desk.click(3, 2);
        QTRY_VERIFY(desk.page->detail().isVisible());
        auto* card = desk.page->findChild<CandidatesCard*>();
        QTRY_VERIFY(card->isVisible());
        QPushButton* keep = nullptr;
        for (QPushButton* each : card->findChildren<QPushButton*>()) {
            if (each->accessibleName() == u"Keep Q1 FY23"_s)
                keep = each;
        }
        QVERIFY(keep);
        MergedValue& value = desk.extract.grid.rows[3].values[1];
        preferChosen(value, u"Q1 FY23"_s);
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(desk.extract.chosen, QStringList{u"4 quarter Q1 FY23"_s});
        QTRY_COMPARE(desk.page->results().results().index(3, 2).data().toString(), u"Q1 FY23"_s);
        QTRY_VERIFY(desk.words().contains(u"kept by you"_s));
    }
    void onlyWhatGotFurtherIsAskedForAgain()
    {
        Desk desk;
        desk.choose();
        desk.press(u"Start"_s);
        desk.extract.asked.clear();
        for (int i = 0; i < 10; ++i) // as the rows have it
            desk.extract.grid.rows[i].done = 44;
        desk.extract.progress(sampleProgress());
        QTRY_VERIFY(!desk.extract.asked.isEmpty());
        QVERIFY(!desk.extract.asked.first().documents.isEmpty());
        QVERIFY(!desk.extract.asked.first().documents.contains(DocumentId{1})); // its 44 chunks were over before
    }
    void chosenDocumentsAreReadFirst()
    {
        Desk desk;
        desk.choose();
        QAction* first = desk.page->results().table().actions().first();
        QVERIFY(!first->isEnabled());
        desk.press(u"Start"_s);
        desk.click(8, 2);
        first->trigger();
        QCOMPARE(desk.extract.first, QList<QList<DocumentId>>{{DocumentId{9}}});
    }
    void troubleIsShown()
    {
        Desk desk;
        desk.choose();
        desk.press(u"Start"_s);
        desk.extract.fail(Error::make(ErrorCode::Database, u"The library is locked."_s));
        QVERIFY(desk.words().contains(u"The library is locked."_s));
        QVERIFY(desk.button(u"Start"_s));
        desk.press(u"Start"_s);
        ExtractProgress waiting = sampleProgress();
        waiting.trouble = u"127.0.0.1 does not answer."_s;
        desk.extract.progress(waiting);
        QVERIFY(desk.words().contains(u"127.0.0.1 does not answer."_s));
        ExtractRun run;
        run.progress = sampleProgress();
        run.budget = u"The budget of 275 calls is used up."_s;
        desk.extract.finish(run);
        QVERIFY(desk.words().contains(u"The budget of 275 calls is used up. Raise it and go on"_s));
    }
    void resultsAreExportedAndCopied()
    {
        Desk desk;
        desk.choose();
        QTemporaryDir folder;
        auto* exporting = desk.page->findChild<ExportMenu*>();
        QVERIFY(exporting->isEnabled());
        const QString file = folder.filePath(u"results.csv"_s);
        exporting->write(ExportMenu::Format::Csv, file);
        QTRY_VERIFY(desk.words().contains(u"10 documents were written to"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("AAPL Inc."));
        exporting->write(ExportMenu::Format::Json, folder.filePath(u"no/such/folder.json"_s));
        QTRY_VERIFY(desk.words().contains(u"could not be written"_s));
        desk.click(0, 1);
        QCOMPARE(desk.page->results().table().selectedText(), u"AAPL Inc."_s);
    }
    void presetsAreKeptAndShared()
    {
        Desk desk;
        desk.choose();
        FieldsCard& fields = desk.page->fields();
        fields.savePreset(u"Mine"_s);
        QTRY_COMPARE(desk.extract.saved.size(), 1);
        QTRY_VERIFY(desk.words().contains(u"Saved as “Mine”."_s));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"fields.json"_s);
        fields.exportTo(file);
        const FieldSchema kept = fields.schema();
        fields.setSchema({});
        fields.importFrom(file);
        QCOMPARE(fields.schema(), kept);
        fields.importFrom(folder.filePath(u"none.json"_s));
        QTRY_VERIFY(desk.words().contains(u"cannot be read"_s));
        QCOMPARE(fields.schema(), kept);
    }
    void theFieldsAreThereTheNextTime()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"window.ini"_s);
        {
            Desk desk;
            desk.choose();
            desk.press(u"Start"_s);
            desk.extract.progress(sampleProgress());
            QSettings state(file, QSettings::IniFormat);
            desk.page->saveState(state);
            desk.page.reset(); // while it runs
            desk.extract.progress(sampleProgress());
            QCOMPARE(desk.extract.stops, 0);
        }
        Desk again;
        again.extract.estimateNow.kept = 266;
        again.page->restoreState(QSettings(file, QSettings::IniFormat));
        QCOMPARE(again.page->fields().schema(), sampleGrid().schema);
        QTRY_VERIFY(again.button(u"Go on"_s));
    }
};

QTEST_MAIN(TestExtractPage)
#include "tst_extractpage.moc"
