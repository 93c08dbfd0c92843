#include "core/ask/quotealignment.h"

#include <vector>

namespace sheaf {

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

} // namespace sheaf
