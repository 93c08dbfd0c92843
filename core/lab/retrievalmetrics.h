#pragma once

#include <QHash>
#include <QStringList>

namespace sheaf {

// How relevant each document is to one query, by its id; 0 and below: not at all.
using Grades = QHash<QString, int>;

// How well a ranking found what is relevant, each from 0 to 1.
struct RetrievalMetrics
{
    double ndcg10 = 0;
    double recall10 = 0;
    double recall100 = 0;
    double map = 0;   // of one query: its average precision
    double mrr10 = 0; // of one query: its reciprocal rank

    bool operator==(const RetrievalMetrics&) const = default;
};

// Of one query: `ranked` are ids of documents, best first, each at its first place only. Nothing relevant: all zero.
//  - ndcg10: gain is the grade, divided by log2(rank + 1), over that of the best order there is (Järvelin, Kekäläinen,
//    ACM TOIS 2002, as trec_eval computes ndcg_cut_10).
//  - map: precision at the place of each relevant document, those not found counting as zero, over their number.
//  - mrr10: one over the rank of the first relevant document, 0 beyond the tenth.
// Pure.
RetrievalMetrics metricsOf(const QStringList& ranked, const Grades& grades);

// Each query counts the same; of no queries all zero. Pure.
RetrievalMetrics meanOf(const QList<RetrievalMetrics>& queries);

// How many documents are relevant.
qsizetype relevantCount(const Grades& grades);

} // namespace sheaf
