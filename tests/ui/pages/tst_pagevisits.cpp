#include "support/await.h"
#include "support/fakeui.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/pagefind.h"
#include "ui/pages/pagehistory.h"
#include "ui/pages/pageview.h"
#include "ui/pages/textpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/findbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Going from one passage to the next and back, and looking for words in a document.
class TestPageVisits : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        PageView view{workspace, theme};
        Desk()
        {
            DocumentText text;
            for (int number = 1; number <= 3; ++number) {
                Page page;
                page.number = number;
                page.text = number == 2 ? u"Nothing here."_s : u"A mite, and another Mite on page %1."_s.arg(number);
                text.pages.append(page);
            }
            documentTexts[u"/docs/a.pdf"_s] = text;
            documentTexts[u"/docs/b.txt"_s] = text;
            pages->hits = {{0.1, 0.1, 0.1, 0.02}, {0.1, 0.7, 0.1, 0.02}};
            view.resize(500, 700);
            view.show();
            view.activateWindow();
            settleEvents();
        }
        static PassageToShow passage(const QString& path, int page, const QString& quote = {})
        {
            PassageToShow wanted;
            wanted.path = path;
            wanted.page = page;
            wanted.quote = quote;
            return wanted;
        }
        void open(const PassageToShow& wanted)
        {
            view.open(wanted);
            settleEvents();
        }
        FindBar& bar() { return *view.findChild<FindBar*>(); }
        QLineEdit& line() { return *bar().findChild<QLineEdit*>(); }
        QString count() { return bar().findChild<QLabel*>()->text(); }
        QToolButton& button(const QString& name)
        {
            for (QToolButton* each : view.findChildren<QToolButton*>()) {
                if (each->accessibleName().startsWith(name))
                    return *each;
            }
            qFatal("no button %s", qPrintable(name));
        }
    };

private Q_SLOTS:
    void theHistoryIsALine()
    {
        PageHistory history;
        QVERIFY(!history.canGo(-1) && !history.canGo(1));
        history.turned(9); // of nothing
        const auto at = [](int n) { return Desk::passage(u"/docs/%1.pdf"_s.arg(n), n); };
        for (int n = 1; n <= 3; ++n)
            history.visit(at(n));
        history.visit(at(3)); // the same again
        history.turned(7);
        QVERIFY(history.canGo(-1) && !history.canGo(1));
        QCOMPARE(history.go(-1).passage.page, 2);
        QCOMPARE(history.go(1).page, 7);
        history.go(-1);
        QCOMPARE(history.go(-1).passage.page, 1);
        QVERIFY(!history.canGo(-1));
        history.visit(at(5));
        QVERIFY(!history.canGo(1));
        QCOMPARE(history.go(-1).passage.page, 1);
        for (int n = 10; n < 10 + 2 * PageHistory::most; ++n)
            history.visit(at(n));
        int back = 0;
        for (; history.canGo(-1); ++back)
            history.go(-1);
        QCOMPARE(back, PageHistory::most - 1);
    }
    void backAndForward()
    {
        Desk desk;
        QSignalSpy ways(&desk.view, &PageView::waysChanged);
        desk.open(Desk::passage(u"/docs/a.pdf"_s, 3, u"mite"_s));
        QVERIFY(!desk.button(u"Back"_s).isVisible());
        desk.view.turnTo(5);
        desk.open(Desk::passage(u"/docs/other.pdf"_s, 9, u"bee"_s));
        QVERIFY(desk.button(u"Back"_s).isVisible());
        QTest::mouseClick(&desk.button(u"Back"_s), Qt::LeftButton);
        settleEvents();
        QCOMPARE(desk.view.wanted().path, u"/docs/a.pdf"_s);
        QCOMPARE(desk.view.wanted().quote, u"mite"_s);
        QCOMPARE(desk.view.page(), 5); // where one was, not where one began
        QCOMPARE(ways.last().at(0).toBool(), false);
        QCOMPARE(ways.last().at(1).toBool(), true);
        desk.view.go(-1); // nowhere
        desk.view.go(1);
        settleEvents();
        QCOMPARE(desk.view.wanted().path, u"/docs/other.pdf"_s);
        QCOMPARE(desk.view.page(), 9);
    }

    void placesAreCounted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("pages") << u"/docs/a.pdf"_s;
        QTest::newRow("text alone") << u"/docs/b.txt"_s;
    }
    void placesAreCounted()
    {
        QFETCH(QString, path);
        const bool looks = path.endsWith(u"pdf"_s);
        Desk desk;
        PassageToShow wanted = Desk::passage(path, 1);
        wanted.paged = looks;
        desk.open(wanted);
        QTRY_COMPARE(desk.view.page(), 1);
        QVERIFY(!desk.bar().isVisible());
        desk.view.find();
        QVERIFY(desk.line().hasFocus());
        QTest::keyClicks(&desk.line(), u"mite"_s);
        QTRY_COMPARE(desk.count(), u"1 of 4"_s);
        if (looks)
            QTRY_COMPARE(desk.view.canvas().hits().size(), 2);
        else
            QTRY_COMPARE(desk.view.text().extraSelections().size(), 2);
        QTest::keyClick(&desk.line(), Qt::Key_Return);
        QCOMPARE(desk.count(), u"2 of 4"_s);
        QTest::keyClick(&desk.line(), Qt::Key_F3);
        QTRY_COMPARE(desk.count(), u"3 of 4"_s);
        QCOMPARE(desk.view.page(), 3); // over the page that has none
        QTest::keyClick(&desk.line(), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(desk.count(), u"2 of 4"_s);
        QCOMPARE(desk.view.page(), 1);
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(&desk.button(u"The next place"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.count(), u"1 of 4"_s); // round
        QTest::keyClicks(&desk.line(), u"xyz"_s);
        QTRY_COMPARE(desk.count(), u"not found"_s);
        QVERIFY(desk.view.canvas().hits().isEmpty());
        QTest::keyClick(&desk.line(), Qt::Key_Escape);
        QVERIFY(!desk.bar().isVisible());
    }
    void turningThePageGoesOnFromThere()
    {
        Desk desk;
        desk.open(Desk::passage(u"/docs/a.pdf"_s, 1));
        desk.view.find();
        QTest::keyClicks(&desk.line(), u"mite"_s);
        QTRY_COMPARE(desk.count(), u"1 of 4"_s);
        desk.view.turnTo(3);
        QTRY_COMPARE(desk.count(), u"3 of 4"_s);
        QTest::keyClick(&desk.line(), Qt::Key_Escape);
        settleEvents();
        QTRY_VERIFY(desk.view.canvas().hits().isEmpty());
    }
    void anotherDocumentEndsTheSearch()
    {
        Desk desk;
        desk.view.find(); // nothing is open
        QVERIFY(!desk.bar().isVisible());
        desk.open(Desk::passage(u"/docs/a.pdf"_s, 1));
        desk.view.find();
        QTest::keyClicks(&desk.line(), u"mite"_s);
        desk.open(Desk::passage(u"/docs/other.pdf"_s, 1));
        QVERIFY(!desk.bar().isVisible());
        QVERIFY(desk.view.canvas().hits().isEmpty());
    }
    void hitsAreCountedByPage()
    {
        Page none;
        none.number = 1;
        none.text = u"bees"_s;
        Page two;
        two.number = 4;
        two.text = u"mite Mite MITE"_s;
        QCOMPARE(countHits({none, two}, u"mite"_s), (QList<PageHits>{{4, 3}}));
        QCOMPARE(countHits({none, two}, u""_s), QList<PageHits>());
    }

    void whatIsTakenAlongSaysWhereItIsFrom()
    {
        Desk desk;
        QCOMPARE(desk.view.citation(), QString());
        desk.open(Desk::passage(u"/docs/a.pdf"_s, 3, u"the quoted words"_s));
        desk.view.turnTo(1);
        QCOMPARE(desk.view.citation(), u"the quoted words (a.pdf, page 3)"_s);
        desk.view.showText(true);
        QTRY_VERIFY(!desk.view.text().toPlainText().isEmpty());
        desk.view.text().selectAll();
        QCOMPARE(desk.view.citation(), u"A mite, and another Mite on page 1. (a.pdf, page 1)"_s);
    }

    void thePlaceComesBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QSettings state(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
        int scroll = 0;
        {
            Desk desk;
            desk.view.resize(500, 300);
            desk.open(Desk::passage(path, 3, u"mite"_s));
            desk.view.turnTo(4);
            settleEvents();
            QScrollBar* bar = desk.view.canvas().verticalScrollBar();
            QVERIFY(bar->maximum() > 100);
            bar->setValue(bar->maximum() - 40);
            scroll = bar->value();
            desk.view.saveState(state);
        }
        Desk desk;
        desk.view.resize(500, 300);
        settleEvents();
        QVERIFY(desk.view.restoreState(state));
        settleEvents();
        QCOMPARE(desk.view.page(), 4);
        QCOMPARE(desk.view.wanted().quote, u"mite"_s);
        QTRY_VERIFY(std::abs(desk.view.canvas().verticalScrollBar()->value() - scroll) <= 1);
        desk.view.turnTo(3); // the passage is marked again, and shown
        settleEvents();
        QVERIFY(std::abs(desk.view.canvas().verticalScrollBar()->value() - scroll) > 1);

        QVERIFY(QFile::remove(path));
        Desk gone;
        QVERIFY(!gone.view.restoreState(state));
        gone.view.saveState(state);
        QVERIFY(!gone.view.restoreState(state));
    }
};

QTEST_MAIN(TestPageVisits)
#include "tst_pagevisits.moc"
