#include "support/activitysamples.h"
#include "support/await.h"
#include "support/extractsamples.h"
#include "support/fakeui.h"
#include "support/picture.h"
#include "support/uisamples.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/callstable.h"
#include "ui/ask/askpage.h"
#include "ui/ask/lanescard.h"
#include "ui/ask/questionbox.h"
#include "ui/ask/scopebutton.h"
#include "ui/extract/budgetbutton.h"
#include "ui/extract/chunkscard.h"
#include "ui/extract/detailpanel.h"
#include "ui/extract/extractpage.h"
#include "ui/extract/fieldscard.h"
#include "ui/extract/resultscard.h"
#include "ui/extract/resultsmodel.h"
#include "ui/lab/labpage.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/library/namedialog.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/windowactions.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Draws every screen in light, dark, at 125 % text and with long names. With SHEAF_SCREENS=DIR the pictures are written
// there for looking at; without it they are only drawn and checked for having something on them.
class TestScreens : public QObject
{
    Q_OBJECT

private:
    struct Desk : FakeDesk
    {
        explicit Desk(const QString& look, const std::shared_ptr<Clock>& clock = std::make_shared<SteadyClock>())
            : FakeDesk(clock)
            , theme(look == "dark"_L1 ? Appearance::Dark : Appearance::Light, look == "large"_L1 ? 1.25 : 1.0)
        {
            engine.name = u"Ollama at 127.0.0.1 · qwen3 · 4 at once"_s;
            fillLibrary(*this);
            if (look == "long"_L1) {
                indexer.records[0].path =
                    u"/srv/documents/"_s +
                    u"A very long name of a document that nobody would ever shorten "_s.repeated(4) + u".pdf"_s;
                indexer.records[7].error->message =
                    u"reading took longer than 10 s and was stopped, because its pages refer to each other without end "_s
                        .repeated(3);
                library.collections[0].name = u"A collection with a name that goes on and on "_s.repeated(5);
                library.folders[0].path = u"/srv"_s + u"/a-folder-with-a-long-name"_s.repeated(8);
                engine.name =
                    u"text-embedding-with-a-very-long-name-v2-large-instruct at models.internal.example.org · chat-model-with-a-long-name-70b"_s;
            }
            runs = sampleHistory();
        }
        Theme theme;
    };
    static std::unique_ptr<MainWindow> open(Desk& desk)
    {
        auto window = std::make_unique<MainWindow>(desk.workspace, desk.theme);
        window->resize(1440, 900);
        window->show();
        settleEvents();
        return window;
    }
    static AskRun runFor(const QString& look)
    {
        AskRun run = sampleRun();
        if (look == "long"_L1) {
            run.question =
                u"How are shared libraries versioned in packages, and what happens to the packages that depend on them "_s
                    .repeated(3);
            run.lanes[3].state = QueryLane::State::Failed;
            run.lanes[3].error = Error::make(ErrorCode::TimedOut, u"no answer within 30 s"_s);
            run.lanes[4].text = u"a query that goes on and on "_s.repeated(10);
            run.sources[0].chunk.path = u"/srv/"_s + u"a-very-long-file-name-"_s.repeated(6) + u".pdf"_s;
            run.notes = {
                u"1 of 8 queries failed: no answer from http://127.0.0.1:11434 within 30 s. The other 7 were used."_s};
        }
        return run;
    }
    static void looks()
    {
        QTest::addColumn<QString>("look");
        for (const char* look : {"light", "dark", "large", "long"})
            QTest::newRow(look) << QString::fromLatin1(look);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void library_data() { looks(); }
    void library()
    {
        QFETCH(QString, look);
        Desk desk(look);
        const auto window = open(desk);
        IndexProgress progress;
        progress.files = 7;
        progress.filesDone = 2;
        progress.chunks = 4120;
        progress.chunksEmbedded = 1842;
        progress.reading = 2;
        progress.embedding = 8;
        progress.chunksPerSecond = 412;
        progress.timeLeft = Milliseconds(170'000);
        desk.indexer.progress(progress);
        savePicture(*window, u"library-"_s + look);
        // One of a collection, and what is known of it.
        for (ChoiceButton* choice : window->library().findChildren<ChoiceButton*>()) {
            if (choice->accessibleName().startsWith(u"Collection"_s))
                choice->choose(u"1"_s);
        }
        settleEvents();
        window->library().findChild<DocumentTable*>()->selectRow(0);
        savePicture(*window, u"library-collection-"_s + look);
        window->resize(window->minimumSize());
        savePicture(*window, u"library-narrow-"_s + look);
    }

    void libraryDialogs_data() { looks(); }
    void libraryDialogs()
    {
        QFETCH(QString, look);
        Desk desk(look);
        const auto window = open(desk);
        desk.library.limited(u"Not every folder can be watched: the system allows 8192 watches. The rest is looked "
                             "through every 15 minutes."_s);
        for (QAction* action : window->actions().libraryMenu->actions()) {
            if (!action->isSeparator() && action->text() != u"&Watch a folder…"_s && action->text() != u"&Back up…"_s)
                action->trigger();
        }
        settleEvents();
        const auto dialogs = window->findChildren<QDialog*>();
        QCOMPARE(dialogs.size(), 2);
        for (QDialog* dialog : dialogs)
            savePicture(*dialog, QString::fromLatin1(dialog->metaObject()->className()).mid(7).toLower() + u'-' + look);
        auto* name = new NameDialog(u"New collection"_s, u"manuals"_s, {u"Manuals"_s}, desk.theme, window.get());
        name->show();
        savePicture(*name, u"namedialog-"_s + look);
        savePicture(*window, u"library-notice-"_s + look);
    }

    void askFinished_data() { looks(); }
    void askFinished()
    {
        QFETCH(QString, look);
        Desk desk(look);
        const auto window = open(desk);
        window->showPage(MainWindow::Ask);
        const AskRun run = runFor(look);
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        settleEvents();
        window->openPassage(run.sources.first(), run.answer.citations.first());
        settleEvents();
        QTest::qWait(200);
        savePicture(*window, u"ask-"_s + look);
        for (QPushButton* button : window->findChildren<QPushButton*>()) {
            if (button->isCheckable() && button->property("kind") == u"link"_s)
                button->click();
        }
        savePicture(*window, u"ask-timeline-"_s + look);
    }

    void askRunning_data() { looks(); }
    void askRunning()
    {
        QFETCH(QString, look);
        Desk desk(look);
        const auto window = open(desk);
        window->showPage(MainWindow::Ask);
        AskRun run = runFor(look);
        desk.ask.ask(run.question, {});
        run.lanes[6].state = QueryLane::State::Searching;
        run.lanes[6].searching /= 2;
        run.lanes[7].state = QueryLane::State::Embedding;
        run.lanes[7].embedding /= 2;
        run.lanes[7].searching = {};
        Q_EMIT desk.ask.lanesChanged(run.lanes);
        Q_EMIT desk.ask.answerGrew(run.answer.text.left(220));
        QTest::qWait(120);
        savePicture(*window, u"ask-running-"_s + look);
    }

    void askEmpty_data() { looks(); }
    void askEmpty()
    {
        QFETCH(QString, look);
        Desk desk(look);
        const auto window = open(desk);
        window->showPage(MainWindow::Ask);
        savePicture(*window, u"ask-empty-"_s + look);
        auto& scope = *window->ask().findChild<ScopeButton*>();
        scope.click();
        settleEvents();
        savePicture(*scope.findChild<QFrame*>(u"popup"_s), u"ask-scope-"_s + look);
    }

    void askTrouble()
    {
        Desk desk(u"light"_s);
        const auto window = open(desk);
        window->showPage(MainWindow::Ask);
        AskRun run;
        run.question = u"What is the answer?"_s;
        run.lanes = sampleRun().lanes.mid(0, 3);
        for (QueryLane& lane : run.lanes) {
            lane.state = QueryLane::State::Failed;
            lane.searching = {};
        }
        run.error = Error::make(
            ErrorCode::ConnectionFailed,
            u"http://127.0.0.1:11434 does not answer (connection refused). Start the server, or choose another in the settings."_s);
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        savePicture(*window, u"ask-trouble-light"_s);
    }

    void lab_data() { looks(); }
    void lab()
    {
        QFETCH(QString, look);
        Desk desk(look);
        const auto window = open(desk);
        const AskRun run = runFor(look);
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        window->showPage(MainWindow::Lab);
        settleEvents();
        window->lab().race();
        desk.race.settle(sampleRace());
        QTest::qWait(250);
        savePicture(*window, u"lab-"_s + look);
    }

    void activity_data()
    {
        looks();
        for (const char* look : {"breaker", "error", "narrow"})
            QTest::newRow(look) << QString::fromLatin1(look);
    }
    void activity()
    {
        QFETCH(QString, look);
        const auto clock = std::make_shared<FakeClock>();
        Desk desk(look, clock);
        liveThrough(desk.tracker, *clock);
        desk.endpoints = sampleLoads(clock->now());
        if (look == "long"_L1) {
            desk.endpoints[0].origin = u"https://"_s + u"a-very-long-name."_s.repeated(5) + u"example.org:8443"_s;
            desk.endpoints[1].attention = Error::make(
                ErrorCode::Unauthorized,
                u"https://api.example.org does not accept the key (401). Enter another one in the settings. "_s
                    .repeated(4));
            for (int i = 0; i < 40; ++i)
                desk.tracker.queued(u"a-kind-of-call-with-a-long-name"_s, desk.endpoints.at(0).origin, 1);
        }
        if (look == "breaker"_L1) {
            desk.engine.health = EngineStatus::Health::Down;
            desk.endpoints[0].breaker = CircuitBreaker::State::Open;
            desk.endpoints[0].reopens = clock->now() + Milliseconds(3'600);
            desk.endpoints[0].queue = {0, 212, {0, 0, 212}};
            for (const QString& task : {u"probe"_s, u"rerank"_s}) {
                desk.endpoints.append(desk.endpoints.at(1));
                desk.endpoints.last().task = task;
            }
            desk.endpoints[1].window = 1;
            desk.endpoints[1].failed = 3;
            desk.endpoints[1].pausedUntil = clock->now() + Milliseconds(11'000);
        }
        const auto window = open(desk);
        if (look == "narrow"_L1)
            window->resize(900, 620);
        window->showPage(MainWindow::Activity);
        QTest::qWait(120);
        if (look == "error"_L1) {
            for (const TrackedCall& call : desk.tracker.calls()) {
                if (call.state == TrackedCall::State::Failed)
                    window->activity().findChild<CallsTable*>()->choose(call.id);
            }
        }
        savePicture(*window, u"activity-"_s + look);
    }

    void settings_data() { looks(); }
    void settings()
    {
        QFETCH(QString, look);
        Desk desk(look);
        desk.engine.vectorsOfAnotherModel = look == "long"_L1;
        const auto window = open(desk);
        window->showPage(MainWindow::SettingsScreen);
        if (look == "long"_L1) {
            for (QLineEdit* edit : window->settings().findChildren<QLineEdit*>()) {
                if (edit->accessibleName() == u"Address of the embedding endpoint"_s)
                    QTest::keyClicks(edit, u"ftp://models.example.org/v1"_s);
            }
        }
        savePicture(*window, u"settings-"_s + look);
        for (QScrollArea* area : window->settings().findChildren<QScrollArea*>()) {
            for (QLineEdit* edit : window->settings().findChildren<QLineEdit*>()) {
                if (edit->accessibleName() == u"Languages"_s) {
                    edit->setFocus();
                    QTest::keyClicks(edit, look == "long"_L1 ? u"German and English"_s : u"deu+eng"_s);
                    area->ensureWidgetVisible(edit, 0, 300);
                }
            }
        }
        savePicture(*window, u"settings-reading-"_s + look);
        // Its end, with prices as a person may leave them.
        auto* prices = window->settings().findChild<QPlainTextEdit*>();
        prices->setPlainText(look == "long"_L1 ? u"a-model-without-a-price"_s
                                               : u"gpt-4o-mini 0.15 0.60\nclaude* 3 15"_s);
        for (QScrollArea* area : window->settings().findChildren<QScrollArea*>())
            area->ensureWidgetVisible(prices, 0, 200);
        savePicture(*window, u"settings-end-"_s + look);
    }

    void emptyAndDrop()
    {
        Desk desk(u"light"_s);
        desk.indexer.records.clear();
        desk.runs.clear();
        desk.engine.name = u"Built-in engine"_s;
        const auto window = open(desk);
        savePicture(*window, u"library-empty-light"_s);
        window->showPage(MainWindow::Ask);
        savePicture(*window, u"ask-nothing-light"_s);
        window->showPage(MainWindow::Lab);
        QTest::qWait(150);
        savePicture(*window, u"lab-empty-light"_s);
        window->showPage(MainWindow::Activity);
        savePicture(*window, u"activity-empty-light"_s);
        window->findChild<DropOverlay*>()->show();
        savePicture(*window, u"drop-light"_s);
    }

    void extract_data() { looks(); }
    void extract()
    {
        QFETCH(QString, look);
        Desk desk(look);
        fillExtract(desk);
        if (look == "long"_L1) {
            desk.extract.grid.rows[0].path = desk.indexer.records[0].path;
            desk.extract.name = desk.engine.name;
            desk.extract.grid.schema.fields[2].description =
                u"net sales, and everything that counts as such "_s.repeated(6);
        }
        const auto window = open(desk);
        window->showPage(MainWindow::Extract);
        settleEvents();
        savePicture(*window, u"extract-empty-"_s + look);
        window->extract().fields().setSchema(desk.extract.grid.schema);
        QTRY_COMPARE(window->extract().results().results().rowCount(), 10);
        QTRY_VERIFY(!desk.extract.estimated.isEmpty());
        savePicture(*window, u"extract-planned-"_s + look);
        ExtractBudget budget;
        budget.cost = 1;
        window->extract().chunks().budget().setBudget(budget);
        window->extract().start();
        desk.extract.progress(sampleProgress());
        savePicture(*window, u"extract-"_s + look);
        window->extract().detail().showCell(desk.extract.grid.schema, ChunkId{95});
        settleEvents();
        savePicture(*window, u"extract-cell-"_s + look);
        const ResultRow& row = desk.extract.grid.rows.at(3);
        window->extract().detail().showValue(desk.extract.grid.schema, row, row.values.at(1));
        savePicture(*window, u"extract-values-"_s + look);
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
