#include "core/ask/quotealignment.h"

#include <algorithm>
#include <vector>

namespace sheaf {

namespace {

bool holdsWord(const QList<QuoteToken>& tokens, const QuoteToken& word)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const QuoteToken& each) { return isSameWord(word, each); });
}

// The words `step` from both are the same, or both are beyond an end.
bool sameNeighbour(const QList<QuoteToken>& a, qsizetype i, const QList<QuoteToken>& b, qsizetype j, qsizetype step)
{
    const bool aEnds = i + step < 0 || i + step >= a.size();
    const bool bEnds = j + step < 0 || j + step >= b.size();
    return aEnds || bEnds ? aEnds && bEnds : isSameWord(a[i + step], b[j + step]);
}

} // namespace

std::optional<AlignedRun> bestRun(const QList<QuoteToken>& claim, const QList<QuoteToken>& passage)
{
    const qsizetype n = claim.size();
    struct Cell
    {
        qsizetype edits;
        qsizetype begin; // the first passage word of the run
    };
    std::vector<Cell> before(size_t(n) + 1);
    std::vector<Cell> now(size_t(n) + 1);
    for (qsizetype i = 0; i <= n; ++i)
        before[size_t(i)] = {i, 0};
    Cell best{n, 0};
    qsizetype bestEnd = 0;
    for (qsizetype j = 1; j <= passage.size(); ++j) {
        now[0] = {0, j};
        for (qsizetype i = 1; i <= n; ++i) {
            const bool same = claim[i - 1].stem == passage[j - 1].stem;
            Cell cell = before[size_t(i - 1)];
            cell.edits += same ? 0 : 1;
            if (before[size_t(i)].edits + 1 < cell.edits)
                cell = {before[size_t(i)].edits + 1, before[size_t(i)].begin};
            if (now[size_t(i - 1)].edits + 1 < cell.edits)
                cell = {now[size_t(i - 1)].edits + 1, now[size_t(i - 1)].begin};
            now[size_t(i)] = cell;
        }
        if (now[size_t(n)].edits < best.edits) {
            best = now[size_t(n)];
            bestEnd = j;
        }
        std::swap(before, now);
    }
    if (bestEnd <= best.begin)
        return std::nullopt;
    return AlignedRun{best.begin, bestEnd, best.edits};
}

bool exchangesWord(const QList<QuoteToken>& claim, const QList<QuoteToken>& sentence)
{
    for (qsizetype i = 0; i < claim.size(); ++i) {
        if (holdsWord(sentence, claim[i]))
            continue;
        for (qsizetype j = 0; j < sentence.size(); ++j) {
            const bool bothTell = claim[i].weight > 0 && sentence[j].weight > 0;
            if ((bothTell || sentence[j].isNumber()) && sameNeighbour(claim, i, sentence, j, -1) &&
                sameNeighbour(claim, i, sentence, j, 1) && !holdsWord(claim, sentence[j]))
                return true;
        }
    }
    return false;
}

} // namespace sheaf
