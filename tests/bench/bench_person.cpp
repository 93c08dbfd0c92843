// What a person's question costs while ten thousand chunks are being embedded: the program as it is, against the
// simulated server, which answers each call after 150 ms. Prints a line for each number of slots of the server; takes
// about two minutes. Not a test: nothing here fails.

#include "app/application.h"
#include "core/ask/askoptions.h"
#include "core/ask/asksession.h"
#include "core/base/logging.h"
#include "core/simulation/simulatedserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

constexpr int documents = 100;
constexpr int sentencesEach = 2800; // about a hundred chunks of 256 tokens

template<class T>
Result<T> wait(const Future<T>& future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return resultOf<T>(future);
}

QString writeDocuments(const QTemporaryDir& dir)
{
    QDir(dir.path()).mkdir(u"files"_s);
    for (int i = 0; i < documents; ++i) {
        QFile file(dir.filePath(u"files/report%1.txt"_s.arg(i)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        for (int s = 0; s < sentencesEach; ++s)
            file.write(
                u"Station %1 counted %2 birds in week %3 of the year. "_s.arg(i).arg(s * 7 % 977).arg(s).toUtf8());
    }
    return dir.filePath(u"files"_s);
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

// Milliseconds of the retrieval of one question that was never asked before.
double ask(Application& app, int number)
{
    AskSession session(app.measuringEngines());
    AskOptions options = askOptionsOf(app.settings());
    options.writeAnswer = false;
    const auto run = wait(
        session.ask(u"How many birds did station %1 count in week %2?"_s.arg(number % documents).arg(number), options));
    return run.ok() ? toMs(run->retrieval) : -1;
}

void measure(int slotCount)
{
    const QTemporaryDir dir;
    SteadyClock clock;
    SimulatedServer server(clock);
    SimulationOptions simulated;
    simulated.latency.medianMs = 150;
    simulated.slotCount = slotCount;
    const auto url = server.start(simulated);
    if (!url.ok())
        return;
    ApplicationOptions options;
    options.dataFolder = dir.filePath(u"library"_s);
    options.settings.embedding.url = *url;
    options.settings.embedding.model = QString::fromLatin1(simulatedEmbeddingModel);
    options.settings.embedding.api = Api::OpenAi;
    options.settings.cache = false;
    options.stays = true;
    Application app(options);
    if (!wait(app.open()).ok())
        return;
    const QString files = writeDocuments(dir);
    if (!wait(app.indexer().add({dir.filePath(u"files/report0.txt"_s)}, Secret(), {})).ok())
        return;
    QList<double> idle;
    for (int i = 0; i < 15; ++i)
        idle.append(ask(app, i));
    const TimePoint begin = clock.now();
    const auto adding = app.indexer().add({files}, Secret(), {});
    while (app.indexer().progress().embedding < 2 && !adding.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QList<double> busy;
    for (int i = 100; !adding.isFinished() && busy.size() < 200; ++i)
        busy.append(ask(app, i));
    const bool added = wait(adding).ok();
    const auto totals = wait(app.indexer().totals());
    std::printf("%8d %10.1f %12.1f %8.2f %10lld %10.1f %10d\n", slotCount, median(idle), median(busy),
                median(busy) / median(idle), static_cast<long long>(added && totals.ok() ? totals->chunks : 0),
                toMs(clock.now() - begin) / 1000, int(busy.size()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    installLog({});
    std::printf("A question of eight queries, retrieval only; server answers each call after 150 ms (simulated)\n\n");
    std::printf("%8s %10s %12s %8s %10s %10s %10s\n", "slots", "idle ms", "embedding ms", "ratio", "chunks", "seconds",
                "questions");
    for (const int slotCount : {0, 64, 16, 8})
        measure(slotCount);
    return 0;
}
