// Photographs every screen of the real window over the sample documents: see tests/screenshots/take.
//   screenshots DIR LIBRARY [--dark] [--language de] [--text 150] [--race]
// Pictures are DIR/NAME.png; with --race DIR/race-NNN.png, a picture every tenth of a second.

#include "app/gui/desktop.h"
#include "app/gui/language.h"
#include "app/paths.h"
#include "app/samplequestions.h"
#include "ui/ask/askpage.h"
#include "ui/extract/extractpage.h"
#include "ui/extract/fieldscard.h"
#include "ui/lab/labpage.h"
#include "ui/lab/racepanel.h"
#include "ui/lab/sweeppanel.h"
#include "ui/lab/workloadbar.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPushButton>
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
    void takeDialog(const QString& name, QAction* action)
    {
        action->trigger();
        pause(400);
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
    camera.take(u"library"_s);
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

void extract(MainWindow& window, Photographer& camera)
{
    window.showPage(MainWindow::Extract);
    camera.take(u"extract-empty"_s);
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

void rest(MainWindow& window, Photographer& camera)
{
    WindowActions& actions = window.actions();
    window.showPage(MainWindow::Activity);
    camera.take(u"activity"_s);
    window.showPage(MainWindow::SettingsScreen);
    camera.take(u"settings"_s);
    window.showPage(MainWindow::Ask);
    camera.takeDialog(u"palette"_s, actions.commands);
    camera.takeDialog(u"shortcuts"_s, actions.shortcuts);
    camera.takeDialog(u"doctor"_s, actions.doctor);
    camera.takeDialog(u"about"_s, actions.about);
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
    parser.addOptions({dark, language, text, race});
    parser.addHelpOption();
    parser.process(program);
    const QStringList folders = parser.positionalArguments();
    if (folders.size() != 2)
        parser.showHelp(2);
    const Language spoken(parser.value(language));

    ApplicationOptions options;
    options.stays = true;
    options.dataFolder = folders.at(1);
    Application app(options);
    Desktop desktop(app, folders.at(1) + u"/settings.ini"_s, folders.at(1) + u"/window.ini"_s);
    Workspace workspace = desktop.workspace();
    Theme theme(parser.isSet(dark) ? Appearance::Dark : Appearance::Light, parser.value(text).toInt() / 100.0);
    MainWindow window(workspace, theme);
    window.resize(1440, 900);
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
    extract(window, camera);
    lab(window, camera);
    rest(window, camera);
    return 0;
}
