// Photographs every screen of the real window over the sample documents: see tests/screenshots/take.
//   screenshots DIR LIBRARY [--dark] [--language de] [--text 150] [--size 1024x700] [--right-to-left] [--race]
// Pictures are DIR/NAME.png; with --race DIR/race-NNN.png, a picture every tenth of a second.

#include "app/gui/desktop.h"
#include "app/gui/language.h"
#include "app/paths.h"
#include "app/samplequestions.h"
#include "core/base/settingsfile.h"
#include "core/simulation/simulatedserver.h"
#include "ui/activity/activitypage.h"
#include "ui/ask/askpage.h"
#include "ui/extract/extractmodel.h"
#include "ui/extract/extractpage.h"
#include "ui/extract/fieldscard.h"
#include "ui/extract/resultscard.h"
#include "ui/extract/resultstable.h"
#include "ui/lab/labpage.h"
#include "ui/lab/racepanel.h"
#include "ui/lab/sweeppanel.h"
#include "ui/lab/workloadbar.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/startwindow.h"
#include "ui/statusline.h"
#include "ui/theme/theme.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

constexpr int longestWait = 120'000; // ms

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

template<class F>
void waitFor(const char* what, F&& isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        pause(20);
        if (timer.elapsed() > longestWait)
            qFatal("Waited too long for %s.", what);
    }
}

QList<DocumentRecord> documentsOf(MainWindow& window, Application& app)
{
    std::optional<QList<DocumentRecord>> records;
    observe(app.indexer().documents(), &window,
            [&records](Result<QList<DocumentRecord>> found) { records = std::move(found).valueOr({}); });
    waitFor("the list of documents", [&records] { return records.has_value(); });
    return *records;
}

// Nothing leaves this machine while pictures are taken, so these calls are made up.
QList<OutboundCall> callsToElsewhere()
{
    const QDateTime noon = QDateTime::currentDateTimeUtc();
    QList<OutboundCall> calls;
    for (int i = 0; i < 14; ++i) {
        OutboundCall call;
        call.at = noon.addSecs(-47 * i - i * i);
        call.took = Milliseconds(310 + 97 * (i * 7 % 11));
        call.scheme = u"https"_s;
        call.host = i % 5 == 4 ? u"search.example.net"_s : u"api.example.org"_s;
        call.port = 443;
        call.kind = i % 5 == 4 ? u"web"_s : i % 5 == 0 ? u"chat"_s : u"embed"_s;
        call.sent = 700 + 5'300 * (i % 4);
        call.received = i == 3 ? 210 : 1'200 + 2'900 * (i % 3);
        call.status = i == 3 ? 429 : 200;
        call.outcome = i == 3 ? u"rate_limited"_s : QString();
        if (call.kind != "web"_L1)
            call.documents = {DocumentId{1 + i % 4}};
        calls.append(call);
    }
    return calls;
}

class Photographer
{
public:
    Photographer(MainWindow& window, const QString& folder)
        : m_window(window)
        , m_folder(folder)
    {
        QDir().mkpath(folder);
    }
    // When everything has come to rest, `rest` milliseconds from now.
    void take(const QString& name, QWidget* what = nullptr, int rest = 300)
    {
        pause(rest);
        QWidget& widget = what ? *what : m_window;
        const QString path = m_folder + u'/' + name + u".png"_s;
        if (!widget.grab().save(path))
            qFatal("%s cannot be written.", qPrintable(path));
    }
    // Dialogs and popups stand in windows of their own.
    void takeDialog(const QString& name, QAction* action, int rest = 400)
    {
        action->trigger();
        takeOpenDialog(name, rest);
    }
    void takeOpenDialog(const QString& name, int rest = 400)
    {
        pause(rest);
        for (QWidget* each : QApplication::topLevelWidgets()) {
            if (each != &m_window && each->isVisible()) {
                take(name, each);
                each->close();
                pause(50);
                return;
            }
        }
        take(name); // inside the window
    }

private:
    MainWindow& m_window;
    QString m_folder;
};

void library(MainWindow& window, Application& app, Photographer& camera)
{
    window.showPage(MainWindow::Library);
    camera.take(u"library-empty"_s);
    window.showPage(MainWindow::Ask);
    camera.take(u"ask-empty"_s);
    window.showPage(MainWindow::Library);
    bool done = false;
    observe(app.indexer().add({sampleFolder()}, {}, {}), &window,
            [&done](const Result<QList<IndexedFile>>&) { done = true; });
    waitFor("the samples", [&done] { return done; });
    pause(600); // the status line counts twice a second
    camera.take(u"library"_s);
    const QList<DocumentRecord> records = documentsOf(window, app);
    if (records.isEmpty())
        qFatal("There are no samples.");
    window.library().table().selectRow(0);
    camera.take(u"library-details"_s);
    window.library().removeDocuments({records.first()});
    camera.take(u"library-undo"_s);
    window.actions().undo->trigger();
}

// Files that cannot be read, and what the window says to that.
void problems(MainWindow& window, Application& app, Photographer& camera, const QString& folder)
{
    window.showPage(MainWindow::Library);
    QDir().mkpath(folder);
    QStringList files;
    for (const auto& [name, bytes] : {std::pair(u"minutes of the meeting.pdf"_s, QByteArray("%PDF-1.7 and no more")),
                                      std::pair(u"letter to the board.docx"_s, QByteArray("PK\x03\x04 and no more"))}) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("%s cannot be written.", qPrintable(file.fileName()));
        files.append(file.fileName());
    }
    bool done = false;
    observe(app.indexer().add(files, {}, {}), &window, [&done](const Result<QList<IndexedFile>>&) { done = true; });
    waitFor("the files", [&done] { return done; });
    camera.take(u"library-failed"_s, nullptr, 700);
    Q_EMIT window.statusLine().problemsWanted();
    camera.takeOpenDialog(u"problems"_s);
    QList<DocumentId> failed;
    for (const DocumentRecord& record : documentsOf(window, app)) {
        if (record.state == DocumentState::Failed)
            failed.append(record.id);
    }
    done = false;
    observe(app.indexer().remove(failed), &window, [&done](const Result<void>&) { done = true; });
    waitFor("the removal", [&done] { return done; });
}

// A question to a model that writes slowly, and to one that does not answer.
void model(MainWindow& window, Application& app, Workspace& workspace, Photographer& camera)
{
    SteadyClock clock;
    SimulatedServer server(clock);
    SimulationOptions slow;
    slow.latency.medianMs = 400;
    slow.latency.tokensPerSecond = 25;
    const auto address = server.start(slow);
    if (!address.ok())
        qFatal("%s", qPrintable(address.error().message));
    const Settings usual = app.settings();
    Settings settings = usual;
    settings.chat.url = QUrl(address->toString() + u"/v1"_s);
    settings.chat.model = QString::fromLatin1(simulatedChatModel);
    Q_EMIT window.library().settingsWanted(settings);
    window.library().say({});
    window.showPage(MainWindow::Ask);
    window.actions().newChat->trigger();
    const QStringList questions = sampleQuestions(sampleFolder(), 4);
    window.ask().ask(questions.at(2));
    pause(3'000);
    camera.take(u"ask-flight"_s, nullptr, 50);
    window.showPage(MainWindow::Activity);
    camera.take(u"activity-live"_s, nullptr, 400);
    window.showPage(MainWindow::Ask);
    waitFor("the answer of the model", [&workspace] { return !workspace.ask.isRunning(); });
    camera.take(u"ask-model"_s);
    server.stop();
    window.ask().ask(questions.at(3));
    waitFor("the failure", [&workspace] { return !workspace.ask.isRunning(); });
    camera.take(u"ask-error"_s);
    window.showPage(MainWindow::Activity);
    camera.take(u"activity-failed"_s, nullptr, 500);
    Q_EMIT window.library().settingsWanted(usual);
    window.library().say({});
}

void ask(MainWindow& window, Workspace& workspace, Photographer& camera)
{
    window.showPage(MainWindow::Ask);
    camera.take(u"ask-questions"_s);
    for (const QString& question : sampleQuestions(sampleFolder(), 2)) {
        window.ask().ask(question);
        waitFor("an answer", [&workspace] { return !workspace.ask.isRunning(); });
        pause(100);
    }
    camera.take(u"ask"_s);
    const AskRun run = window.ask().run();
    if (!run.answer.citations.isEmpty()) {
        for (const Source& source : run.sources) {
            if (source.number == run.answer.citations.first().number)
                window.openPassage(source, run.answer.citations.first());
        }
        pause(1'500);
        camera.take(u"ask-page"_s);
        window.actions().viewer->trigger();
    }
    camera.takeDialog(u"microscope"_s, window.actions().microscope);
    window.actions().history->trigger();
    camera.take(u"history"_s);
    window.actions().history->trigger();
}

void extract(MainWindow& window, Workspace& workspace, Photographer& camera)
{
    window.showPage(MainWindow::Extract);
    camera.take(u"extract-empty"_s);
    ExtractPage& page = window.extract();
    page.fields().setSchema({u"facts"_s,
                             {{u"length"_s, FieldType::Number, u"in metres or miles"_s},
                              {u"crew"_s, FieldType::Number, u"people on board"_s},
                              {u"cost"_s, FieldType::Money, u"what was paid"_s},
                              {u"opened"_s, FieldType::Date, u"the first day"_s, true}}});
    camera.take(u"extract-ready"_s, nullptr, 900);
    page.start();
    waitFor("the extraction", [&workspace] { return !workspace.extract->isRunning(); });
    camera.take(u"extract"_s, nullptr, 900);
    ResultsTable& table = page.results().table();
    for (int row = 0; row < table.model()->rowCount(); ++row) { // the first one that was found
        if (!table.model()->index(row, 1).data().toString().isEmpty()) {
            table.setCurrentIndex(table.model()->index(row, 1));
            Q_EMIT table.clicked(table.currentIndex());
            break;
        }
    }
    camera.take(u"extract-value"_s, nullptr, 1'500);
    if (window.actions().viewer->isChecked())
        window.actions().viewer->trigger();
}

void startRace(RacePanel& panel, int calls)
{
    auto& bar = *panel.findChild<WorkloadBar*>();
    bar.choose(LabWorkload::Queries);
    bar.findChildren<QSpinBox*>().first()->setValue(calls);
    panel.start();
}

void lab(MainWindow& window, Photographer& camera)
{
    window.showPage(MainWindow::Lab);
    camera.take(u"lab-start"_s);
    LabPage& page = window.lab();
    startRace(page.racePanel(), 8);
    waitFor("the race", [&page] { return !page.isRacing(); });
    camera.take(u"lab-race"_s);
    page.showPanel(&page.sweepPanel());
    page.sweepPanel().start();
    waitFor("the sweep", [&page] { return !page.sweepPanel().isRunning(); });
    camera.take(u"lab-sweep"_s);
    const auto tabs = page.findChildren<QPushButton*>();
    for (QPushButton* tab : tabs) {
        if (!tab->isCheckable() || tab->isChecked() || !tab->isVisible())
            continue;
        if (tab->text() == LabPage::tr("Dashboards")) {
            tab->click();
            pause(700);
            camera.take(u"lab-dashboards"_s);
        }
    }
    for (QPushButton* tab : tabs) {
        if (tab->isCheckable() && tab->isVisible() && tab->text() == LabPage::tr("Beyond this machine")) {
            tab->click();
            pause(4'000);
            camera.take(u"lab-beyond"_s);
        }
    }
}

void raceFrames(MainWindow& window, Photographer& camera)
{
    window.showPage(MainWindow::Lab);
    LabPage& page = window.lab();
    pause(300);
    startRace(page.racePanel(), 8);
    int frame = 0;
    QElapsedTimer after;
    while (page.isRacing() || !after.isValid() || after.elapsed() < 1'500) {
        if (!page.isRacing() && !after.isValid())
            after.start();
        camera.take(u"race-%1"_s.arg(frame++, 3, 10, QChar(u'0')), nullptr, 60);
    }
}

void rest(MainWindow& window, Application& app, Photographer& camera, const QString& scratch)
{
    WindowActions& actions = window.actions();
    window.showPage(MainWindow::Activity);
    camera.take(u"activity"_s);
    for (QPushButton* tab : window.activity().findChildren<QPushButton*>()) {
        if (tab->isVisible() && tab->isCheckable() && !tab->isChecked() && tab->property("kind") == u"segment"_s) {
            tab->click();
            camera.take(u"activity-sent"_s);
            break;
        }
    }
    window.showPage(MainWindow::SettingsScreen);
    camera.take(u"settings"_s);
    auto* scroll = window.settings().findChild<QScrollArea*>();
    for (int i = 1; scroll->verticalScrollBar()->value() < scroll->verticalScrollBar()->maximum(); ++i) {
        scroll->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        camera.take(u"settings-%1"_s.arg(i));
    }
    scroll->verticalScrollBar()->setValue(0);
    Settings other = app.settings();
    other.queryCount = 12;
    other.concurrency = 4;
    other.chat.url = QUrl(u"https://models.example.org/v1"_s);
    other.chat.model = u"a-model"_s;
    const QString file = scratch + u"/settings to import.ini"_s;
    if (!exportSettings(other, file).ok())
        qFatal("%s cannot be written.", qPrintable(file));
    window.settings().importFrom(file);
    camera.take(u"settings-import"_s, nullptr, 600);
    window.showPage(MainWindow::Ask);
    camera.takeDialog(u"palette"_s, actions.commands);
    camera.takeDialog(u"shortcuts"_s, actions.shortcuts);
    camera.takeDialog(u"doctor"_s, actions.doctor, 2'500);
    camera.takeDialog(u"about"_s, actions.about);
}

// What stands where the window would, while there is no library.
void start(Theme& theme, const QSize& size, Photographer& camera)
{
    StartWindow window(theme, QString());
    window.resize(size);
    window.showTrouble(u"The library in /home/ada/.local/share/sheaf is open in another Sheaf (sheaf, process 4711). "
                       "Close it there, or choose another folder."_s,
                       QString());
    window.show();
    camera.take(u"start-trouble"_s, &window);
    window.showMove(u"/srv/library"_s);
    window.setMoved(420'000'000, 1'000'000'000);
    camera.take(u"start-move"_s, &window);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication program(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(u"dark"_s, u"The dark appearance."_s);
    const QCommandLineOption language(u"language"_s, u"en, de or zh_CN."_s, u"name"_s, u"en"_s);
    const QCommandLineOption text(u"text"_s, u"Text size."_s, u"percent"_s, u"100"_s);
    const QCommandLineOption race(u"race"_s, u"Only the pictures of a race."_s);
    const QCommandLineOption size(u"size"_s, u"Of the window."_s, u"WIDTHxHEIGHT"_s, u"1440x900"_s);
    const QCommandLineOption mirrored(u"right-to-left"_s, u"As for a script that is written so."_s);
    parser.addOptions({dark, language, text, size, mirrored, race});
    parser.addHelpOption();
    parser.process(program);
    const QStringList folders = parser.positionalArguments();
    if (folders.size() != 2)
        parser.showHelp(2);
    const Language spoken(parser.value(language));
    if (parser.isSet(mirrored))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const QStringList sides = parser.value(size).split(u'x');
    const QSize wanted(sides.first().toInt(), sides.last().toInt());

    ApplicationOptions options;
    options.stays = true;
    options.dataFolder = folders.at(1);
    Application app(options);
    Desktop desktop(app, folders.at(1) + u"/settings.ini"_s, folders.at(1) + u"/window.ini"_s);
    Workspace workspace = desktop.workspace();
    workspace.sentCalls = [](const CallQuery&) { return readyFuture<QList<OutboundCall>>(callsToElsewhere()); };
    Theme theme(parser.isSet(dark) ? Appearance::Dark : Appearance::Light, parser.value(text).toInt() / 100.0);
    MainWindow window(workspace, theme);
    window.resize(wanted);
    bool opened = false;
    observe(app.open(), &window, [&opened](const Result<void>& done) { opened = done.ok(); });
    window.show();
    waitFor("the library", [&opened] { return opened; });
    Photographer camera(window, folders.at(0));
    if (parser.isSet(race)) {
        raceFrames(window, camera);
        return 0;
    }
    library(window, app, camera);
    ask(window, workspace, camera);
    extract(window, workspace, camera);
    lab(window, camera);
    model(window, app, workspace, camera);
    problems(window, app, camera, folders.at(1) + u"/papers"_s);
    rest(window, app, camera, folders.at(1));
    start(theme, wanted, camera);
    return 0;
}
