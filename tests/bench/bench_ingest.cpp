// The whole way of files into a library, by the program itself, in processes of its own:
//   by default   pages a second with the built-in embedder, against one pdftotext after the other over the same files,
//                turn by turn in one run;
//   --memory N   the memory of the main process over N pages, the same files under other contents;
//   --endpoint   chunks a second with a simulated server instead of the built-in embedder, against what that server can
//                do.
// On a machine that others use as well only the ratio of processor time says anything; both are printed.

#include "core/simulation/simulatedserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

struct Cost
{
    double wall = 0; // seconds
    double cpu = 0;  // user and system, of the processes and of their children
};

double childrenCpu()
{
    rusage use{};
    ::getrusage(RUSAGE_CHILDREN, &use);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

template<class Work>
Cost costOf(const Work& work)
{
    const double before = childrenCpu();
    QElapsedTimer timer;
    timer.start();
    work();
    return {double(timer.nsecsElapsed()) / 1e9, childrenCpu() - before};
}

QStringList pdfsOf(const QStringList& arguments)
{
    QStringList files;
    for (const QString& argument : arguments) {
        if (!QFileInfo(argument).isDir())
            files.append(argument);
        QDirIterator it(argument, {u"*.pdf"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
    }
    files.sort();
    return files;
}

struct Totals
{
    int indexed = 0, failed = 0, pages = 0, chunks = 0;
    double seconds = 0;     // as the program tells
    QList<int> residentKiB; // of the main process, ten times a second
};

int residentKiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).replace("kB", "").trimmed().toInt();
    }
    return 0;
}

// A library of its own each time.
Totals indexed(const QString& program, const QStringList& options, const QStringList& paths)
{
    const QTemporaryDir library;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program,
                  QStringList{u"--json"_s, u"--data"_s, library.path()} + options + QStringList{u"index"_s} + paths);
    if (!process.waitForStarted())
        qFatal("%s does not start", qPrintable(program));
    Totals totals;
    while (!process.waitForFinished(100))
        totals.residentKiB.append(residentKiB(process.processId()));
    const QJsonObject json =
        QJsonDocument::fromJson(process.readAllStandardOutput()).object().value("totals"_L1).toObject();
    totals.indexed = json["indexed"_L1].toInt();
    totals.failed = json["failed"_L1].toInt();
    totals.pages = json["pages"_L1].toInt();
    totals.chunks = json["chunks"_L1].toInt();
    totals.seconds = json["ms"_L1].toDouble() / 1000;
    if (totals.indexed == 0)
        qFatal("nothing was indexed");
    return totals;
}

void againstPdftotext(const QString& program, const QStringList& files, int rounds)
{
    Cost bestOfOne{1e9, 1e9};
    Cost bestOfSheaf{1e9, 1e9};
    const auto keep = [](Cost& best, const Cost& cost) {
        best = {std::min(best.wall, cost.wall), std::min(best.cpu, cost.cpu)};
    };
    for (int round = 0; round < rounds; ++round) {
        const Cost one = costOf([&] {
            for (const QString& file : files) {
                QProcess process;
                process.setStandardOutputFile(QProcess::nullDevice());
                process.setStandardErrorFile(QProcess::nullDevice());
                process.start(u"pdftotext"_s, {file, u"-"_s});
                process.waitForFinished(-1);
            }
        });
        Totals totals;
        const Cost sheaf = costOf([&] { totals = indexed(program, {u"--builtin"_s}, files); });
        keep(bestOfOne, one);
        keep(bestOfSheaf, sheaf);
        std::printf("%d pages, %d chunks, %d failed: pdftotext %.2f s (cpu %.2f), %.0f pages/s; sheaf %.2f s (cpu "
                    "%.2f), %.0f pages/s: %.2f times as fast\n",
                    totals.pages, totals.chunks, totals.failed, one.wall, one.cpu, totals.pages / one.wall, sheaf.wall,
                    sheaf.cpu, totals.pages / sheaf.wall, one.wall / sheaf.wall);
    }
    const int cores = QThread::idealThreadCount();
    std::printf("best of each: %.2f times as fast; by processor time on %d idle cores at most %.2f\n",
                bestOfOne.wall / bestOfSheaf.wall, cores, bestOfOne.cpu / bestOfSheaf.cpu * cores);
}

// The same documents with other bytes behind their ends, which PDF readers skip.
QStringList copies(const QStringList& files, const QString& folder, int times)
{
    QStringList made;
    for (int copy = 0; copy < times; ++copy) {
        for (qsizetype i = 0; i < files.size(); ++i) {
            const QString path = QDir(folder).filePath(u"%1-%2.pdf"_s.arg(copy).arg(i));
            QFile::copy(files[i], path);
            QFile file(path);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            if (!file.open(QIODevice::Append) || file.write("\n% copy " + QByteArray::number(copy) + "\n") <= 0)
                qFatal("cannot write %s", qPrintable(path));
            made.append(path);
        }
    }
    return made;
}

void memoryOver(const QString& program, const QStringList& files, int pages)
{
    const int once = indexed(program, {u"--builtin"_s}, files).pages;
    const QTemporaryDir folder;
    copies(files, folder.path(), (pages + once - 1) / once);
    const Totals totals = indexed(program, {u"--builtin"_s}, {folder.path()});
    std::printf("%d pages, %d chunks, %d failed in %.1f s; memory of the main process, MiB, the highest in each tenth "
                "of the time:",
                totals.pages, totals.chunks, totals.failed, totals.seconds);
    const qsizetype count = totals.residentKiB.size();
    for (qsizetype tenth = 0; tenth < 10 && count >= 10; ++tenth) {
        const auto from = totals.residentKiB.begin() + tenth * count / 10;
        const auto to = totals.residentKiB.begin() + (tenth + 1) * count / 10;
        std::printf(" %d", *std::max_element(from, to) / 1024);
    }
    std::printf("; peak %d\n", *std::max_element(totals.residentKiB.begin(), totals.residentKiB.end()) / 1024);
}

void againstEndpoint(const QString& program, const QStringList& files, const QStringList& more, int slotCount,
                     int latencyMs, int batch)
{
    SteadyClock clock;
    SimulatedServer server(clock);
    SimulationOptions options;
    options.slotCount = slotCount;
    options.latency.medianMs = latencyMs;
    const auto url = server.start(options);
    if (!url.ok())
        qFatal("%s", qPrintable(url.error().message));
    const Totals totals = indexed(program,
                                  QStringList{u"--embed-url"_s, url->toString() + u"/v1"_s, u"--embed-model"_s,
                                              QString::fromLatin1(simulatedEmbeddingModel)} +
                                      more,
                                  files);
    const QList<RequestRecord> log = server.log();
    QList<RequestRecord> calls;
    std::copy_if(log.begin(), log.end(), std::back_inserter(calls), [](const RequestRecord& record) {
        return record.outcome == RequestOutcome::Answered && record.path.endsWith("embeddings") && record.started;
    });
    if (calls.isEmpty())
        qFatal("the endpoint was not asked");
    TimePoint first = calls.first().arrived;
    TimePoint last = calls.first().ended;
    double worked = 0; // seconds, of all slots
    for (const RequestRecord& call : std::as_const(calls)) {
        first = std::min(first, call.arrived);
        last = std::max(last, call.ended);
        worked += std::chrono::duration<double>(call.ended - *call.started).count();
    }
    const double seconds = std::chrono::duration<double>(last - first).count();
    const double capacity = slotCount * 1000.0 / latencyMs * batch;
    std::printf("%d chunks in %lld calls (%.1f texts each) within %.1f s: %.0f chunks/s, %.1f %% of the %.0f that %d "
                "calls of %d texts at a time in %d ms can do; its slots were at work for %.1f %% of that time, %d at "
                "once at most\n",
                totals.chunks, (long long)calls.size(), double(totals.chunks) / double(calls.size()), seconds,
                totals.chunks / seconds, totals.chunks / seconds / capacity * 100, capacity, slotCount, batch,
                latencyMs, worked / (seconds * slotCount) * 100, server.counts().peakRunning);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption rounds(u"rounds"_s, u"Of the comparison; the best of each counts."_s, u"n"_s, u"3"_s);
    const QCommandLineOption memory(u"memory"_s, u"Watch the memory over so many pages."_s, u"pages"_s);
    const QCommandLineOption endpoint(u"endpoint"_s, u"Calls at a time, ms of each, texts in the largest."_s,
                                      u"slots,ms,texts"_s);
    const QCommandLineOption concurrency(u"concurrency"_s, u"Calls at a time, fixed; otherwise they are found."_s,
                                         u"n"_s);
    const QCommandLineOption program(u"program"_s, u"The command line."_s, u"path"_s,
                                     QCoreApplication::applicationDirPath() + u"/../bin/sheaf-cli"_s);
    parser.addOptions({rounds, memory, endpoint, concurrency, program});
    parser.addPositionalArgument(u"paths"_s, u"PDF files, and folders with some."_s);
    parser.process(application);
    const QStringList files = pdfsOf(parser.positionalArguments());
    if (files.isEmpty())
        parser.showHelp(2);
    const QStringList simulated = parser.value(endpoint).split(u',');
    if (parser.isSet(memory))
        memoryOver(parser.value(program), files, parser.value(memory).toInt());
    else if (parser.isSet(endpoint) && simulated.size() == 3)
        againstEndpoint(parser.value(program), files,
                        parser.isSet(concurrency) ? QStringList{u"--concurrency"_s, parser.value(concurrency)}
                                                  : QStringList(),
                        simulated[0].toInt(), simulated[1].toInt(), simulated[2].toInt());
    else
        againstPdftotext(parser.value(program), files, parser.value(rounds).toInt());
    return 0;
}
