#pragma once

#include "app/engines.h"
#include "core/concurrency/requesttracker.h"
#include "core/simulation/simulatedserver.h"
#include "support/fastclock.h"
#include "support/workspace.h"

namespace sheaf::test {

// Documents through the real pipeline, the real client and a real connection to a server on loopback that fails in
// every way it knows. The program's time runs fast, so that its waits cost little.
struct FaultTrial
{
    int chunks = 0;
    qint64 calls = 0;
    qint64 faults = 0;
    double seconds = 0;   // real ones
    QStringList findings; // none is good news

    static FaultTrial run(int documents, int chunksEach, double rate, quint64 seed)
    {
        using namespace std::chrono_literals;
        constexpr int speed = 20;
        FaultTrial trial;
        trial.chunks = documents * chunksEach;
        SteadyClock real;
        SimulatedServer server(real);
        SimulationOptions simulated;
        simulated.seed = seed;
        simulated.latency.medianMs = 5;
        simulated.faults.rates = FaultRates::mixed(rate);
        simulated.faults.slowBody = 100ms;
        simulated.faults.hangCap = 500ms;
        const auto url = server.start(simulated);
        if (!url.ok()) {
            trial.findings.append(url.error().message);
            return trial;
        }
        Settings settings;
        settings.embedding = {QUrl(url->toString() + QStringLiteral("/v1")),
                              QString::fromLatin1(simulatedEmbeddingModel), Api::OpenAi};
        settings.cache = false;

        QTemporaryDir folder;
        QStringList paths;
        for (int i = 0; i < documents; ++i) {
            QFile file(folder.filePath(QStringLiteral("%1.txt").arg(i)));
            if (file.open(QIODevice::WriteOnly))
                file.write(sampleText(QStringLiteral("subject%1").arg(i), chunksEach).toUtf8());
            paths.append(file.fileName());
        }
        const TimePoint begun = real.now();
        QThreadPool work;
        QThreadPool search;
        const auto clock = std::make_shared<FastClock>(speed);
        RequestTracker tracker(clock);
        EngineFactory factory(tracker, work, search, clock, nullptr, settings);
        Database database(folder.filePath(QStringLiteral("library")));
        MappedIndex vectors(database, search);
        const auto opened = await(database.open());
        static_cast<void>(vectors.load());
        const Engines engines = factory.make(
            settings, [](const EndpointSettings&) { return Secret(); }, database, vectors);
        FakeReader reader;
        IngestOptions options;
        options.chunks.tokens = 24;
        options.chunks.overlapTokens = 0;
        options.requeue = {1min, 5min, 15min, 60min};
        IngestPipeline pipeline({database, vectors, reader, *engines.embedder, work, *clock}, options);
        const auto files = await(pipeline.add(paths, Secret(), {}), 600'000);
        trial.seconds = toMs(real.now() - begun) / 1000;
        trial.calls = server.counts().received;
        trial.faults = server.counts().faulted();

        if (!opened.ok() || !files.ok() || files->size() != documents)
            trial.findings.append(QStringLiteral("it did not come to its end"));
        for (const IndexedFile& file : files.valueOr({})) {
            if (file.outcome != IndexedFile::Outcome::Indexed || file.document.chunks != chunksEach ||
                file.document.embedded != chunksEach)
                trial.findings.append(QStringLiteral("%1 is not complete: %2")
                                          .arg(file.path, file.error ? file.error->message : QString()));
        }
        const auto rows = await(database.read(CallContext{}, [](Connection& connection) {
            return connection.value(QStringLiteral("SELECT count(*) FROM vectors"));
        }));
        if (!rows.ok() || rows->toInt() != trial.chunks || vectors.size() != trial.chunks)
            trial.findings.append(QStringLiteral("not every passage has one vector"));
        const auto store = await(database.maintain(CallContext{}, checkLibrary), 60'000);
        trial.findings += store.ok() ? *store : QStringList{store.error().message};
        const auto index = await(vectors.check(CallContext{}), 60'000);
        trial.findings += index.ok() ? *index : QStringList{index.error().message};
        work.waitForDone();
        search.waitForDone();
        return trial;
    }
};

} // namespace sheaf::test
