// What a person's question costs while ten thousand chunks are being embedded, against the same in a library at rest:
// the program as it is, against the simulated server, which answers each call after 150 ms. Prints a line for each
// number of slots of the server; takes about two minutes. Not a test: nothing here fails.

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
#include <random>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

constexpr int documents = 200; // half of them are there before; about a hundred chunks each
constexpr int sentencesEach = 1900;
constexpr int vocabulary = 5000;
constexpr int wordsOfASubject = 250;

// Words that mean nothing, the same in every run.
QString word(int number)
{
    static constexpr const char* syllables[] = {"ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za"};
    QString text;
    for (int rest = number + 1000; rest > 0; rest /= 10)
        text += QLatin1String(syllables[rest % 10]);
    return text;
}

// A word of a document's subject.
QString subjectWord(int document, std::mt19937& engine)
{
    return word(int((quint32(document) * 97 + engine() % wordsOfASubject * 13) % vocabulary));
}

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

bool writeDocuments(const QTemporaryDir& dir)
{
    std::mt19937 engine(1);
    for (int i = 0; i < documents; ++i) {
        const QString folder = i < documents / 2 ? u"before"_s : u"meanwhile"_s;
        QDir(dir.path()).mkdir(folder);
        QFile file(dir.filePath(u"%1/report%2.txt"_s.arg(folder).arg(i)));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        for (int s = 0; s < sentencesEach; ++s) {
            QStringList words;
            for (int w = 0; w < 10; ++w)
                words.append(subjectWord(i, engine));
            file.write(words.join(u' ').toUtf8() + ". ");
        }
    }
    return true;
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
    std::mt19937 engine{quint32(number)};
    const int subject = number % (documents / 2);
    const auto words = [&] { return subjectWord(subject, engine); };
    const auto run =
        wait(session.ask(u"Where does %1 stand beside %2 and %3?"_s.arg(words(), words(), words()), options));
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
    if (!writeDocuments(dir) || !wait(app.indexer().add({dir.filePath(u"before"_s)}, Secret(), {})).ok())
        return;
    int number = 0;
    const auto askWhile = [&](const std::function<bool()>& goesOn) {
        QList<double> times;
        while (goesOn() && times.size() < 200)
            times.append(ask(app, ++number));
        return times;
    };
    int idleQuestions = 25;
    QList<double> idle = askWhile([&] { return --idleQuestions >= 0; });
    const qint64 before = wait(app.indexer().totals()).valueOr({}).chunks;
    const TimePoint begin = clock.now();
    const auto adding = app.indexer().add({dir.filePath(u"meanwhile"_s)}, Secret(), {});
    while (app.indexer().progress().embedding < 2 && !adding.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const QList<double> busy = askWhile([&] { return !adding.isFinished(); });
    const bool added = wait(adding).ok();
    const double seconds = toMs(clock.now() - begin) / 1000;
    idleQuestions = 25; // the library is twice as large by then
    idle += askWhile([&] { return --idleQuestions >= 0; });
    const qint64 chunks = added ? wait(app.indexer().totals()).valueOr({}).chunks - before : 0;
    std::printf("%8d %10.1f %12.1f %8.2f %10lld %10.1f %10d\n", slotCount, median(idle), median(busy),
                median(busy) / median(idle), static_cast<long long>(chunks), seconds, int(busy.size()));
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
