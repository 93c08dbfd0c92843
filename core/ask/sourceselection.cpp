#include "core/ask/sourceselection.h"

#include "core/ask/listing.h"
#include "core/ask/shingles.h"
#include "core/documents/tokencount.h"
#include "core/index/wordruns.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace sheaf {

namespace {

constexpr double relevance = 0.8;     // MMR's lambda: what is left of it weighs what passages have in common
constexpr double sameText = 0.8;      // containment from which two texts say the same
constexpr double listingFactor = 0.5; // see isListing
constexpr int chunksInPassage = 3;    // more joined neighbours would be a page, not a passage
constexpr int joinableGap = 2;        // characters between chunks: the white space they were cut at

struct Candidate
{
    const FusedChunk* hit = nullptr;
    const ChunkRecord* chunk = nullptr;
    double score = 0; // 1 for the best hit
    QList<quint64> shingles;
    QSet<QString> numbers;
    double inCommon = 0; // with a chosen one, the most
};

// What a source is made of beside what it shows.
struct Chosen
{
    Source source;
    int firstOrdinal = 0;
    int lastOrdinal = 0;
};

bool overlaps(const ChunkRecord& a, const ChunkRecord& b)
{
    if (a.document != b.document || a.page != b.page)
        return false;
    const int overlap = std::min(a.end, b.end) - std::max(a.begin, b.begin);
    return overlap * 2 > std::min(a.end - a.begin, b.end - b.begin);
}

int best(int a, int b)
{
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

void countLists(Source& source, const FusedChunk& hit)
{
    for (qsizetype i = 0; i < hit.ranks.size(); ++i) {
        int& rank = i % 2 == 0 ? source.textRank : source.vectorRank;
        rank = best(rank, hit.ranks[i]);
    }
    int lanes = 0;
    for (qsizetype i = 0; i + 1 < hit.ranks.size(); i += 2)
        lanes += hit.ranks[i] || hit.ranks[i + 1] ? 1 : 0;
    source.foundBy = std::max(source.foundBy, lanes);
}

// Joins the chunk to the passage where it continues it on the page, before or behind.
bool join(Chosen& chosen, const ChunkRecord& chunk)
{
    ChunkRecord& passage = chosen.source.chunk;
    const bool behind = chunk.ordinal == chosen.lastOrdinal + 1;
    const bool before = chunk.ordinal == chosen.firstOrdinal - 1;
    if (chunk.document != passage.document || chunk.page != passage.page || (!behind && !before) ||
        chosen.lastOrdinal - chosen.firstOrdinal + 1 >= chunksInPassage)
        return false;
    const ChunkRecord& left = behind ? passage : chunk;
    const ChunkRecord& right = behind ? chunk : passage;
    const int shared = left.end - right.begin;
    // Only text that stands as it does on the page can be put together by its places there.
    if (left.text.size() != left.end - left.begin || right.text.size() != right.end - right.begin ||
        left.begin > right.begin || left.end > right.end || shared < -joinableGap)
        return false;
    const QString text =
        shared >= 0 ? left.text + right.text.mid(shared) : left.text + QString(-shared, QLatin1Char(' ')) + right.text;
    const int begin = left.begin;
    const int end = right.end;
    passage.text = text;
    passage.begin = begin;
    passage.end = end;
    chosen.firstOrdinal = std::min(chosen.firstOrdinal, chunk.ordinal);
    chosen.lastOrdinal = std::max(chosen.lastOrdinal, chunk.ordinal);
    return true;
}

// Two reports may share every word and differ in the one figure that was asked for.
QSet<QString> numbersIn(const QString& text)
{
    QSet<QString> numbers;
    for (const WordRun& run : wordRuns(text)) {
        const QString word = text.mid(run.begin, run.end - run.begin);
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
            numbers.insert(word);
    }
    return numbers;
}

QList<Candidate> candidatesOf(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks)
{
    QHash<ChunkId, const ChunkRecord*> byId;
    for (const ChunkRecord& chunk : chunks)
        byId.insert(chunk.id, &chunk);
    QList<Candidate> candidates;
    for (const FusedChunk& hit : fused) {
        const ChunkRecord* chunk = byId.value(hit.chunk);
        if (!chunk)
            continue; // removed meanwhile, or beyond the candidates
        const double top = fused.first().score > 0 ? fused.first().score : 1.0;
        const double score = hit.score / top * (isListing(chunk->text) ? listingFactor : 1.0);
        candidates.append({&hit, chunk, score, shinglesOf(chunk->text), numbersIn(chunk->text)});
    }
    return candidates;
}

bool saysTheSame(const Candidate& a, const Candidate& b, double inCommon)
{
    const bool aIsLess = a.numbers.size() < b.numbers.size();
    return inCommon >= sameText && (aIsLess ? b.numbers.contains(a.numbers) : a.numbers.contains(b.numbers));
}

double gainOf(const Candidate& candidate)
{
    return relevance * candidate.score - (1.0 - relevance) * candidate.inCommon;
}

} // namespace

QList<Source> selectSources(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks, int passages, int tokens)
{
    QList<Candidate> left = candidatesOf(fused, chunks);
    QList<Chosen> chosen;
    int used = 0;
    while (!left.isEmpty()) {
        const auto next = std::max_element(
            left.begin(), left.end(), [](const Candidate& a, const Candidate& b) { return gainOf(a) < gainOf(b); });
        const Candidate taken = *next;
        left.erase(next);
        const int cost = estimateTokens(taken.chunk->text);
        if (!chosen.isEmpty() && used + cost > tokens)
            continue;
        const auto joined =
            std::find_if(chosen.begin(), chosen.end(), [&](Chosen& each) { return join(each, *taken.chunk); });
        if (joined != chosen.end()) {
            countLists(joined->source, *taken.hit);
        } else if (chosen.size() < passages) {
            Chosen fresh;
            fresh.source.chunk = *taken.chunk;
            fresh.source.number = int(chosen.size()) + 1;
            fresh.source.score = taken.hit->score;
            fresh.source.listRanks = taken.hit->ranks;
            fresh.source.listScores = taken.hit->scores;
            fresh.firstOrdinal = fresh.lastOrdinal = taken.chunk->ordinal;
            countLists(fresh.source, *taken.hit);
            chosen.append(fresh);
        } else {
            continue;
        }
        used += cost;
        QList<Candidate> rest;
        for (Candidate& other : left) {
            const double common = containment(other.shingles, taken.shingles);
            other.inCommon = std::max(other.inCommon, common);
            if (!saysTheSame(other, taken, common) && !overlaps(*other.chunk, *taken.chunk))
                rest.append(std::move(other));
        }
        left = std::move(rest);
    }
    QList<Source> sources;
    for (const Chosen& each : chosen)
        sources.append(each.source);
    return sources;
}

QList<Passage> passagesOf(const QList<Source>& sources)
{
    QList<Passage> passages;
    for (const Source& source : sources)
        passages.append({source.number, source.chunk.title, source.chunk.paged ? source.chunk.page : 0,
                         source.chunk.text, source.origin == Source::Origin::Tool});
    return passages;
}

} // namespace sheaf
