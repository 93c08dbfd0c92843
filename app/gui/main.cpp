#include "app/commandline.h"
#include "app/gui/desktop.h"
#include "app/gui/language.h"
#include "app/gui/singleinstance.h"
#include "app/paths.h"
#include "app/privatememory.h"
#include "app/systemkeychain.h"
#include "core/base/logging.h"
#include "core/concurrency/run.h"
#include "core/index/librarymove.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/settings/liveappearance.h"
#include "ui/startwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>
#include <atomic>
#include <cstdio>
#include <sys/stat.h>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

QStringList absolute(const QStringList& paths)
{
    QStringList all;
    for (const QString& path : paths)
        all.append(QFileInfo(path).absoluteFilePath());
    return all;
}

// What one window leaves behind.
struct Ending
{
    int status = 0;
    std::optional<Error> trouble; // the library could not be opened
    QString moveTo;               // the library, before the next window opens; empty: there is none
    Settings settings;            // as they were in force
};

// What was named on the command line, for this program or for one that runs already.
QStringList filesOf(const CommandLine& line)
{
    const QStringList samples = line.samples && !sampleFolder().isEmpty() ? QStringList{sampleFolder()} : QStringList();
    return samples + absolute(line.arguments);
}

// How one window begins.
struct Beginning
{
    bool first = true;     // of this run of the program
    bool remember = false; // the folder, as soon as its library is open
    QString notice;        // for the person; may be empty
    bool bad = false;      // the notice is
};

// A window over one library, until it closes. Later starts of the program on that library are heard meanwhile.
Ending runWindow(const CommandLine& line, const ApplicationOptions& options, const Secret& password,
                 const Beginning& beginning, Theme& theme, std::unique_ptr<SingleInstance> instance)
{
    Application app(options);
    Desktop desktop(app, settingsFile(), options.dataFolder + u"/window.ini"_s);
    Workspace workspace = desktop.workspace();
    MainWindow window(workspace, theme);
    QObject::connect(&desktop, &Desktop::leaving, &window, &QWidget::close, Qt::QueuedConnection);
    if (!beginning.notice.isEmpty()) {
        window.showPage(MainWindow::Library);
        window.library().say(beginning.notice, beginning.bad);
    }

    Ending ending;
    observe(app.open(), &app, [&](Result<void> opened) {
        if (!opened.ok()) {
            ending.trouble = opened.error();
            QCoreApplication::exit(3); // without closing the window, which would keep a state that is none
            return;
        }
        if (beginning.remember) {
            if (const auto remembered = rememberLibraryFolder(options.dataFolder); !remembered.ok())
                window.library().say(remembered.error().message, true);
        }
        if (const QStringList files = filesOf(line); beginning.first && !files.isEmpty())
            static_cast<void>(app.indexer().add(files, password, {}));
        static_cast<void>(app.indexer().resumeUnfinished()); // the rows tell how it goes
        instance->serve([&window](const QStringList& files) {
            window.comeForward();
            window.addFiles(files);
        });
    });
    window.show();
    ending.status = QApplication::exec();
    instance.reset(); // what is started now opens a window of its own
    ending.moveTo = desktop.moveTo();
    ending.settings = app.settings();
    return ending;
}

// Says in a window why a library cannot be opened. The folder the person wants to open instead, or again; empty where
// they have closed it.
QString folderInstead(const Error& error, const QString& folder, Theme& theme)
{
    std::fprintf(stderr, "sheaf: %s\n", error.message.toLocal8Bit().constData());
    StartWindow window(theme, folder + u"/window.ini"_s);
    QString next;
    QObject::connect(&window, &StartWindow::openWanted, &window, [&](const QString& wanted) {
        next = wanted;
        window.close();
    });
    window.showTrouble(error.message, folder);
    window.show();
    QApplication::exec();
    return next;
}

// Moves the library while no other window is open, and says how far it is.
Result<void> moved(const QString& from, const QString& to, Theme& theme)
{
    StartWindow window(theme, from + u"/window.ini"_s);
    window.showMove(to);
    std::stop_source stop;
    QObject::connect(&window, &StartWindow::stopWanted, &window, [&stop] { stop.request_stop(); });
    std::atomic<qint64> done{0};
    std::atomic<qint64> all{0};
    QTimer look;
    look.setInterval(100);
    QObject::connect(&look, &QTimer::timeout, &window, [&] { window.setMoved(done, all); });
    look.start();
    Result<void> result;
    CallContext call;
    call.stop = stop.get_token();
    const auto work = [&, from, to](const std::stop_token& token) {
        return moveLibrary(from, to, token, [&](qint64 now, qint64 whole) {
            done = now;
            all = whole;
        });
    };
    observe(run(QThreadPool::globalInstance(), call, work), &window, [&](Result<void> ended) {
        result = std::move(ended);
        QCoreApplication::exit(0); // nothing else ends this window
    });
    window.show();
    QApplication::exec();
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    umask(077); // what is written is the person's own
    keepMemoryPrivate();
    QApplication program(argc, argv);
    QApplication::setApplicationName(u"sheaf"_s);
    QApplication::setApplicationDisplayName(u"Sheaf"_s);
    QApplication::setApplicationVersion(QStringLiteral(SHEAF_VERSION));
    QApplication::setDesktopFileName(u"org.sheaf.Sheaf"_s);

    const auto line = parseOptions(program.arguments().mid(1), loadSettings(settingsFile()));
    if (!line.ok()) {
        std::fprintf(stderr, "sheaf: %s\n", line.error().message.toLocal8Bit().constData());
        return 2;
    }
    if (line->help || line->version) {
        std::fputs(line->help ? windowHelp().toUtf8().constData() : "sheaf " SHEAF_VERSION "\n", stdout);
        return 0;
    }
    const Language language(line->uiLanguage.value_or(Language::kept(settingsFile())));
    QString folder = line->dataFolder.isEmpty() ? libraryFolder(line->settings) : line->dataFolder;
    QDir().mkpath(folder);
    installLog(folder + u"/sheaf.log"_s);

    ApplicationOptions options;
    options.stays = true;
    options.keyStore = std::make_shared<SystemKeychain>();
    options.settings = line->settings;
    options.key = takeSecret("SHEAF_API_KEY");
    options.vectorKey = takeSecret("SHEAF_QDRANT_KEY");
    options.braveKey = takeSecret("SHEAF_BRAVE_KEY");
    options.perplexityKey = takeSecret("SHEAF_PERPLEXITY_KEY");
    const Secret password = line->password.isEmpty() ? takeSecret("SHEAF_PASSWORD") : line->password;
    Theme theme(options.settings.appearance, textScaleOf(options.settings)); // brings the icons
    QApplication::setWindowIcon(QIcon(u":/icons/sheaf.svg"_s));
    const bool isDefault = line->dataFolder.isEmpty();
    Beginning beginning;
    while (true) {
        options.dataFolder = folder;
        auto instance = std::make_unique<SingleInstance>(folder);
        const Result<bool> isOnly = instance->claim(beginning.first ? filesOf(*line) : QStringList());
        if (isOnly.ok() && !*isOnly)
            return 0;
        Ending ending;
        if (isOnly.ok())
            ending = runWindow(*line, options, password, beginning, theme, std::move(instance));
        else
            ending.trouble = isOnly.error();
        instance.reset();
        if (ending.trouble) {
            const QString next = folderInstead(*ending.trouble, folder, theme);
            if (next.isEmpty())
                return 3;
            beginning.remember = isDefault && (beginning.remember || next != folder);
            folder = next;
        } else if (ending.moveTo.isEmpty()) {
            return ending.status;
        } else {
            beginning = {};
            beginning.first = false;
            options.settings = ending.settings;
            const Result<void> result = moved(folder, ending.moveTo, theme);
            if (result.ok()) {
                folder = ending.moveTo;
                beginning.remember = isDefault;
                beginning.notice = QObject::tr("The library is in %1 now.").arg(folder);
            } else if (result.error().code != ErrorCode::Cancelled) {
                beginning.notice = result.error().message;
                beginning.bad = true;
            }
        }
        if (isDefault)
            options.settings.libraryFolder = folder;
        QDir().mkpath(folder);
        installLog(folder + u"/sheaf.log"_s);
    }
}
