#include "app/commandline.h"
#include "app/gui/desktop.h"
#include "app/paths.h"
#include "core/base/logging.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
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

} // namespace

int main(int argc, char** argv)
{
    umask(077); // what is written is the person's own
    QApplication program(argc, argv);
    QApplication::setApplicationName(u"sheaf"_s);
    QApplication::setApplicationDisplayName(u"Sheaf"_s);
    QApplication::setApplicationVersion(QStringLiteral(SHEAF_VERSION));
    QApplication::setDesktopFileName(u"sheaf"_s);

    const auto line = parseOptions(program.arguments().mid(1), loadSettings(settingsFile()));
    if (!line.ok()) {
        std::fprintf(stderr, "sheaf: %s\n", line.error().message.toLocal8Bit().constData());
        return 2;
    }
    if (line->help || line->version) {
        std::fputs(line->help ? windowHelp().toUtf8().constData() : "sheaf " SHEAF_VERSION "\n", stdout);
        return 0;
    }
    const QString folder = line->dataFolder.isEmpty() ? defaultDataFolder() : line->dataFolder;
    QDir().mkpath(folder);
    installLog(folder + u"/sheaf.log"_s);

    ApplicationOptions options;
    options.stays = true;
    options.dataFolder = folder;
    options.settings = line->settings;
    options.key = takeSecret("SHEAF_API_KEY");
    options.vectorKey = takeSecret("SHEAF_QDRANT_KEY");
    options.braveKey = takeSecret("SHEAF_BRAVE_KEY");
    options.perplexityKey = takeSecret("SHEAF_PERPLEXITY_KEY");
    const Secret password = line->password.isEmpty() ? takeSecret("SHEAF_PASSWORD") : line->password;
    Application app(options);
    Desktop desktop(app, settingsFile(), folder + u"/window.ini"_s);
    Workspace workspace = desktop.workspace();
    Theme theme; // brings the icons
    QApplication::setWindowIcon(QIcon(u":/icons/sheaf.svg"_s));
    MainWindow window(workspace, theme);

    observe(app.open(), &app, [&](Result<void> opened) {
        if (!opened.ok()) {
            window.hide();
            refuseToRun(opened.error());
            return;
        }
        if (line->samples)
            desktop.addSamples();
        if (!line->arguments.isEmpty())
            static_cast<void>(app.indexer().add(absolute(line->arguments), password, {}));
        static_cast<void>(app.indexer().resumeUnfinished()); // the rows tell how it goes
    });
    window.show();
    return QApplication::exec();
}
