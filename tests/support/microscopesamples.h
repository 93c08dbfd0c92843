#pragma once

#include "core/ask/refusion.h"
#include "support/uisamples.h"

#include <QRandomGenerator>

namespace sheaf::test {

// The sample run with lists behind its hits: 40 chunks in the lists of eight queries, the sources among the best.
inline AskRun microscopeRun()
{
    AskRun run = sampleRun();
    QRandomGenerator random(7);
    QList<RankedList> lists;
    QList<double> weights;
    for (qsizetype lane = 0; lane < run.lanes.size(); ++lane) {
        for (int kind = 0; kind < 2; ++kind) {
            RankedList list;
            QList<qint64> left;
            for (qint64 id = 1; id <= 40; ++id)
                left.append(id);
            double score = kind == 0 ? 14.0 : 0.9;
            for (int rank = 0; rank < 12; ++rank) {
                score *= 0.9 + 0.09 * random.generateDouble();
                // The first ones are found first more often than not.
                const qsizetype at = random.bounded(random.bounded(3) == 0 ? int(left.size()) : 5);
                list.append({ChunkId{left.takeAt(at)}, score});
            }
            lists.append(list);
            weights.append((lane == 0 ? questionWeight : 1.0) * (kind == 0 ? textWeight : vectorWeight));
        }
    }
    run.fused = fuseScores(lists, weights);
    return run;
}

// The passages of its hits.
inline QList<ChunkRecord> chunksOf(const AskRun& run)
{
    const QStringList names{QStringLiteral("policy.pdf"), QStringLiteral("maint-guide.pdf"),
                            QStringLiteral("debian-reference.en.pdf")};
    QList<ChunkRecord> chunks;
    for (const FusedChunk& hit : run.fused) {
        ChunkRecord chunk;
        chunk.id = hit.chunk;
        chunk.document = DocumentId{1};
        chunk.path = QStringLiteral("/home/ada/papers/") + names.at(hit.chunk.value <= 3 ? 0 : hit.chunk.value % 3);
        chunk.page = 80 + int(hit.chunk.value);
        chunk.text = QStringLiteral("Passage %1: the run-time shared library must be placed in a package whose name "
                                    "changes whenever its SONAME does.")
                         .arg(hit.chunk.value);
        chunks.append(chunk);
    }
    for (const Source& source : run.sources) {
        for (ChunkRecord& chunk : chunks) {
            if (chunk.id == source.chunk.id)
                chunk = source.chunk;
        }
    }
    return chunks;
}

} // namespace sheaf::test
