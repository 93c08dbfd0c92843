#include "support/askdesk.h"
#include "support/picture.h"
#include "ui/ask/modebutton.h"
#include "ui/ask/sourcesbutton.h"

#include <QFrame>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Draws what tst_screens leaves out of the Ask page, in light, dark, at 125 % text and with long names.
class TestAskScreens : public QObject
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
            workspace.settings.chat.url = QUrl(u"http://127.0.0.1:11434"_s);
            workspace.settings.chat.model = u"qwen3"_s;
            workspace.settings.searxng = true;
            window = std::make_unique<MainWindow>(workspace, theme);
            window->resize(look == "narrow"_L1 ? 900 : 1440, 900);
            window->show();
            window->showPage(MainWindow::Ask);
            settleEvents();
        }
    };
    static Duration ms(int value) { return std::chrono::duration_cast<Duration>(Milliseconds(value)); }
    // From everywhere at once.
    static AskRun mixedRun(const QString& look)
    {
        AskRun run = sampleRun();
        const int times = look == "long"_L1 ? 6 : 1;
        run.sources[1].origin = Source::Origin::Web;
        run.sources[1].url =
            QUrl(u"https://docs.example.org/"_s + u"a-long-way/"_s.repeated(3 * times) + u"page?version=12"_s);
        run.sources[1].chunk.title = u"Shared library packages, explained "_s.repeated(times);
        run.sources[2].origin = Source::Origin::File;
        run.sources[2].chunk.path = u"/home/ada/notes/"_s + u"symbols-"_s.repeated(times) + u"notes.txt"_s;
        run.sources[2].chunk.label = u"line 12"_s;
        run.sources[2].chunk.paged = false;
        run.notes = {u"The search in files did not answer within 3 s."_s.repeated(times), u"1 of 8 queries failed."_s};
        run.branches = {{u"look for passages"_s, u"find"_s, false, TaskState::Done, ms(548), {}},
                        {u"file search"_s, u"files"_s, false, TaskState::Missing, ms(3000), u"it was too late"_s}};
        const ToolSuggestion sum{u"calculator"_s, u"Calculate 12 % of 48,300"_s, u"48300*12/100"_s, {}, true};
        const ToolSuggestion query{u"table"_s, u"Packages by SONAME, from packages.csv"_s,
                                   u"SELECT soname, count(*)"_s};
        run.suggestions = {
            sum, query, {u"web"_s, u"Search the web for “shared library versioning”"_s.repeated(times), u"web"_s}};
        run.toolResults = {{sum, u"48300 * 12 / 100"_s, u"12 % of 48,300 is 5,796"_s, {}, {}},
                           {query,
                            u"SELECT soname, count(*) AS packages FROM packages GROUP BY soname"_s,
                            u"3 rows"_s,
                            {u"soname"_s, u"packages"_s},
                            {{u"libc.so.6"_s, u"812"_s}, {u"libz.so.1"_s, u"96"_s}, {u"libssl.so.3"_s, u"71"_s}}}};
        run.graph = reportOf({{0, u"look for passages"_s, u"find"_s, {}, TaskState::Done, true, ms(0), ms(548), {}},
                              {1, u"file search"_s, u"files"_s, {}, TaskState::Missing, true, ms(0), ms(300), {}},
                              {2, u"write"_s, u"write"_s, {0}, TaskState::Done, true, ms(560), ms(2390), {}}});
        return run;
    }
    static void looks()
    {
        QTest::addColumn<QString>("look");
        for (const char* look : {"light", "dark", "large", "long", "narrow"})
            QTest::newRow(look) << QString::fromLatin1(look);
    }
    static void press(QWidget& window, const QString& text)
    {
        for (QPushButton* button : window.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text)
                button->click();
        }
        settleEvents();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void typing_data() { looks(); }
    void typing()
    {
        QFETCH(QString, look);
        Desk desk(look);
        QTest::keyClicks(desk.window->ask().findChild<QuestionEdit*>(), u"List all suppliers and what ACID means"_s);
        QTRY_COMPARE(desk.ask.prepared.size(), 1);
        const int times = look == "long"_L1 ? 5 : 1;
        Q_EMIT desk.ask.refined({{u"ACID as “atomicity consistency isolation durability”"_s.repeated(times), u"1"_s},
                                 {u"ACID as “amino acid”"_s, u"2"_s},
                                 {u"only in debian-reference.en.pdf"_s.repeated(times), u"3"_s},
                                 {u"only in install.en.pdf"_s, u"4"_s}});
        savePicture(*desk.window, u"ask-typing-"_s + look);
    }
    void popups_data() { looks(); }
    void popups()
    {
        QFETCH(QString, look);
        Desk desk(look);
        for (QPushButton* button : std::initializer_list<QPushButton*>{
                 desk.window->ask().findChild<ModeButton*>(), desk.window->ask().findChild<SourcesButton*>()}) {
            button->click();
            auto* popup = button->findChild<QFrame*>(u"popup"_s);
            savePicture(*popup, (qobject_cast<ModeButton*>(button) ? u"ask-modes-"_s : u"ask-sources-"_s) + look);
            popup->hide();
        }
    }
    void everything_data() { looks(); }
    void everything()
    {
        QFETCH(QString, look);
        Desk desk(look);
        desk.window->resize(desk.window->width(), 1300);
        const AskRun run = mixedRun(look);
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        settleEvents();
        press(*desk.window, u"Details"_s);
        Q_EMIT desk.window->ask().findChild<AnswerView*>()->citationClicked(2);
        savePicture(*desk.window, u"ask-everything-"_s + look);
        press(*desk.window, u"Whole timeline"_s);
        press(*desk.window, u"Close"_s);
        savePicture(*desk.window, u"ask-waterfall-"_s + look);
    }
    void modes_data() { looks(); }
    void modes()
    {
        QFETCH(QString, look);
        Desk desk(look);
        AskRun run = sampleRun();
        run.options.mode = AskMode::Exhaustive;
        run.lanes = run.lanes.mid(0, 1);
        run.lanes.first().text = run.coverage = u"482 of 482 chunks, 31 files"_s;
        run.answer.sentences.clear();
        run.answer.citations.clear();
        run.answer.quality = {};
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        savePicture(*desk.window, u"ask-exhaustive-"_s + look);
        run = sampleRun();
        run.options.mode = AskMode::Research;
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        savePicture(*desk.window, u"ask-research-"_s + look);
    }
};

QTEST_MAIN(TestAskScreens)
#include "tst_askscreens.moc"
