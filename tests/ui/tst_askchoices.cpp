#include "support/askdesk.h"
#include "ui/ask/askchoices.h"
#include "ui/ask/modebutton.h"
#include "ui/ask/sourcesbutton.h"
#include "ui/settings/livesettings.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optionrow.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// How and where a question is asked.
class TestAskChoices : public QObject
{
    Q_OBJECT

    static OptionRow& row(AskDesk& desk, const QString& title)
    {
        for (OptionRow* each : desk.page().findChildren<OptionRow*>()) {
            if (each->text() == title)
                return *each;
        }
        qFatal("no row %s", qPrintable(title));
    }
    static AskOptions askedWith(AskDesk& desk)
    {
        desk.type(u"q"_s);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        desk.ask.running = false;
        return desk.ask.lastOptions;
    }
    static Settings everythingSetUp()
    {
        Settings settings;
        settings.searxng = true;
        settings.brave = true;
        settings.fileFolders = {u"/home/ada/notes"_s};
        return settings;
    }

private Q_SLOTS:
    void aModeIsChosenByMouseAndKey()
    {
        AskDesk desk;
        desk.click(u"Fan-out"_s);
        QVERIFY(row(desk, u"Fan-out"_s).isChecked());
        for (const QString& mode : {u"Quick"_s, u"Fan-out"_s, u"Research"_s, u"Exhaustive"_s})
            QVERIFY(!row(desk, mode).detail().isEmpty());
        desk.click(u"Research"_s);
        QVERIFY(!row(desk, u"Research"_s).isVisible());
        QCOMPARE(desk.button(u"Research"_s).accessibleName(), u"Way of asking: Research"_s);
        QCOMPARE(askedWith(desk).mode, AskMode::Research);
        desk.click(u"Research"_s);
        QTest::keyClick(&row(desk, u"Exhaustive"_s), Qt::Key_Return);
        QCOMPARE(askedWith(desk).mode, AskMode::Exhaustive);
        desk.click(u"Exhaustive"_s);
        desk.click(u"Exhaustive"_s); // what is chosen stays chosen
        QVERIFY(row(desk, u"Exhaustive"_s).isChecked());
    }
    void everySourceIsSwitchedForItself()
    {
        const std::pair<QString, bool AskOptions::*> rows[] = {
            {u"Documents"_s, &AskOptions::useDocuments}, {u"Earlier conversations"_s, &AskOptions::useMemory},
            {u"Tools"_s, &AskOptions::useTools},         {u"Web"_s, &AskOptions::useWeb},
            {u"Files"_s, &AskOptions::useFiles},         {u"Check the answer"_s, &AskOptions::checkAnswer},
        };
        AskDesk desk(sampleDocuments(), everythingSetUp());
        for (const auto& [title, flag] : rows) {
            const bool before = askedWith(desk).*flag;
            desk.page().findChild<SourcesButton*>()->click();
            QCOMPARE(row(desk, title).isChecked(), before);
            QTest::keyClick(&row(desk, title), Qt::Key_Space);
            desk.page().setFocus();
            const AskOptions after = askedWith(desk);
            QVERIFY2(after.*flag != before, qPrintable(title));
            row(desk, title).click(); // as it was
        }
        QVERIFY(desk.find(u"Sources"_s));
    }
    void whatIsNotSetUpSaysSo_data()
    {
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<bool>("web");
        QTest::addColumn<bool>("files");
        QTest::addColumn<QString>("said");
        Settings settings;
        QTest::newRow("nothing") << settings << false << false << u"No web service is set up."_s;
        settings.brave = true;
        QTest::newRow("Brave") << settings << true << false << u"sent to Brave, never text"_s;
        settings.localOnly = true;
        QTest::newRow("Brave, local only") << settings << false << false << u"“Local only” is on"_s;
        settings.searxng = true;
        QTest::newRow("a server here, local only") << settings << true << false << u"sent to SearXNG, never"_s;
        QTest::newRow("all") << everythingSetUp() << true << true << u"SearXNG, Brave"_s;
    }
    void whatIsNotSetUpSaysSo()
    {
        QFETCH(Settings, settings);
        QFETCH(bool, web);
        QFETCH(bool, files);
        QFETCH(QString, said);
        AskDesk desk(sampleDocuments(), settings);
        desk.click(u"Sources"_s);
        QCOMPARE(row(desk, u"Web"_s).isEnabled(), web);
        QCOMPARE(row(desk, u"Files"_s).isEnabled(), files);
        QVERIFY2(row(desk, u"Web"_s).detail().contains(said), qPrintable(row(desk, u"Web"_s).detail()));
        QPushButton* setUp = desk.find(u"Set up in Settings…"_s);
        QCOMPARE(setUp != nullptr, !web || !files);
        if (!setUp)
            return;
        setUp->click();
        QCOMPARE(desk.window->page(), MainWindow::SettingsScreen);
        QVERIFY(!row(desk, u"Web"_s).isVisible());
    }
    void settingsOpenAndCloseTheWay()
    {
        AskDesk desk;
        auto* live = desk.window->findChild<LiveSettings*>();
        QVERIFY(live->apply(everythingSetUp()).ok());
        desk.workspace.settings = everythingSetUp();
        Q_EMIT live->changed(everythingSetUp());
        row(desk, u"Web"_s).click();
        QVERIFY(askedWith(desk).useWeb);
        QVERIFY(desk.find(u"Sources: Documents, Earlier conversations, Tools, Web"_s));
        Q_EMIT live->changed(Settings());
        QVERIFY(!askedWith(desk).useWeb);
        Q_EMIT live->changed(everythingSetUp()); // what was chosen comes back with it
        QVERIFY(askedWith(desk).useWeb);
    }
    // Reading everything may take long: it says how much longer as soon as that can be told.
    void readingEverythingSaysHowLongStill_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("begun") << 0.001 << 30 << u"3 facts so far"_s;
        QTest::newRow("too early") << 0.5 << 1 << u"3 facts so far"_s;
        QTest::newRow("under way") << 0.25 << 60 << u"3 facts so far · about 3 minutes left"_s;
    }
    void readingEverythingSaysHowLongStill()
    {
        QFETCH(double, share);
        QFETCH(int, seconds);
        QFETCH(QString, text);
        AskDesk desk;
        desk.page().findChild<ModeButton*>()->setMode(AskMode::Exhaustive);
        desk.type(u"Which ships are named?"_s);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QueryLane lane;
        lane.text = u"120 of 480 chunks, 8 files"_s;
        lane.state = QueryLane::State::Searching;
        lane.searching = std::chrono::seconds(seconds);
        lane.hits = 3;
        lane.share = share;
        Q_EMIT desk.ask.lanesChanged({lane});
        settleEvents();
        QStringList said;
        for (const ElidedLabel* label : desk.page().findChildren<ElidedLabel*>())
            said.append(label->fullText());
        QVERIFY2(said.contains(text), qPrintable(said.join(u'|')));
    }
    void choicesComeBackAfterARestart()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"window.ini"_s);
        {
            AskDesk desk(sampleDocuments(), everythingSetUp(), state);
            desk.page().findChild<ModeButton*>()->setMode(AskMode::Exhaustive);
            row(desk, u"Web"_s).click();
            row(desk, u"Tools"_s).click();
            desk.window->close();
        }
        AskDesk desk(sampleDocuments(), everythingSetUp(), state);
        const AskOptions options = askedWith(desk);
        QCOMPARE(options.mode, AskMode::Exhaustive);
        QVERIFY(options.useWeb && !options.useTools && options.useDocuments && options.checkAnswer);
        Settings none;
        AskDesk without(sampleDocuments(), none, state); // nowhere to look any more
        QVERIFY(!askedWith(without).useWeb);
    }
    void withoutDocumentsOtherSourcesCanBeAsked()
    {
        AskDesk desk{QList<DocumentRecord>()};
        desk.type(u"q"_s);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(desk.ask.asked.size(), 0);
        row(desk, u"Documents"_s).click();
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(desk.ask.asked.size(), 1);
        QVERIFY(!desk.ask.lastOptions.useDocuments);
    }
};

QTEST_MAIN(TestAskChoices)
#include "tst_askchoices.moc"
