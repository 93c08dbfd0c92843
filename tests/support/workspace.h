#pragma once

#include "core/base/clock.h"
#include "core/index/database.h"
#include "core/index/documentstore.h"
#include "core/index/hybridsearcher.h"
#include "core/index/ingestpipeline.h"
#include "core/index/librarycheck.h"
#include "core/index/mappedindex.h"
#include "support/await.h"
#include "support/fakeembedder.h"
#include "support/fakereader.h"
#include "support/fakerecogniser.h"

#include <QDir>
#include <QTemporaryDir>

namespace sheaf::test {

// Sentences with a number of their own, each just large enough to be a chunk by itself.
inline QString sampleText(const QString& subject, int chunks)
{
    QString text;
    for (int i = 0; i < chunks; ++i)
        text += QStringLiteral("Sentence %1 speaks of %2 and of nothing else, as the others do. ").arg(i).arg(subject);
    return text;
}

// A temporary library with everything an indexer stands on, and a folder for files beside it.
class Workspace
{
public:
    FakeReader reader;
    FakeEmbedder embedder;
    FakeRecogniser recogniser;
    std::unique_ptr<Clock> clock = std::make_unique<SteadyClock>();
    IngestOptions options;
    std::unique_ptr<Database> database;
    std::unique_ptr<VectorIndex> vectors;
    std::unique_ptr<IngestPipeline> pipeline;
    std::unique_ptr<HybridSearcher> searcher;

    Workspace()
    {
        options.chunks.tokens = 24;
        options.chunks.overlapTokens = 0;
        QDir(m_dir.path()).mkdir(QStringLiteral("files"));
    }
    ~Workspace() { close(); }

    QString library() const { return m_dir.filePath(QStringLiteral("library")); }
    QString files() const { return m_dir.filePath(QStringLiteral("files")); }
    QString path(const QString& name) const { return files() + QLatin1Char('/') + name; }
    QString write(const QString& name, const QString& text) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.toUtf8());
        return path(name);
    }

    Result<void> open()
    {
        database = std::make_unique<Database>(library());
        const auto opened = await(database->open());
        vectors = std::make_unique<MappedIndex>(*database, m_searchPool);
        static_cast<void>(vectors->load());
        pipeline = std::make_unique<IngestPipeline>(
            IngestDependencies{*database, *vectors, reader, embedder, m_cpu, *clock, {}, &recogniser}, options);
        searcher = std::make_unique<HybridSearcher>(*database, *vectors, embedder);
        return opened;
    }
    // As the program ends: at once, whatever is at work.
    void close()
    {
        searcher.reset();
        pipeline.reset();
        m_cpu.waitForDone();
        m_searchPool.waitForDone();
        vectors.reset();
        database.reset();
    }

    // Empty where everything is in order.
    QStringList findings()
    {
        const auto found = await(
            database->maintain(CallContext{}, [](Connection& connection) { return checkLibrary(connection); }), 60'000);
        return found.ok() ? *found : QStringList{found.error().message};
    }
    QList<DocumentRecord> documents() const { return await(pipeline->documents()).valueOr({}); }
    QList<IndexedFile> add(const QStringList& paths)
    {
        return await(pipeline->add(paths, Secret(), {}), 60'000).valueOr({});
    }
    RankedList searchText(const QString& text, int k = 10, const Scope& scope = {}) const
    {
        return await(searcher->searchText(text, k, scope, CallContext{})).valueOr({});
    }
    RankedList searchVector(const QString& text, int k = 10, const Scope& scope = {}) const
    {
        return await(searcher->searchVector(FakeEmbedder::vectorOf(text, embedder.dimension), k, scope, CallContext{}))
            .valueOr({});
    }

private:
    QTemporaryDir m_dir;
    QThreadPool m_cpu;
    QThreadPool m_searchPool;
};

} // namespace sheaf::test
