#include "core/ask/sourceselection.h"

#include "core/documents/tokencount.h"

#include <QHash>

namespace sheaf {

namespace {

bool repeats(const ChunkRecord& a, const ChunkRecord& b)
{
    if (a.document == b.document && a.page == b.page) {
        const int overlap = std::min(a.end, b.end) - std::max(a.begin, b.begin);
        return overlap * 2 > std::min(a.end - a.begin, b.end - b.begin);
    }
    return a.text.simplified() == b.text.simplified();
}

int best(int a, int b)
{
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

} // namespace

QList<Source> selectSources(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks, int passages, int tokens)
{
    QHash<ChunkId, const ChunkRecord*> byId;
    for (const ChunkRecord& chunk : chunks)
        byId.insert(chunk.id, &chunk);
    QList<Source> sources;
    int used = 0;
    for (const FusedChunk& hit : fused) {
        if (sources.size() >= passages)
            break;
        const ChunkRecord* chunk = byId.value(hit.chunk);
        if (!chunk)
            continue; // removed meanwhile, or beyond the candidates
        if (std::any_of(sources.begin(), sources.end(), [&](const Source& s) { return repeats(s.chunk, *chunk); }))
            continue;
        const int cost = estimateTokens(chunk->text);
        if (!sources.isEmpty() && used + cost > tokens)
            continue;
        used += cost;
        Source source;
        source.chunk = *chunk;
        source.number = int(sources.size()) + 1;
        source.score = hit.score;
        for (qsizetype i = 0; i < hit.ranks.size(); ++i) {
            int& rank = i % 2 == 0 ? source.textRank : source.vectorRank;
            rank = best(rank, hit.ranks[i]);
        }
        for (qsizetype i = 0; i + 1 < hit.ranks.size(); i += 2)
            source.foundBy += hit.ranks[i] || hit.ranks[i + 1] ? 1 : 0;
        sources.append(source);
    }
    return sources;
}

QList<Passage> passagesOf(const QList<Source>& sources)
{
    QList<Passage> passages;
    for (const Source& source : sources)
        passages.append(
            {source.number, source.chunk.title, source.chunk.paged ? source.chunk.page : 0, source.chunk.text});
    return passages;
}

} // namespace sheaf
