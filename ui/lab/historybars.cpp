#include "ui/lab/historybars.h"

#include <QHash>

namespace sheaf {

QList<HistoryBar> historyBars(const QList<StoredRun>& newestFirst, int most)
{
    QList<HistoryBar> bars; // newest first until the end
    QHash<QString, qsizetype> races;
    for (const StoredRun& run : newestFirst) {
        qsizetype at = run.pair.isEmpty() ? -1 : races.value(run.pair, -1);
        if (at < 0) {
            at = bars.size();
            bars.append({run.asked, run.question, 0, false, 0});
            if (!run.pair.isEmpty())
                races.insert(run.pair, at);
        }
        HistoryBar& bar = bars[at];
        if (!run.parallel) {
            bar.oneByOneMs = run.wallMs;
            bar.oneByOneMeasured = true;
        } else {
            bar.parallelMs = run.wallMs;
            if (!bar.oneByOneMeasured)
                bar.oneByOneMs = run.sequentialMs;
        }
    }
    if (bars.size() > most)
        bars.resize(most);
    std::reverse(bars.begin(), bars.end());
    return bars;
}

} // namespace sheaf
