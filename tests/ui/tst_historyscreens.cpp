#include "support/await.h"
#include "support/microscopesamples.h"
#include "support/picture.h"
#include "ui/ask/askpage.h"
#include "ui/ask/historyframe.h"
#include "ui/ask/historylist.h"
#include "ui/ask/historymemory.h"
#include "ui/ask/historypanel.h"
#include "ui/ask/historyturn.h"
#include "ui/ask/historyturns.h"
#include "ui/ask/microscope.h"
#include "ui/ask/microscopetable.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/windowactions.h"

#include <QDir>
#include <QPushButton>
#include <QSet>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Conversations and the microscope in light, dark, at 125 % text and with long names. With SHEAF_SCREENS=DIR the
// pictures are written there for looking at; without it they are only drawn and checked for having something on them.
class TestHistoryScreens : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme;
        std::unique_ptr<MainWindow> window;

        explicit Desk(const QString& look)
            : theme(look == "dark"_L1 ? Appearance::Dark : Appearance::Light, look == "large"_L1 ? 1.25 : 1.0)
        {
            fillLibrary(*this);
            const QStringList titles{u"What does the warranty cover, and for how long?"_s,
                                     u"How are shared libraries versioned in packages?"_s,
                                     u"Which steps come before the first start?"_s};
            for (const QString& title : titles)
                history.add(look == "long"_L1 ? QString(title + u' ').repeated(3) : title, 3);
            OpenConversation& open = history.conversations[1];
            open.summary = {u"A shared library is versioned by its SONAME; its package carries that in its name."_s,
                            open.turns.first().id, 1};
            history.conversations[0].conversation.pinned = true;
            workspace.chunks = [](const QList<ChunkId>&) {
                return readyFuture<QList<ChunkRecord>>(chunksOf(microscopeRun()));
            };
            window = std::make_unique<MainWindow>(workspace, theme);
            window->resize(1440, 900);
            window->show();
            window->showPage(MainWindow::Ask);
            settleEvents();
        }
        ~Desk() { window.reset(); }
    };
    static void looks()
    {
        QTest::addColumn<QString>("look");
        for (const char* look : {"light", "dark", "large", "long"})
            QTest::newRow(look) << QString::fromLatin1(look);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void history_data() { looks(); }
    void history()
    {
        QFETCH(QString, look);
        Desk desk(look);
        MainWindow& window = *desk.window;
        window.actions().history->trigger();
        savePicture(window, u"history-"_s + look);
        window.history().open(desk.history.conversations.at(1).conversation.id);
        settleEvents();
        for (QPushButton* button : window.ask().turns().memory().findChildren<QPushButton*>()) {
            if (button->isCheckable())
                button->click();
        }
        window.ask().turns().cards().last()->findChildren<QPushButton*>().first()->click(); // Edit
        Q_EMIT window.history().panel().list().removeWanted(1);
        QTest::qWait(50);
        savePicture(window, u"history-open-"_s + look);
        desk.ask.ask(u"And who renames the packages that use it?"_s, {});
        desk.ask.finish(microscopeRun());
        QTest::qWait(50);
        savePicture(window, u"history-asked-"_s + look);
        window.resize(window.minimumSize());
        savePicture(window, u"history-narrow-"_s + look);
    }

    void microscope_data() { looks(); }
    void microscope()
    {
        QFETCH(QString, look);
        Desk desk(look);
        AskRun run = microscopeRun();
        if (look == "long"_L1)
            run.question = QString(run.question + u' ').repeated(4);
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        desk.window->actions().microscope->trigger();
        settleEvents();
        auto* microscope = desk.window->findChild<Microscope*>();
        QVERIFY(microscope);
        if (look == "long"_L1)
            microscope->resize(700, 400);
        microscope->table().setCurrentIndex(microscope->table().model()->index(2, 5));
        savePicture(*microscope, u"microscope-"_s + look);
        microscope->findChildren<QSlider*>().last()->setValue(80);
        savePicture(*microscope, u"microscope-vectors-"_s + look);
    }
};

QTEST_MAIN(TestHistoryScreens)
#include "tst_historyscreens.moc"
