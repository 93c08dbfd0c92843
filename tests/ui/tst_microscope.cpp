#include "support/await.h"
#include "support/microscopesamples.h"
#include "ui/ask/askpage.h"
#include "ui/ask/microscope.h"
#include "ui/ask/microscopetable.h"
#include "ui/mainwindow.h"
#include "ui/models/microscopemodel.h"
#include "ui/pages/pageview.h"
#include "ui/theme/theme.h"
#include "ui/windowactions.h"

#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestMicroscope : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        AskRun run = microscopeRun();
        int chunkReads = 0;
        std::unique_ptr<MainWindow> window;

        Desk()
        {
            indexer.records = sampleDocuments();
            workspace.chunks = [this](const QList<ChunkId>&) {
                ++chunkReads;
                return readyFuture<QList<ChunkRecord>>(chunksOf(run));
            };
            window = std::make_unique<MainWindow>(workspace, theme);
            window->resize(1300, 850);
            window->show();
            window->showPage(MainWindow::Ask);
            window->activateWindow();
            settleEvents();
        }
        ~Desk() { window.reset(); }
        void finish()
        {
            ask.ask(run.question, {});
            ask.finish(run);
            settleEvents();
        }
        Microscope* open()
        {
            finish();
            for (QPushButton* each : window->ask().findChildren<QPushButton*>()) {
                if (each->isVisible() && each->text() == u"Microscope"_s)
                    QTest::mouseClick(each, Qt::LeftButton);
            }
            settleEvents();
            return window->findChild<Microscope*>();
        }
    };
    static QString cell(const MicroscopeTable& table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }
    static QSlider& slider(const Microscope& microscope, const QString& name)
    {
        for (QSlider* each : microscope.findChildren<QSlider*>()) {
            if (each->accessibleName().startsWith(name))
                return *each;
        }
        qFatal("no slider %s", qPrintable(name));
    }
    static QString words(const QWidget& in)
    {
        QStringList texts;
        for (const QLabel* label : in.findChildren<QLabel*>())
            texts.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
        return texts.join(u'|');
    }

private Q_SLOTS:
    void opensFromTheLanes()
    {
        Desk desk;
        QVERIFY(!desk.window->actions().microscope->isEnabled());
        Microscope* microscope = desk.open();
        QVERIFY(microscope && microscope->isVisible());
        QVERIFY(desk.window->actions().microscope->isEnabled());
        QCOMPARE(microscope->table().model()->rowCount(), int(desk.run.fused.size()));
        QCOMPARE(desk.chunkReads, 1);
        QVERIFY(cell(microscope->table(), 0, MicroscopeModel::Passage).contains(u".pdf"_s));
        QVERIFY(words(*microscope).contains(u"the 8 best are those of the run"_s));
        desk.window->actions().newChat->trigger();
        QVERIFY(!desk.window->actions().microscope->isEnabled());
    }
    void notForARunFoundInAnotherWay()
    {
        Desk desk;
        desk.run = sampleRun(); // its hits have no lists
        desk.finish();
        QVERIFY(!desk.window->actions().microscope->isEnabled());
        for (QPushButton* each : desk.window->ask().findChildren<QPushButton*>())
            QVERIFY(each->text() != u"Microscope"_s || !each->isEnabled());
    }
    void slidersRankAtOnce()
    {
        Desk desk;
        Microscope* microscope = desk.open();
        const QString first = cell(microscope->table(), 0, MicroscopeModel::Passage);
        QSlider& vector = slider(*microscope, u"Text against"_s);
        vector.setFocus();
        QTest::keyClick(&vector, Qt::Key_End); // vectors alone
        QCOMPARE(microscope->model().weights().text, 0.0);
        QVERIFY(words(*microscope).contains(u" of the 8 best are those of the run"_s));
        QStringList ranks;
        for (int row = 0; row < 5; ++row)
            ranks.append(cell(microscope->table(), row, MicroscopeModel::Rank));
        QCOMPARE(ranks, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})); // sorted anew
        QSlider& question = slider(*microscope, u"Weight of"_s);
        question.setFocus();
        QTest::keyClick(&question, Qt::Key_Home);
        QCOMPARE(microscope->model().weights().question, 0.0);
        for (QPushButton* each : microscope->findChildren<QPushButton*>()) {
            if (each->text() == u"Reset"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QCOMPARE(microscope->model().weights(), FusionWeights());
        QCOMPARE(cell(microscope->table(), 0, MicroscopeModel::Passage), first);
        QCOMPARE(desk.chunkReads, 1); // nothing was asked for again
        QCOMPARE(desk.ask.asked.size(), 1);
    }
    void anyColumnSorts()
    {
        Desk desk;
        Microscope* microscope = desk.open();
        MicroscopeTable& table = microscope->table();
        QVERIFY(table.isByRank());
        const int column = MicroscopeModel::FirstList + 1;
        QHeaderView& header = *table.horizontalHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          QPoint(header.sectionViewportPosition(column) + 10, header.height() / 2));
        QVERIFY(!table.isByRank());
        QStringList ranks;
        for (int row = 0; row < 12; ++row)
            ranks.append(cell(table, row, column));
        QCOMPARE(ranks.first(), u"1"_s);
        QCOMPARE(ranks.last(), u"12"_s);
        QCOMPARE(cell(table, 12, column), QString()); // what is not in the list comes last
    }
    void keysMoveAndOpen()
    {
        Desk desk;
        Microscope* microscope = desk.open();
        MicroscopeTable& table = microscope->table();
        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, MicroscopeModel::FirstList));
        QVERIFY(words(*microscope).contains(u"Query 1, by text: rank"_s));
        QTest::keyClick(&table, Qt::Key_Right);
        QVERIFY(words(*microscope).contains(u"Query 1, by vector"_s));
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 1);
        QTest::keyClick(&table, Qt::Key_Return);
        settleEvents();
        QVERIFY(desk.window->viewer().isVisible());
        QCOMPARE(desk.pages->opened.size(), 1);
    }
    void aClickOpensThePassage()
    {
        Desk desk;
        Microscope* microscope = desk.open();
        MicroscopeTable& table = microscope->table();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex index = table.model()->index(row, MicroscopeModel::Passage);
            if (index.data(MicroscopeModel::NumberRole).toInt() != 1)
                continue;
            table.scrollTo(index);
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
        }
        settleEvents();
        QCOMPARE(desk.window->viewer().page(), 87);
        QTRY_VERIFY(desk.pages->located.contains(desk.run.sources.first().chunk.text)); // its quote is marked
    }
    void writesCsv()
    {
        Desk desk;
        Microscope* microscope = desk.open();
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"m.csv"_s);
        microscope->writeTo(path);
        QTRY_VERIFY(words(*microscope).contains(u"Written to"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), microscope->model().csv());
        microscope->writeTo(dir.filePath(u"none/m.csv"_s));
        QTRY_VERIFY(words(*microscope).contains(u"could not be written"_s));
    }
    void closesWhilePassagesAreOnTheirWay()
    {
        Desk desk;
        Promise<QList<ChunkRecord>> later;
        desk.workspace.chunks = [&later](const QList<ChunkId>&) { return later.future(); };
        const QPointer<Microscope> microscope = desk.open();
        QVERIFY(microscope);
        microscope->close();
        settleEvents();
        QVERIFY(!microscope);
        later.settle(chunksOf(desk.run));
        settleEvents();
    }
};

QTEST_MAIN(TestMicroscope)
#include "tst_microscope.moc"
