#include "core/lab/retrievalmetrics.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace sheaf {

namespace {

constexpr qsizetype near = 10;
constexpr qsizetype far = 100;

// What a grade is worth at a rank, which counts from 0.
double discounted(int grade, qsizetype rank)
{
    return grade / std::log2(double(rank) + 2.0);
}

double idealGain(const Grades& grades)
{
    QList<int> best = grades.values();
    std::sort(best.begin(), best.end(), std::greater<>());
    double gain = 0;
    for (qsizetype rank = 0; rank < std::min(best.size(), near) && best[rank] > 0; ++rank)
        gain += discounted(best[rank], rank);
    return gain;
}

} // namespace

qsizetype relevantCount(const Grades& grades)
{
    return std::count_if(grades.begin(), grades.end(), [](int grade) { return grade > 0; });
}

RetrievalMetrics metricsOf(const QStringList& ranked, const Grades& grades)
{
    RetrievalMetrics metrics;
    const qsizetype relevant = relevantCount(grades);
    if (relevant == 0)
        return metrics;
    QSet<QString> seen;
    qsizetype rank = 0;
    qsizetype found = 0;
    double gain = 0;
    for (const QString& document : ranked) {
        if (seen.contains(document))
            continue;
        seen.insert(document);
        if (const int grade = grades.value(document); grade > 0) {
            ++found;
            if (rank < near) {
                gain += discounted(grade, rank);
                metrics.recall10 += 1.0;
                if (found == 1)
                    metrics.mrr10 = 1.0 / double(rank + 1);
            }
            if (rank < far)
                metrics.recall100 += 1.0;
            metrics.map += double(found) / double(rank + 1);
        }
        ++rank;
    }
    metrics.ndcg10 = gain / idealGain(grades);
    metrics.recall10 /= double(relevant);
    metrics.recall100 /= double(relevant);
    metrics.map /= double(relevant);
    return metrics;
}

RetrievalMetrics meanOf(const QList<RetrievalMetrics>& queries)
{
    RetrievalMetrics mean;
    if (queries.isEmpty())
        return mean;
    const auto average = [&queries](double RetrievalMetrics::*member) {
        double sum = 0;
        for (const RetrievalMetrics& query : queries)
            sum += query.*member;
        return sum / double(queries.size());
    };
    mean.ndcg10 = average(&RetrievalMetrics::ndcg10);
    mean.recall10 = average(&RetrievalMetrics::recall10);
    mean.recall100 = average(&RetrievalMetrics::recall100);
    mean.map = average(&RetrievalMetrics::map);
    mean.mrr10 = average(&RetrievalMetrics::mrr10);
    return mean;
}

} // namespace sheaf
