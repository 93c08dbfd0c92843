#include "core/ask/joinedsources.h"

#include "core/ask/citations.h"
#include "core/ask/researchprompts.h"
#include "core/documents/tokencount.h"

namespace sheaf {

JoinedSources joinSources(const QList<StepSources>& steps, int most, int tokens)
{
    JoinedSources joined;
    QHash<ChunkId, int> numbers;
    int used = 0;
    const auto take = [&](const Source& source) {
        const int size = estimateTokens(source.chunk.text);
        const bool full = joined.sources.size() >= most || (used + size > tokens && !joined.sources.isEmpty());
        if (full || numbers.contains(source.chunk.id))
            return;
        used += size;
        joined.sources.append(source);
        joined.sources.last().number = int(joined.sources.size());
        numbers.insert(source.chunk.id, joined.sources.last().number);
    };
    qsizetype longest = 0;
    for (const StepSources& step : steps) {
        longest = std::max(longest, step.sources.size());
        for (const CitedSentence& sentence : parseCitations(step.finding)) {
            for (const Source& source : step.sources) {
                if (sentence.numbers.contains(source.number))
                    take(source);
            }
        }
    }
    for (qsizetype rank = 0; rank < longest; ++rank) {
        for (const StepSources& step : steps) {
            if (rank < step.sources.size())
                take(step.sources[rank]);
        }
    }
    for (const StepSources& step : steps) {
        QHash<int, int> changed;
        for (const Source& source : step.sources)
            changed.insert(source.number, numbers.value(source.chunk.id));
        joined.findings.append(renumbered(step.finding, changed));
    }
    return joined;
}

} // namespace sheaf
