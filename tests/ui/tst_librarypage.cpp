#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/library/documentcard.h"
#include "ui/library/documentdelegates.h"
#include "ui/library/documenttable.h"
#include "ui/library/indexingcard.h"
#include "ui/library/librarypage.h"
#include "ui/library/outcometext.h"
#include "ui/library/passworddialog.h"
#include "ui/models/collections.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestLibraryPage : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        DocumentsModel documents;
        Collections collections{workspace};
        std::unique_ptr<LibraryPage> page;
        explicit Desk(const QList<DocumentRecord>& records = sampleDocuments())
        {
            indexer.records = records;
            page = std::make_unique<LibraryPage>(workspace, documents, collections, theme);
            documents.follow(indexer);
            collections.refresh();
            page->resize(1300, 800);
            page->show();
            page->activateWindow();
            settleEvents();
        }
        DocumentTable& table() { return *page->findChild<DocumentTable*>(); }
        QPushButton& button(const QString& text)
        {
            for (QPushButton* each : page->findChildren<QPushButton*>()) {
                if (each->isVisible() && each->text() == text)
                    return *each;
            }
            qFatal("no button %s", qPrintable(text));
        }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
        QPoint linkAt(int row)
        {
            const QModelIndex index = table().model()->index(row, DocumentsModel::State);
            QStyleOptionViewItem option;
            option.rect = table().visualRect(index);
            option.font = table().font();
            option.fontMetrics = table().fontMetrics();
            return qobject_cast<StateDelegate*>(table().itemDelegateForColumn(DocumentsModel::State))
                ->linkRect(option, index)
                .center();
        }
        static IndexedFile outcome(IndexedFile::Outcome what, const QString& path, bool row)
        {
            IndexedFile file;
            file.outcome = what;
            file.path = path;
            if (row)
                file.document.id = DocumentId{1};
            if (what == IndexedFile::Outcome::Failed)
                file.error = Error::make(ErrorCode::PermissionDenied, u"%1 may not be read"_s.arg(path));
            return file;
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void clickingRetryTriesAgain()
    {
        Desk desk;
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, desk.linkAt(7));
        QCOMPARE(desk.indexer.retried, QList<QList<DocumentId>>({{DocumentId{8}}}));
        const QModelIndex elsewhere = desk.table().model()->index(7, DocumentsModel::Document);
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, desk.table().visualRect(elsewhere).center());
        QCOMPARE(desk.indexer.retried.size(), 1);
    }
    void anEncryptedRowAsksForItsPassword()
    {
        Desk desk;
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, desk.linkAt(9));
        auto* dialog = desk.page->findChild<PasswordDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* edit = dialog->findChild<QLineEdit*>();
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QTest::keyClicks(edit, u"secret"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(desk.indexer.retried, QList<QList<DocumentId>>({{DocumentId{10}}}));
        QCOMPARE(desk.indexer.lastPassword.reveal(), u"secret"_s);
        settleEvents();
        QVERIFY(!desk.page->findChild<PasswordDialog*>());
    }

    void aDocumentCanBeLookedInto()
    {
        Desk desk;
        QSignalSpy wanted(desk.page.get(), &LibraryPage::openWanted);
        const auto* card = desk.page->findChild<DocumentCard*>();
        QVERIFY(!card->isVisible());
        desk.table().selectRow(0);
        QVERIFY(card->isVisible());
        QCOMPARE(card->document(), DocumentId{1});
        QVERIFY(desk.words().contains(u"/"_s));
        QTest::mouseClick(&desk.button(u"Look into it"_s), Qt::LeftButton);
        desk.table().setFocus();
        QTest::keyClick(&desk.table(), Qt::Key_Return);
        const QRect row = desk.table().visualRect(desk.table().model()->index(1, DocumentsModel::Document));
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(desk.table().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(wanted.count(), 3);
        QCOMPARE(wanted.at(0).first().value<DocumentRecord>().id, DocumentId{1});
        QCOMPARE(wanted.at(2).first().value<DocumentRecord>().id, DocumentId{2});
        desk.table().selectAll();
        QVERIFY(!card->isVisible());
        Q_EMIT desk.indexer.documentsRemoved({DocumentId{1}});
        desk.table().clearSelection();
        QVERIFY(!card->isVisible());
    }
    void unfinishedOnesArePutFirst()
    {
        Desk desk;
        desk.table().selectAll();
        for (QAction* action : desk.table().actions()) {
            if (action->text() == u"Put &first"_s)
                action->trigger();
        }
        QVERIFY(!desk.indexer.first.isEmpty());
        for (const DocumentId id : desk.indexer.first.value(0))
            QVERIFY(isUnfinished(*desk.documents.find(id)));
    }
    void allThatFailedAreTriedAgain()
    {
        QList<DocumentRecord> records = sampleDocuments();
        DocumentRecord quarantined = records.at(7);
        quarantined.id = DocumentId{900};
        quarantined.path = u"/q.pdf"_s;
        quarantined.quarantine = u"abc"_s;
        Desk desk(records + QList<DocumentRecord>{quarantined});
        for (QAction* action : desk.table().actions()) {
            if (action->text() == u"Retry all that &failed"_s)
                action->trigger();
        }
        QList<DocumentId> expected; // neither locked nor quarantined
        for (const DocumentRecord& record : sampleDocuments()) {
            if (record.state == DocumentState::Failed && !wantsPassword(record))
                expected.append(record.id);
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(desk.indexer.retried, QList<QList<DocumentId>>({expected}));
    }
    void workIsStoppedNowOrAfterTheFilesAtWork()
    {
        Desk desk;
        QVERIFY(!desk.button(u"Stop"_s).isEnabled());
        IndexProgress progress;
        progress.files = 3;
        Q_EMIT desk.indexer.progressChanged(progress);
        QTest::mouseClick(&desk.button(u"Stop"_s), Qt::LeftButton);
        auto* menu = desk.button(u"Stop"_s).findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        menu->actions().at(0)->trigger();
        QCOMPARE(desk.indexer.gentleStops, 1);
        menu->actions().at(1)->trigger();
        QCOMPARE(desk.indexer.stops, 1);
        menu->close();
    }

    void removalCanBeUndone_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("the button") << u"button"_s;
        QTest::newRow("the shortcut's way") << u"call"_s;
        QTest::newRow("adding one of them again") << u"add"_s;
        QTest::newRow("nobody does") << u"none"_s;
        QTest::newRow("another removal") << u"another"_s;
    }
    void removalCanBeUndone()
    {
        QFETCH(QString, how);
        Desk desk;
        const QList<DocumentRecord> before = desk.indexer.records;
        const auto listed = [&desk] {
            QList<DocumentId> ids;
            for (int row = 0; row < desk.documents.rowCount(); ++row)
                ids.append(desk.documents.at(row).id);
            return ids;
        };
        const QList<DocumentId> all = listed();
        desk.table().setFocus();
        desk.table().selectionModel()->select(
            QItemSelection(desk.table().model()->index(1, 0), desk.table().model()->index(3, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const QList<DocumentId> chosen = desk.table().selectedIds();
        QTest::keyClick(&desk.table(), Qt::Key_Delete);
        QVERIFY(desk.words().contains(u"Removed 3 document(s) from the library. The files themselves stay."_s));
        QVERIFY(desk.page->canUndoRemoval());
        QCOMPARE(desk.documents.rowCount(), 7);
        QCOMPARE(desk.indexer.removed.size(), 0);
        desk.indexer.change({before.at(2)}); // what is hidden may still be at work
        QCOMPARE(desk.documents.rowCount(), 7);
        if (how == u"button"_s)
            QTest::mouseClick(&desk.button(u"Undo"_s), Qt::LeftButton);
        else if (how == u"call"_s)
            desk.page->undoRemoval();
        else if (how == u"add"_s)
            desk.page->add({before.at(2).path});
        else if (how == u"none"_s)
            Q_EMIT desk.page->findChild<UndoBar*>()->expired();
        else
            desk.page->removeDocuments({before.first()});
        settleEvents();
        const bool undone = how != u"none"_s && how != u"another"_s;
        QCOMPARE(desk.page->canUndoRemoval(), how == u"another"_s);
        QCOMPARE(desk.indexer.removed, undone ? QList<QList<DocumentId>>() : QList<QList<DocumentId>>{chosen});
        if (undone)
            QCOMPARE(listed(), all);
        else
            QCOMPARE(desk.documents.rowCount(), how == u"another"_s ? 6 : 7);
    }
    void aRemovalThatFailsShowsThemAgain()
    {
        Desk desk;
        desk.page->removeDocuments({desk.indexer.records.at(1)});
        desk.indexer.removeError = Error::make(ErrorCode::Database, u"the disk is full"_s);
        const auto done = await(desk.page->finishRemoval());
        QVERIFY(!done.ok());
        settleEvents();
        QCOMPARE(desk.documents.rowCount(), 10);
        QVERIFY(desk.words().contains(u"the disk is full"_s));
    }

    void chosenDocumentsCanBeAskedAboutAndCopied()
    {
        Desk desk;
        QSignalSpy asked(desk.page.get(), &LibraryPage::askAbout);
        desk.table().selectRow(1);
        desk.table().setFocus();
        QTest::keyClick(&desk.table(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<QList<DocumentId>>(), QList<DocumentId>{DocumentId{2}});
        QTest::keyClick(&desk.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"/home/ada/papers/debian-reference.en.pdf"_s);
        Q_EMIT desk.table().customContextMenuRequested(QPoint(10, 10));
        auto* menu = desk.page->findChild<QMenu*>(QString(), Qt::FindChildrenRecursively);
        QVERIFY(menu);
    }

    void progressIsSaidInWords()
    {
        IndexProgress progress;
        progress.files = 7;
        progress.filesDone = 2;
        progress.chunks = 4120;
        progress.chunksEmbedded = 1842;
        progress.chunksPerSecond = 412;
        progress.reading = 2;
        progress.embedding = 8;
        QCOMPARE(progressTitle(progress), u"Indexing 7 files"_s);
        QCOMPARE(progressText(progress),
                 u"1,842 of 4,120 chunks · 2 of 7 files · 412 chunks/s"_s); // until more can be told
        progress.timeLeft = Milliseconds(170'000);
        QVERIFY(progressText(progress).endsWith(u" · 412 chunks/s · about 3 minutes left"_s));
        QCOMPARE(progressWork(progress), u"reading 2 · embedding 8 in flight"_s);
        QVERIFY(std::abs(progressFraction(progress) - 0.447) < 0.001);
        progress.paused = true;
        QCOMPARE(progressTitle(progress), u"Paused · 7 files"_s);
        QVERIFY(!progressText(progress).contains(u"left"_s));
        QCOMPARE(progressFraction(IndexProgress()), 0.0);
    }
    void theCardIsThereOnlyWhileFilesAreIndexed()
    {
        Desk desk;
        auto* card = desk.page->findChild<IndexingCard*>();
        QVERIFY(!card->isVisible());
        IndexProgress progress;
        progress.files = 2;
        desk.indexer.progress(progress);
        QVERIFY(card->isVisible());
        QTest::mouseClick(&desk.button(u"Pause"_s), Qt::LeftButton);
        QVERIFY(desk.indexer.now.paused);
        QTest::mouseClick(&desk.button(u"Resume"_s), Qt::LeftButton);
        QVERIFY(!desk.indexer.now.paused);
        progress.filesDone = 2;
        desk.indexer.progress(progress);
        QVERIFY(!card->isVisible());
    }

    void outcomesInOneLine_data()
    {
        using O = IndexedFile::Outcome;
        QTest::addColumn<QList<IndexedFile>>("files");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("bad");
        QTest::newRow("all well") << QList<IndexedFile>{Desk::outcome(O::Indexed, u"/a.pdf"_s, true)} << QString()
                                  << false;
        QTest::newRow("nothing there") << QList<IndexedFile>{} << u"Nothing to add: no readable files there."_s
                                       << false;
        QTest::newRow("known") << QList<IndexedFile>{Desk::outcome(O::AlreadyKnown, u"/x/a.pdf"_s, true)}
                               << u"a.pdf is already in the library."_s << false;
        QTest::newRow("several known") << QList<IndexedFile>{Desk::outcome(O::AlreadyKnown, u"/a"_s, true),
                                                             Desk::outcome(O::AlreadyKnown, u"/b"_s, true)}
                                       << u"2 files are already in the library."_s << false;
        QTest::newRow("failed row") << QList<IndexedFile>{Desk::outcome(O::Failed, u"/a"_s, true)}
                                    << u"1 file failed; its row says why."_s << true;
        QTest::newRow("refused") << QList<IndexedFile>{Desk::outcome(O::Failed, u"/a"_s, false)}
                                 << u"/a may not be read"_s << true;
        QTest::newRow("stopped") << QList<IndexedFile>{Desk::outcome(O::Cancelled, u"/a"_s, false)} << QString()
                                 << false;
    }
    void outcomesInOneLine()
    {
        QFETCH(QList<IndexedFile>, files);
        const OutcomeText text = outcomeText(files);
        QTEST(text.text, "text");
        QTEST(text.bad, "bad");
    }
    void aSecondDropSaysThatItIsKnown()
    {
        Desk desk;
        desk.page->add({u"/x/a.pdf"_s});
        desk.indexer.addOutcome.settle(
            QList<IndexedFile>{Desk::outcome(IndexedFile::Outcome::AlreadyKnown, u"/x/<b>a</b>.pdf"_s, true)});
        QTRY_VERIFY(desk.words().contains(u"b>.pdf is already in the library."_s));
    }
    void aFailureToAddIsSaid()
    {
        Desk desk;
        desk.page->add({u"/x/a.pdf"_s});
        desk.indexer.addOutcome.settle(Error::make(ErrorCode::DiskFull, u"no room left on the disk of the library"_s));
        QTRY_VERIFY(desk.words().contains(u"no room left"_s));
    }

    void theEmptyLibraryOffersTheSamples()
    {
        Desk desk{QList<DocumentRecord>()};
        QVERIFY(desk.words().contains(u"Drop documents here, or try the samples"_s));
        QVERIFY(desk.words().contains(u"No model and no server needed"_s));
        QTest::mouseClick(&desk.button(u"Try the samples"_s), Qt::LeftButton);
        QCOMPARE(desk.samplesAdded, 1);
        desk.indexer.change({sampleDocuments().first()});
        settleEvents();
        QVERIFY(desk.table().isVisible());
        desk.indexer.remove({DocumentId{1}});
        settleEvents();
        QVERIFY(!desk.table().isVisible());
    }
    void filteringKeepsTheRest()
    {
        Desk desk;
        auto* filter = desk.page->findChild<QLineEdit*>();
        QTest::keyClicks(filter, u"2023 q3"_s);
        QCOMPARE(desk.table().model()->rowCount(), 2);
        filter->clear();
        QCOMPARE(desk.table().model()->rowCount(), 10);
    }

    void everyCellPaintsSomething()
    {
        Desk desk;
        const QImage before = [&] {
            QImage blank(300, 34, QImage::Format_RGB32);
            blank.fill(desk.theme.colors().panel);
            return blank;
        }();
        for (int row = 0; row < desk.documents.rowCount(); ++row) {
            for (int column = 0; column < DocumentsModel::ColumnCount; ++column) {
                QImage image = before;
                QPainter painter(&image);
                QStyleOptionViewItem option;
                option.rect = image.rect();
                option.font = desk.theme.font();
                option.fontMetrics = QFontMetrics(option.font);
                option.state = row % 2 ? QStyle::State_Enabled : QStyle::State_Enabled | QStyle::State_Selected;
                desk.table()
                    .itemDelegateForIndex(desk.table().model()->index(row, column))
                    ->paint(&painter, option, desk.table().model()->index(row, column));
                painter.end();
                QVERIFY(image != before);
            }
        }
    }
    void thousandsOfRowsScrollWithoutMeasuring()
    {
        QList<DocumentRecord> many;
        for (int i = 1; i <= 5000; ++i)
            many.append(record(i, u"document %1.pdf"_s.arg(i), DocumentState::Searchable, Stage::Index, 10, 100, 100));
        Desk desk(many);
        QCOMPARE(desk.table().rowHeight(0), desk.table().rowHeight(4999));
        desk.table().verticalScrollBar()->setValue(desk.table().verticalScrollBar()->maximum());
        QVERIFY(!desk.table().grab().isNull());
        desk.table().sortByColumn(DocumentsModel::Document, Qt::DescendingOrder);
        QCOMPARE(desk.table().model()->rowCount(), 5000);
    }
    void destroyedWhileAdding()
    {
        Desk desk;
        desk.page->add({u"/x/a.pdf"_s});
        desk.page.reset();
        desk.indexer.addOutcome.settle(QList<IndexedFile>());
        settleEvents();
    }
};

QTEST_MAIN(TestLibraryPage)
#include "tst_librarypage.moc"
