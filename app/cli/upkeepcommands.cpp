#include "app/cli/commands.h"

#include "core/concurrency/run.h"
#include "core/index/librarycheck.h"
#include "core/index/libraryrepair.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Verified
{
    QStringList repaired;
    QStringList findings;
    QStringList files;
};

Future<Verified> checkStore(const CommandContext& context)
{
    CallContext call;
    call.stop = context.stop;
    Database& database = context.app.database();
    const auto repaired = context.line.repair ? database.write(call, repairLibrary)
                                              : readyFuture<QStringList>(Result<QStringList>(QStringList()));
    return then(repaired, &context.app, [call, &database, &app = context.app](const QStringList& done) {
        return then(database.maintain(call, checkLibrary), &app, [done](const QStringList& findings) {
            return Verified{done, findings, {}};
        });
    });
}

Future<Verified> withFiles(const CommandContext& context, const Future<Verified>& store)
{
    return then(store, &context.app, [context](const Verified& verified) {
        return then(context.app.indexer().documents(), &context.app,
                    [context, verified](const QList<DocumentRecord>& documents) {
                        CallContext call;
                        call.stop = context.stop;
                        const auto files =
                            run(&context.app.searchPool(), call,
                                [documents](const std::stop_token& stop) { return checkFiles(documents, stop); });
                        return then(files, &context.app, [verified](const QStringList& findings) {
                            return Verified{verified.repaired, verified.findings, findings};
                        });
                    });
    });
}

} // namespace

Future<ExitStatus> runVerify(const CommandContext& context)
{
    const Future<Verified> store = checkStore(context);
    return then(
        context.line.checkFiles ? withFiles(context, store) : store, &context.app, [context](const Verified& verified) {
            for (const QString& line : verified.repaired + verified.findings + verified.files)
                context.console.print(line);
            if (verified.findings.isEmpty())
                context.console.print(u"The library agrees with itself."_s);
            if (context.line.checkFiles && verified.files.isEmpty())
                context.console.print(u"The files are as they were read."_s);
            const bool ok = verified.findings.isEmpty() && verified.files.isEmpty();
            if (context.console.json())
                context.console.printJson(QJsonObject{{u"ok"_s, ok},
                                                      {u"repaired"_s, QJsonArray::fromStringList(verified.repaired)},
                                                      {u"findings"_s, QJsonArray::fromStringList(verified.findings)},
                                                      {u"files"_s, QJsonArray::fromStringList(verified.files)}});
            return ok ? ExitStatus::Done : ExitStatus::SomeFailed;
        });
}

Future<ExitStatus> runBackup(const CommandContext& context)
{
    CallContext call;
    call.stop = context.stop;
    const QString file = QFileInfo(context.line.arguments.first()).absoluteFilePath();
    const auto made = context.app.database().maintain(
        call, [file](Connection& connection) { return backupLibrary(connection, file); });
    return then(made, &context.app, [context, file](qint64 bytes) {
        context.console.print(
            u"The library was copied to %1 (%2 MiB)."_s.arg(file).arg(double(bytes) / (1024 * 1024), 0, 'f', 1));
        if (context.console.json())
            context.console.printJson(QJsonObject{{u"file"_s, file}, {u"bytes"_s, bytes}});
        return ExitStatus::Done;
    });
}

} // namespace sheaf
