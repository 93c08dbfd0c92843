#include "support/await.h"
#include "support/fakeui.h"
#include "support/picture.h"
#include "support/uisamples.h"
#include "ui/library/findingsdialog.h"
#include "ui/library/librarypage.h"
#include "ui/library/watchdialog.h"
#include "ui/library/workcard.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"
#include "ui/windowactions.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// The Library menu: watched folders, copies, check and repair.
class TestUpkeep : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        std::unique_ptr<MainWindow> window;
        Desk()
        {
            indexer.records = sampleDocuments();
            library.folders = {{u"/srv/papers"_s, {u"*.tmp"_s}}};
            window = std::make_unique<MainWindow>(workspace, theme);
            window->show();
            settleEvents();
        }
        QAction& action(const QString& text)
        {
            for (QAction* each : window->actions().libraryMenu->actions()) {
                if (each->text() == text)
                    return *each;
            }
            qFatal("no action %s", qPrintable(text));
        }
        void trigger(const QString& text)
        {
            action(text).trigger();
            settleEvents();
        }
        template<class D>
        D* dialog()
        {
            return window->findChild<D*>();
        }
        static QString wordsOf(const QWidget& widget)
        {
            QStringList texts;
            for (const QLabel* label : widget.findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text() + u' ' + label->toolTip());
            }
            return texts.join(u'|');
        }
        QString words() { return wordsOf(window->library()); }
        static QPushButton& button(QWidget& in, const QString& text)
        {
            for (QPushButton* each : in.findChildren<QPushButton*>()) {
                if (each->text() == text)
                    return *each;
            }
            qFatal("no button %s", qPrintable(text));
        }
        // Types a name into the file dialog that is open and takes it.
        void give(const QString& path)
        {
            auto* dialog = window->findChild<QFileDialog*>();
            QVERIFY(dialog && dialog->isVisible());
            auto* edit = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
            QVERIFY(edit);
            edit->clear();
            QTest::keyClicks(edit, path);
            QTest::keyClick(edit, Qt::Key_Return);
            settleEvents();
        }
    };

private Q_SLOTS:
    void aFolderIsWatched()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.trigger(u"&Watch a folder…"_s);
        desk.give(folder.path());
        QCOMPARE(desk.library.folders.last(), (WatchedFolder{folder.path(), {}}));
        QVERIFY2(desk.words().contains(folder.path() + u" is watched"_s), qPrintable(desk.words()));
        // Again: it keeps the patterns it has by now.
        desk.library.folders.last().ignore = {u"drafts/"_s};
        desk.trigger(u"&Watch a folder…"_s);
        desk.give(folder.path());
        QVERIFY(desk.words().contains(u"is watched already"_s));
        QCOMPARE(desk.library.folders.last().ignore, QStringList{u"drafts/"_s});
    }
    void foldersAreListedAndChanged()
    {
        Desk desk;
        desk.trigger(u"Watched f&olders…"_s);
        auto* dialog = desk.dialog<WatchDialog>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QVERIFY(Desk::wordsOf(*dialog).contains(u"/srv/papers"_s));
        auto* line = dialog->findChild<QLineEdit*>();
        QCOMPARE(line->accessibleName(), u"What to leave out of /srv/papers"_s);
        QCOMPARE(line->text(), u"*.tmp"_s);
        QTest::keyClick(line, Qt::Key_End);
        QTest::keyClicks(line, u", drafts/ ,"_s);
        QTest::keyClick(line, Qt::Key_Return);
        settleEvents();
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.library.folders, (QList<WatchedFolder>{{u"/srv/papers"_s, {u"*.tmp"_s, u"drafts/"_s}}}));
        QTest::mouseClick(&Desk::button(*dialog, u"Stop watching"_s), Qt::LeftButton);
        settleEvents();
        QVERIFY(desk.library.folders.isEmpty());
        QVERIFY(Desk::wordsOf(*dialog).contains(u"No folder is watched."_s));
        desk.trigger(u"Watched f&olders…"_s);
        QCOMPARE(desk.window->findChildren<WatchDialog*>().size(), 1);
        QTest::mouseClick(&Desk::button(*dialog, u"Close"_s), Qt::LeftButton);
        settleEvents();
        QVERIFY(!desk.dialog<WatchDialog>());
    }
    void whatCannotBeWatchedIsSaidInBothPlaces()
    {
        Desk desk;
        desk.library.limited(u"the system allows 8 watches"_s);
        QVERIFY(desk.words().contains(u"the system allows 8 watches"_s));
        desk.trigger(u"Watched f&olders…"_s);
        auto* dialog = desk.dialog<WatchDialog>();
        QVERIFY(Desk::wordsOf(*dialog).contains(u"the system allows 8 watches"_s));
        QTest::mouseClick(&Desk::button(*dialog, u"Stop watching"_s), Qt::LeftButton);
        settleEvents();
        QVERIFY(!Desk::wordsOf(*dialog).contains(u"8 watches"_s)); // it was about the folders before
    }
    void aFailureToWatchIsSaid()
    {
        Desk desk;
        desk.trigger(u"Watched f&olders…"_s);
        auto* dialog = desk.dialog<WatchDialog>();
        desk.library.error = Error::make(ErrorCode::Database, u"the library is locked"_s);
        QTest::mouseClick(&Desk::button(*dialog, u"Stop watching"_s), Qt::LeftButton);
        settleEvents();
        QVERIFY(Desk::wordsOf(*dialog).contains(u"the library is locked"_s));
        QVERIFY(desk.words().contains(u"the library is locked"_s));
        QVERIFY(Desk::wordsOf(*dialog).contains(u"/srv/papers"_s));
    }

    void theLibraryIsCopied_data()
    {
        QTest::addColumn<bool>("well");
        QTest::newRow("copied") << true;
        QTest::newRow("no room") << false;
    }
    void theLibraryIsCopied()
    {
        QFETCH(bool, well);
        const QTemporaryDir folder;
        Desk desk;
        desk.trigger(u"&Back up…"_s);
        desk.give(folder.filePath(u"copy.db"_s));
        QCOMPARE(desk.library.backups, QStringList{folder.filePath(u"copy.db"_s)});
        QVERIFY(desk.words().contains(u"Copying the library"_s));
        QVERIFY(!desk.action(u"&Back up…"_s).isEnabled()); // one at a time, and the window goes on
        if (well)
            desk.library.backup.settle(qint64(3 * 1024 * 1024));
        else
            desk.library.backup.settle(Error::make(ErrorCode::DiskFull, u"no room left for the copy"_s));
        settleEvents();
        QVERIFY(desk.words().contains(well ? u"(3.0 MiB)"_s : u"no room left for the copy"_s));
        QVERIFY(desk.action(u"&Back up…"_s).isEnabled());
    }
    void aCopySaysHowFarItIsAndCanBeStopped()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.trigger(u"&Back up…"_s);
        desk.give(folder.filePath(u"copy.db"_s));
        auto* card = desk.window->library().findChild<WorkCard*>();
        QVERIFY(card->isVisible());
        QVERIFY2(Desk::wordsOf(*card).contains(u"so far"_s), qPrintable(Desk::wordsOf(*card)));
        desk.library.upkeepProgress.set(0.42);
        QTRY_VERIFY2(Desk::wordsOf(*card).contains(u"42 %"_s), qPrintable(Desk::wordsOf(*card)));
        QVERIFY(!desk.library.upkeepStop.stop_requested());
        savePicture(*desk.window, u"library-work"_s);
        QTest::mouseClick(&Desk::button(*card, u"Stop"_s), Qt::LeftButton);
        QVERIFY(desk.library.upkeepStop.stop_requested());
        QVERIFY(!Desk::button(*card, u"Stop"_s).isEnabled());
        desk.library.backup.settle(Error::cancelled());
        settleEvents();
        QVERIFY(!card->isVisible());
        QVERIFY(desk.words().contains(u"Stopped. The library is as it was."_s));
        QVERIFY(desk.action(u"&Back up…"_s).isEnabled());
    }
    void workInWords_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("not known") << 0.0 << 12'345 << u"12 s so far"_s;
        QTest::newRow("too early") << 0.5 << 900 << u"50 %"_s;
        QTest::newRow("too little") << 0.01 << 9'000 << u"1 %"_s;
        QTest::newRow("under way") << 0.25 << 60'000 << u"25 % · about 3 minutes left"_s;
        QTest::newRow("done") << 1.0 << 60'000 << u"100 %"_s;
    }
    void workInWords()
    {
        QFETCH(double, share);
        QFETCH(int, ms);
        QTEST(workText(share, Milliseconds(ms)), "text");
    }
    void closingTheWindowStopsACopy()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.trigger(u"&Back up…"_s);
        desk.give(folder.filePath(u"copy.db"_s));
        desk.window.reset();
        QVERIFY(desk.library.upkeepStop.stop_requested());
    }
    void aLibraryInOrderIsSaidInALine()
    {
        Desk desk;
        desk.trigger(u"&Check and repair…"_s);
        QCOMPARE(desk.library.checks, 1);
        QVERIFY(desk.words().contains(u"The library agrees with itself."_s));
        QVERIFY(!desk.dialog<FindingsDialog>());
    }
    void whatIsFoundIsListedAndRepairedOnDemand()
    {
        Desk desk;
        desk.library.findings = {u"the counts of 3 documents are wrong"_s, u"2 vectors too many"_s};
        desk.library.repaired = {u"The passages and vectors of 3 documents were counted again."_s};
        desk.trigger(u"&Check and repair…"_s);
        auto* dialog = desk.dialog<FindingsDialog>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        auto* lines = dialog->findChild<QPlainTextEdit*>();
        QCOMPARE(lines->toPlainText(), desk.library.findings.join(u'\n'));
        QCOMPARE(desk.library.repairs, 0);
        desk.indexer.records[0].chunks = 77; // as the repair has counted
        QPushButton& repair = Desk::button(*dialog, u"Repair"_s);
        QTest::mouseClick(&repair, Qt::LeftButton);
        settleEvents();
        QCOMPARE(desk.library.repairs, 1);
        QCOMPARE(desk.library.checks, 2);
        QVERIFY(Desk::wordsOf(*dialog).contains(u"Repaired: the library agrees with itself."_s));
        QCOMPARE(lines->toPlainText(), desk.library.repaired.join(u'\n'));
        QVERIFY(!repair.isEnabled());
        QCOMPARE(desk.window->documents().find(DocumentId{1})->chunks, 77);
    }
    void nothingIsRepairedWhileFilesAreIndexed()
    {
        Desk desk;
        desk.library.findings = {u"2 vectors too many"_s};
        desk.trigger(u"&Check and repair…"_s);
        desk.indexer.now.files = 1;
        auto* dialog = desk.dialog<FindingsDialog>();
        QPushButton& repair = Desk::button(*dialog, u"Repair"_s);
        QTest::mouseClick(&repair, Qt::LeftButton);
        settleEvents();
        QCOMPARE(desk.library.repairs, 0);
        QVERIFY(Desk::wordsOf(*dialog).contains(u"Files are being indexed"_s));
        QVERIFY(repair.isEnabled());
    }
    void aFailureToRepairIsSaid()
    {
        Desk desk;
        desk.library.findings = {u"2 vectors too many"_s};
        desk.trigger(u"&Check and repair…"_s);
        desk.library.error = Error::make(ErrorCode::Io, u"the disk does not answer"_s);
        auto* dialog = desk.dialog<FindingsDialog>();
        QTest::mouseClick(&Desk::button(*dialog, u"Repair"_s), Qt::LeftButton);
        settleEvents();
        QVERIFY(Desk::wordsOf(*dialog).contains(u"the disk does not answer"_s));
        QVERIFY(desk.words().contains(u"the disk does not answer"_s));
        QVERIFY(desk.action(u"&Check and repair…"_s).isEnabled());
        dialog->close();
        settleEvents();
        desk.trigger(u"&Check and repair…"_s); // fails as well
        QVERIFY(!desk.dialog<FindingsDialog>());
    }
    void destroyedWhileCopying()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.trigger(u"&Back up…"_s);
        desk.give(folder.filePath(u"copy.db"_s));
        desk.trigger(u"Watched f&olders…"_s);
        desk.window.reset();
        desk.library.backup.settle(qint64(1));
        settleEvents();
    }
};

QTEST_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
