#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/paths.h"

#include "core/concurrency/run.h"
#include "core/index/librarymove.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace sheaf {

ExitStatus moveCommand(const CommandLine& line, bool isDefault)
{
    const Console console(line.json);
    const QString to = QDir::cleanPath(QDir(line.arguments.first()).absolutePath());
    const Interrupt interrupt;
    QObject context;
    CallContext call;
    call.stop = interrupt.token();
    const auto moved =
        run(QThreadPool::globalInstance(), call,
            [from = line.dataFolder, to](const std::stop_token& stop) { return moveLibrary(from, to, stop); });
    observe(moved, &context, [&](Result<void> result) {
        if (result.ok() && isDefault)
            result = rememberLibraryFolder(to);
        ExitStatus ended = ExitStatus::Done;
        if (!result.ok()) {
            ended = console.fail(result.error());
            if (result.error().code == ErrorCode::InvalidInput)
                ended = ExitStatus::BadUsage;
        } else if (console.json())
            console.printJson(QJsonObject{{u"folder"_s, to}});
        else
            console.print(
                (isDefault ? u"The library lives in %1 now."_s : u"The library lives in %1 now; open it with --data."_s)
                    .arg(to));
        QCoreApplication::exit(int(ended));
    });
    return ExitStatus(QCoreApplication::exec());
}

} // namespace sheaf
