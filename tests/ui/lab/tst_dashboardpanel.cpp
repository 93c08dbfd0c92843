#include "support/dashboardsamples.h"
#include "support/picture.h"
#include "ui/lab/cardgrid.h"
#include "ui/lab/dashboardpanel.h"
#include "ui/lab/plotcard.h"
#include "ui/lab/plotview.h"
#include "ui/lab/rundetail.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestDashboardPanel : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        explicit Desk(int questions = 12, int minutes = 120, const QString& look = {})
            : theme(look == "dark"_L1 ? Appearance::Dark : Appearance::Light, look == "large"_L1 ? 1.25 : 1.0)
        {
            past.runs = dashboardRuns(questions);
            past.calls = dashboardCalls(minutes);
            for (const StoredRun& run : std::as_const(past.runs))
                past.spans[run.id.value] = dashboardSpans();
            past.serve(workspace);
            panel = std::make_unique<DashboardPanel>(workspace, theme, &window);
            window.setObjectName(u"page"_s);
            window.resize(1240, 820);
            panel->resize(window.size());
            theme.dress(&window);
        }
        void show()
        {
            window.show();
            panel->show();
            settle();
        }
        // What the pool computes, too.
        void settle()
        {
            for (int i = 0; i < 4; ++i) {
                settleEvents();
                pool.waitForDone();
            }
            settleEvents();
        }
        PlotView& view(int index) { return panel->findChildren<PlotCard*>().at(index)->view(); }
        template<class T>
        T* named(const QString& name)
        {
            for (T* each : panel->findChildren<T*>()) {
                if (each->accessibleName() == name)
                    return each;
            }
            return nullptr;
        }
        void clickFirst(PlotView& plot)
        {
            const QPointF at = plot.layoutNow().places.first().first();
            QTest::mouseClick(&plot, Qt::LeftButton, {}, at.toPoint() + QPoint(0, 1));
            settle();
        }

        Theme theme;
        FakePast past;
        QWidget window;
        std::unique_ptr<DashboardPanel> panel;
    };

private Q_SLOTS:
    void withoutAPastItSaysWhatWillStandHere()
    {
        Desk desk(0, 0);
        desk.show();
        QVERIFY(desk.panel->findChild<EmptyState*>()->isVisible());
        QVERIFY(!desk.panel->findChild<CardGrid*>()->isVisible());
    }
    void aPastIsShownInItsCharts()
    {
        Desk desk;
        desk.show();
        QVERIFY(!desk.panel->findChild<EmptyState*>()->isVisible());
        QCOMPARE(desk.panel->findChildren<PlotCard*>().size(), 10);
        for (const PlotCard* card : desk.panel->findChildren<PlotCard*>()) {
            PlotView& view = const_cast<PlotCard*>(card)->view();
            QVERIFY2(!view.plot().isEmpty(), qPrintable(view.plot().title));
            QCOMPARE(view.accessibleName(), view.plot().title);
            QVERIFY(view.accessibleDescription().size() > view.plot().about.size());
        }
    }
    void theRangeAsksAnew()
    {
        Desk desk;
        desk.show();
        const int asked = desk.past.asked;
        QTest::mouseClick(desk.named<QPushButton>(u"Time shown: Hour"_s), Qt::LeftButton);
        desk.settle();
        QVERIFY(desk.past.asked > asked);
        QCOMPARE(desk.panel->filter().range, DashboardRange::Hour);
        QCOMPARE(desk.view(0).plot().series.first().points.size(), 4); // one each quarter of an hour
    }
    void filtersChoose()
    {
        Desk desk;
        desk.show();
        const auto before = desk.view(0).plot().series.first().points.size();
        for (ChoiceButton* button : desk.panel->findChildren<ChoiceButton*>()) {
            if (button->accessibleName().startsWith(u"Mode"_s)) {
                button->choose(u"quick"_s);
                break;
            }
        }
        desk.settle();
        QVERIFY(desk.view(0).plot().series.first().points.size() < before);
        QCOMPARE(desk.panel->filter().mode, u"quick"_s);
    }
    void newRunsComeByThemselves()
    {
        Desk desk;
        desk.show();
        const auto before = desk.view(1).plot().series.first().points.size();
        StoredRun run = desk.past.runs.first();
        run.id = RunId{99};
        run.asked = QDateTime::currentDateTimeUtc();
        desk.past.runs.prepend(run);
        desk.panel->runFinished();
        QTRY_COMPARE(desk.view(1).plot().series.first().points.size(), before + 1);
    }
    void whatNobodySeesIsNotAsked()
    {
        Desk desk;
        desk.show();
        desk.panel->hide();
        const int asked = desk.past.asked;
        desk.panel->runFinished();
        QTest::qWait(700); // longer than it takes to look
        QCOMPARE(desk.past.asked, asked);
    }
    void aClickOpensTheRunBesideTheCharts()
    {
        Desk desk;
        desk.show();
        auto* detail = desk.panel->findChild<RunDetail*>();
        QVERIFY(!detail->isVisible());
        desk.clickFirst(desk.view(0));
        QVERIFY(detail->isVisible());
        QVERIFY(detail->findChild<Waterfall*>()->accessibleDescription().contains(u"11"_s));
        QCOMPARE(detail->replay().calls.size(), 11);
        QTest::keyClick(detail, Qt::Key_Escape);
        QVERIFY(!detail->isVisible());
    }
    void theSameCallsWithOthersInFlight_data()
    {
        QTest::addColumn<int>("window");
        for (const int window : {1, 2, 5, 64})
            QTest::addRow("%d", window) << window;
    }
    void theSameCallsWithOthersInFlight()
    {
        QFETCH(int, window);
        Desk desk;
        desk.show();
        desk.clickFirst(desk.view(0));
        auto* detail = desk.panel->findChild<RunDetail*>();
        auto* slider = detail->findChild<QSlider*>();
        QCOMPARE(slider->value(), 5); // as it really was
        slider->setValue(window);
        const double ms = toMs(detail->replay().time(window));
        const QString words = slider->accessibleDescription();
        QVERIFY2(words.contains(QString::number(std::llround(ms))), qPrintable(words));
    }
    void aRunThatIsGoneIsSaid()
    {
        Desk desk;
        desk.past.spans.clear();
        desk.show();
        desk.clickFirst(desk.view(0));
        bool said = false;
        for (const QLabel* label : desk.panel->findChild<RunDetail*>()->findChildren<QLabel*>())
            said = said || label->text().contains(u"no longer recorded"_s);
        QVERIFY(said);
    }
    void theKeyboardReachesEveryPoint()
    {
        Desk desk;
        desk.show();
        PlotView& view = desk.view(1);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(*view.chosen(), (PlotMark{0, 0}));
        QVERIFY(view.accessibleDescription().contains(u"machine 12"_s));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Left); // stays at the first
        QCOMPARE(*view.chosen(), (PlotMark{0, 0}));
        QTest::keyClick(&view, Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.panel->findChild<RunDetail*>()->isVisible());
    }
    void aChartIsCopied()
    {
        Desk desk;
        desk.show();
        QApplication::clipboard()->clear();
        QMenu* menu = desk.panel->findChildren<PlotCard*>().first()->makeMenu();
        menu->actions().first()->trigger();
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
    }
    void aChartIsSaved_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("png") << 2 << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << 3 << u"svg"_s << QByteArray("<?xml");
        QTest::newRow("csv") << 4 << u"csv"_s << QByteArray("series,question,ms,detail\r\n");
    }
    void aChartIsSaved()
    {
        QFETCH(int, entry);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begin);
        const QTemporaryDir dir;
        Desk desk;
        desk.show();
        PlotCard* card = desk.panel->findChildren<PlotCard*>().first();
        QStringList said;
        connect(card, &PlotCard::said, this, [&said](const QString& text, bool) { said.append(text); });
        card->makeMenu()->actions().at(entry)->trigger();
        auto* dialog = card->findChild<QFileDialog*>();
        QVERIFY(dialog);
        const QString path = dir.filePath(u"chart."_s + suffix);
        Q_EMIT dialog->fileSelected(path);
        desk.settle();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
        QCOMPARE(said.size(), 1);
    }
    void whereItCannotBeWrittenThatIsSaid()
    {
        Desk desk;
        desk.show();
        PlotCard* card = desk.panel->findChildren<PlotCard*>().first();
        bool trouble = false;
        connect(card, &PlotCard::said, this, [&trouble](const QString&, bool is) { trouble = is; });
        card->makeMenu()->actions().at(4)->trigger();
        Q_EMIT card->findChild<QFileDialog*>()->fileSelected(u"/nowhere/at/all.csv"_s);
        desk.settle();
        QVERIFY(trouble);
    }
    void aLibraryThatCannotBeReadSaysWhy()
    {
        Desk desk;
        desk.past.error = Error::make(ErrorCode::Database, u"The library cannot be read."_s);
        desk.show();
        bool said = false;
        for (const QLabel* label : desk.panel->findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text() == desk.past.error->message);
        QVERIFY(said);
    }
    void theGridFollowsTheWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("narrow") << 600 << 1;
        QTest::newRow("middle") << 900 << 2;
        QTest::newRow("wide") << 1240 << 3;
        QTest::newRow("very wide") << 2400 << 3;
    }
    void theGridFollowsTheWidth()
    {
        QFETCH(int, width);
        QFETCH(int, columns);
        Desk desk;
        desk.panel->resize(width, 800);
        desk.show();
        QCOMPARE(desk.panel->findChild<CardGrid*>()->columns(), columns);
    }
    void itMayGoWhileItAsks()
    {
        Desk desk;
        desk.window.show();
        desk.panel->show();
        desk.panel.reset();
        desk.settle();
    }
    void pictures_data()
    {
        QTest::addColumn<QString>("look");
        QTest::addColumn<bool>("detail");
        QTest::newRow("light") << u"light"_s << false;
        QTest::newRow("dark") << u"dark"_s << false;
        QTest::newRow("large") << u"large"_s << false;
        QTest::newRow("run") << u"light"_s << true;
        QTest::newRow("empty") << u"light"_s << false;
    }
    void pictures()
    {
        QFETCH(QString, look);
        QFETCH(bool, detail);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        Desk desk(name == "empty"_L1 ? 0 : 40, name == "empty"_L1 ? 0 : 200, look);
        if (detail)
            desk.window.resize(1500, 900);
        desk.window.resize(desk.window.width(), 1150);
        desk.panel->setGeometry(desk.window.rect().adjusted(20, 20, -10, -20));
        desk.show();
        if (detail)
            desk.clickFirst(desk.view(1));
        savePicture(desk.window, u"dashboards-"_s + name);
    }
};

QTEST_MAIN(TestDashboardPanel)
#include "tst_dashboardpanel.moc"
