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
#include "ui/mainwindow.h"
#include "ui/settings/liveappearance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <cstdio>
#include <sys/stat.h>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

// The library cannot be opened: say why and leave when that was read.
void refuseToRun(const Error& error)
{
    std::fprintf(stderr, "sheaf: %s\n", error.message.toLocal8Bit().constData());
    auto* box = new QMessageBox(QMessageBox::Warning, QObject::tr("Sheaf"), error.message, QMessageBox::Close);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(3); });
    box->open();
}

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
    QString moveTo;    // the library, before the next window opens; empty: there is none
    Settings settings; // as they were in force
};

// What was named on the command line, for this program or for one that runs already.
QStringList filesOf(const CommandLine& line)
{
    const QStringList samples = line.samples && !sampleFolder().isEmpty() ? QStringList{sampleFolder()} : QStringList();
    return samples + absolute(line.arguments);
}

// A window over one library, until it closes. Later starts of the program on that library are heard meanwhile.
Ending runWindow(const CommandLine& line, const ApplicationOptions& options, const Secret& password, bool first,
                 std::unique_ptr<SingleInstance> instance)
{
    Application app(options);
    Desktop desktop(app, settingsFile(), options.dataFolder + u"/window.ini"_s);
    Workspace workspace = desktop.workspace();
    Theme theme(options.settings.appearance, textScaleOf(options.settings)); // brings the icons
    QApplication::setWindowIcon(QIcon(u":/icons/sheaf.svg"_s));
    MainWindow window(workspace, theme);
    QObject::connect(&desktop, &Desktop::leaving, &window, &QWidget::close, Qt::QueuedConnection);

    observe(app.open(), &app, [&](Result<void> opened) {
        if (!opened.ok()) {
            window.hide();
            refuseToRun(opened.error());
            return;
        }
        if (const QStringList files = filesOf(line); first && !files.isEmpty())
            static_cast<void>(app.indexer().add(files, password, {}));
        static_cast<void>(app.indexer().resumeUnfinished()); // the rows tell how it goes
        instance->serve([&window](const QStringList& files) {
            window.comeForward();
            window.addFiles(files);
        });
    });
    window.show();
    const int status = QApplication::exec();
    instance.reset(); // what is started now opens a window of its own
    return {status, desktop.moveTo(), app.settings()};
}

// Moves the library while no window is open, behind a word of what is happening. The folder it lives in afterwards.
QString moved(const QString& from, const QString& to, bool isDefault)
{
    QProgressDialog progress(QObject::tr("Moving the library to %1…").arg(to), QObject::tr("Stop"), 0, 0);
    progress.setMinimumDuration(300);
    std::stop_source stop;
    QObject::connect(&progress, &QProgressDialog::canceled, &progress, [&stop] { stop.request_stop(); });
    QEventLoop loop; // there is no other one: the window's has ended
    Result<void> result;
    CallContext call;
    call.stop = stop.get_token();
    const auto work = [from, to](const std::stop_token& token) { return moveLibrary(from, to, token); };
    observe(run(QThreadPool::globalInstance(), call, work), &progress, [&](Result<void> ended) {
        result = std::move(ended);
        loop.quit();
    });
    loop.exec();
    progress.hide();
    const bool isMoved = result.ok();
    if (isMoved && isDefault)
        result = rememberLibraryFolder(to);
    if (!result.ok() && result.error().code != ErrorCode::Cancelled)
        QMessageBox::warning(nullptr, QObject::tr("Sheaf"), result.error().message);
    return isMoved ? to : from;
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
    for (bool first = true;; first = false) {
        options.dataFolder = folder;
        auto instance = std::make_unique<SingleInstance>(folder);
        const Result<bool> isOnly = instance->claim(first ? filesOf(*line) : QStringList());
        if (!isOnly.ok())
            std::fprintf(stderr, "sheaf: %s\n", isOnly.error().message.toLocal8Bit().constData());
        if (!isOnly.ok() || !*isOnly)
            return isOnly.ok() ? 0 : 3;
        const Ending ending = runWindow(*line, options, password, first, std::move(instance));
        if (ending.moveTo.isEmpty())
            return ending.status;
        options.settings = ending.settings;
        folder = moved(folder, ending.moveTo, line->dataFolder.isEmpty());
        options.settings.libraryFolder = line->dataFolder.isEmpty() ? folder : options.settings.libraryFolder;
        installLog(folder + u"/sheaf.log"_s);
    }
}
