// Hours of a person's work in a few: documents come and go in a library of the same size, questions are asked in every
// mode while they do, and the endpoint, a simulated one in a process of its own, fails now and then in every way it
// knows. Memory and open files are printed each minute. Ends with 1 where the memory of the last quarter is more than 5
// % above that of the second, where files stay open, where a question got no answer, or where the library does not hold
// together.

#include "bench/benchlibrary.h"
#include "core/ask/asksession.h"
#include "core/base/logging.h"
#include "core/index/librarycheck.h"
#include "core/simulation/simulatedserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::bench;
using namespace std::chrono_literals;

namespace {

constexpr int documentsAtOnce = 40;
constexpr int documentsKept = 400;
constexpr double mostGrowth = 1.05;

struct Reading
{
    double seconds = 0;
    double memory = 0; // MiB
    int files = 0;
};

int openFiles()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

struct Soak
{
    QTemporaryDir folder;
    QProcess server;
    std::unique_ptr<Application> app;
    std::unique_ptr<AskSession> session;
    QStringList sentences;
    QRandomGenerator random;
    QElapsedTimer time;
    QList<Reading> readings;
    int rounds = 0;
    int documents = 0;
    int questions = 0;
    int brokenOff = 0; // answers
    int findings = 0;

    Soak(double faults, quint32 seed)
        : random(seed)
    {
        server.start(QCoreApplication::applicationFilePath(),
                     {u"--serve"_s, u"--rate"_s, QString::number(faults), u"--seed"_s, QString::number(seed)});
        if (!server.waitForReadyRead())
            qFatal("The server does not start: %s", qPrintable(server.errorString()));
        const QUrl address(QString::fromUtf8(server.readLine()).trimmed());
        ApplicationOptions options;
        options.dataFolder = folder.filePath(u"library"_s);
        options.stays = true;
        const QUrl api(address.toString() + u"/v1"_s);
        options.settings.embedding = {api, QString::fromLatin1(simulatedEmbeddingModel), Api::OpenAi};
        options.settings.chat = {api, QString::fromLatin1(simulatedChatModel), Api::OpenAi};
        app = std::make_unique<Application>(options);
        if (const auto opened = wait(app->open()); !opened.ok())
            qFatal("%s", qPrintable(opened.error().message));
        sentences = sentencesOf(*app, QStringLiteral(SHEAF_SOURCE_DIR "/resources/samples"));
        session = std::make_unique<AskSession>(app->askEngines());
        time.start();
    }

    void found(const QString& what)
    {
        ++findings;
        std::printf("FOUND %s\n", qPrintable(what));
        std::fflush(stdout);
    }

    void round()
    {
        const QString part = folder.filePath(u"files-%1"_s.arg(rounds++));
        writeDocuments(part, documents, documents + documentsAtOnce, sentences, random);
        const auto adding = app->indexer().add({part}, Secret(), {});
        for (const AskMode mode : {AskMode::Quick, AskMode::FanOut, AskMode::Research})
            ask(mode);
        const auto added = wait(adding);
        if (!added.ok())
            found(added.error().message);
        for (const IndexedFile& file : added.valueOr({})) {
            if (file.outcome != IndexedFile::Outcome::Indexed)
                found(u"%1: %2"_s.arg(file.path, file.error ? file.error->message : u"not indexed"_s));
        }
        documents += documentsAtOnce;
        const auto all = wait(app->indexer().documents());
        QList<DocumentId> oldest;
        for (qsizetype i = 0; i + documentsKept < all->size(); ++i)
            oldest.append(all->at(i).id);
        if (!oldest.isEmpty() && !wait(app->indexer().remove(oldest)).ok())
            found(u"documents could not be removed"_s);
        QDir(part).removeRecursively();
    }

    void ask(AskMode mode)
    {
        const QString& sentence = sentences[int(random.bounded(quint32(sentences.size())))];
        AskOptions options;
        options.mode = mode;
        options.maxProcessingTime = 60s;
        const auto run = wait(session->ask(u"What is said about %1?"_s.arg(sentence.left(60)), options));
        ++questions;
        // An answer that broke off in the middle is not asked for again, because somebody has read its beginning.
        if (run.ok() && run->error && !run->answer.text.isEmpty())
            ++brokenOff;
        else if (!run.ok() || run->error)
            found(u"a question ended with: %1"_s.arg((run.ok() ? *run->error : run.error()).message));
    }

    void read()
    {
        readings.append({double(time.elapsed()) / 1000, residentMiB("VmRSS:"), openFiles()});
        const Reading& now = readings.last();
        std::printf("%8.0f  %9d  %9d (%d)  %10.1f  %10d  %8d\n", now.seconds, documents, questions, brokenOff,
                    now.memory, now.files, findings);
        std::fflush(stdout);
    }

    // Mean memory and fewest open files (what is under way opens more) between two shares of the whole time.
    Reading between(double from, double to) const
    {
        QList<double> memory;
        Reading part;
        const double end = readings.last().seconds;
        for (const Reading& reading : readings) {
            if (reading.seconds < from * end || reading.seconds > to * end)
                continue;
            memory.append(reading.memory);
            part.files = part.files ? std::min(part.files, reading.files) : reading.files;
        }
        part.memory =
            std::accumulate(memory.cbegin(), memory.cend(), 0.0) / double(std::max<qsizetype>(1, memory.size()));
        return part;
    }

    void conclude()
    {
        const auto check = wait(app->database().maintain(CallContext{}, checkLibrary));
        for (const QString& finding : check.ok() ? *check : QStringList{check.error().message})
            found(finding);
        const Reading early = between(0.25, 0.5);
        const Reading late = between(0.75, 1);
        std::printf("memory %.1f MiB in the second quarter, %.1f in the last (%+.1f %%); open files %d and %d\n",
                    early.memory, late.memory, 100 * (late.memory / early.memory - 1), early.files, late.files);
        if (late.memory > early.memory * mostGrowth)
            found(u"memory grows"_s);
        if (late.files > early.files)
            found(u"files stay open"_s);
    }
};

// The other process: prints its address and lives until its input ends.
int serve(double faults, quint64 seed)
{
    SteadyClock clock;
    SimulatedServer server(clock);
    SimulationOptions simulated;
    simulated.seed = seed;
    simulated.latency.medianMs = 20;
    simulated.latency.tokensPerSecond = 2000;
    simulated.faults.rates = FaultRates::mixed(faults);
    simulated.faults.slowBody = 200ms;
    simulated.faults.hangCap = 2s;
    const auto url = server.start(simulated);
    if (!url.ok())
        qFatal("%s", qPrintable(url.error().message));
    std::printf("%s\n", qPrintable(url->toString()));
    std::fflush(stdout);
    static_cast<void>(std::getchar());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seconds(u"seconds"_s, u"How long."_s, u"n"_s, u"3600"_s);
    const QCommandLineOption rate(u"rate"_s, u"Of calls that fail."_s, u"share"_s, u"0.1"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of texts and faults."_s, u"n"_s, u"1"_s);
    QCommandLineOption server(u"serve"_s);
    server.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({seconds, rate, seed, server});
    parser.process(application);
    if (parser.isSet(server))
        return serve(parser.value(rate).toDouble(), parser.value(seed).toULongLong());
    installLog({});

    Soak soak(parser.value(rate).toDouble(), parser.value(seed).toUInt());
    std::printf(" seconds  documents  questions (broken off)  memory MiB  open files  findings\n");
    const qint64 end = parser.value(seconds).toLongLong() * 1000;
    const qint64 between = std::min<qint64>(60'000, end / 20);
    qint64 next = 0;
    while (soak.time.elapsed() < end) {
        soak.round();
        if (soak.time.elapsed() >= next) {
            soak.read();
            next = soak.time.elapsed() + between;
        }
    }
    soak.read();
    soak.conclude();
    soak.server.closeWriteChannel();
    soak.server.waitForFinished();
    return soak.findings == 0 ? 0 : 1;
}
