#pragma once

#include "core/index/database.h"
#include "core/index/idlist.h"
#include "core/index/vectorstore.h"
#include "support/await.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

namespace sheaf::test {

// A temporary library whose documents are nothing but vectors.
class VectorLibrary
{
    QTemporaryDir m_dir;

public:
    std::unique_ptr<Database> database;

    VectorLibrary() { open(); }

    QString folder() const { return m_dir.filePath(QStringLiteral("library")); }
    QString file(const QString& name) const { return folder() + QLatin1Char('/') + name; }
    void open(Database::Access access = Database::Access::ReadWrite)
    {
        database.reset();
        database = std::make_unique<Database>(folder(), access);
        QVERIFY(await(database->open()).ok());
    }

    // Chunks without vectors, of one new document.
    QList<ChunkVector> addDocument(int chunks)
    {
        return await(database->write(CallContext{},
                                     [chunks](Connection& connection) { return insert(connection, chunks); }),
                     60'000)
            .valueOr({});
    }
    // Stores what has been given vectors, as the pipeline does before it tells the index.
    bool store(const VectorSpace& space, const QList<ChunkVector>& vectors)
    {
        return await(database->write(
                         CallContext{},
                         [=](Connection& connection) { return VectorStore(connection).store(space, vectors, {}); }),
                     60'000)
            .ok();
    }
    // A document of `count` random vectors, stored.
    QList<ChunkVector> addVectors(const VectorSpace& space, int count, QRandomGenerator& random)
    {
        QList<ChunkVector> vectors = addDocument(count);
        for (ChunkVector& each : vectors)
            each.vector = randomVector(random, space.dimension);
        return store(space, vectors) ? vectors : QList<ChunkVector>();
    }
    bool remove(const QList<DocumentId>& documents)
    {
        // By hand: these documents have no words in the text index.
        return run(QStringLiteral("DELETE FROM documents WHERE id IN (SELECT value FROM json_each('%1'))")
                       .arg(idList(documents))) &&
               await(database->write(CallContext{}, [](Connection& connection) {
                   return VectorStore(connection).forgetEmptySpace();
               })).ok();
    }
    bool removeAllVectors()
    {
        return await(database->write(CallContext{},
                                     [](Connection& connection) { return VectorStore(connection).removeAll(); }))
            .ok();
    }
    bool run(const QString& sql)
    {
        return await(database->write(CallContext{}, [sql](Connection& connection) { return connection.run(sql); }))
            .ok();
    }

    static Vector randomVector(QRandomGenerator& random, int dimension)
    {
        Vector vector;
        vector.reserve(dimension);
        for (int i = 0; i < dimension; ++i)
            vector.append(float(random.bounded(2.0) - 1.0));
        return vector;
    }
    // What an exact search finds.
    static RankedList nearest(const QList<ChunkVector>& vectors, const Vector& query, int k)
    {
        RankedList all;
        for (const ChunkVector& each : vectors) {
            double sum = 0;
            for (qsizetype i = 0; i < query.size(); ++i)
                sum += double(query[i]) * double(each.vector[i]);
            all.append({each.chunk, sum});
        }
        std::sort(all.begin(), all.end(), [](const RankedChunk& a, const RankedChunk& b) {
            return a.score != b.score ? a.score > b.score : a.chunk < b.chunk;
        });
        return all.mid(0, k);
    }
    // Empty where both hold the same chunks in the same order with the same scores, but for rounding.
    static QString difference(const RankedList& found, const RankedList& expected)
    {
        if (found.size() != expected.size())
            return QStringLiteral("%1 instead of %2 hits").arg(found.size()).arg(expected.size());
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (found[i].chunk != expected[i].chunk || std::abs(found[i].score - expected[i].score) > 1e-3)
                return QStringLiteral("at %1: chunk %2 (%3) instead of %4 (%5)")
                    .arg(i)
                    .arg(found[i].chunk.value)
                    .arg(found[i].score)
                    .arg(expected[i].chunk.value)
                    .arg(expected[i].score);
        }
        return {};
    }

private:
    static Result<QList<ChunkVector>> insert(Connection& connection, int chunks)
    {
        const QString path = QStringLiteral("/%1").arg(QRandomGenerator::global()->generate64());
        const auto document =
            connection.insert(QStringLiteral("INSERT INTO documents(path, title, hash, state, stage, added_ms, chunks)"
                                             " VALUES (?, 't', ?, 'waiting', 'embed', 0, ?)"),
                              {path, path, chunks});
        if (!document.ok())
            return document.error();
        QList<ChunkVector> made;
        for (int i = 0; i < chunks; ++i) {
            const auto chunk = connection.insert(
                QStringLiteral("INSERT INTO chunks(document, ordinal, page, first, last, tokens, text)"
                               " VALUES (?, ?, 1, 0, 1, 1, 'x')"),
                {*document, i});
            if (!chunk.ok())
                return chunk.error();
            made.append(ChunkVector{{*chunk}, {*document}, {}});
        }
        return made;
    }
};

} // namespace sheaf::test
