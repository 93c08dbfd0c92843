#include "core/lab/queryworkload.h"

#include "core/lab/labtexts.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int passageCount = 32; // one call
constexpr int hitCount = 10;

} // namespace

QueryWorkload::QueryWorkload(const LabOptions& options)
    : ItemWorkload(options.itemCount(), options)
{}

Future<void> QueryWorkload::prepare(const LabEngines& engines, const CallContext& call, QObject* context)
{
    QStringList texts;
    for (int i = 0; i < std::min(passageCount, engines.embedder->maxBatchTexts()); ++i)
        texts.append(labPassage(i));
    return then(engines.embedder->embed(texts, TextKind::Passage, call), context,
                [this](const QList<Vector>& vectors) { m_passages = vectors; });
}

Future<QByteArray> QueryWorkload::item(const LabEngines& engines, int index, const CallContext& call, QObject* context)
{
    return then(labEmbed(engines, labQuery(index), TextKind::Query, call, context), context,
                [this](const Vector& query) { return nearest(query); });
}

QByteArray QueryWorkload::nearest(const Vector& query) const
{
    QList<double> scores;
    for (const Vector& passage : m_passages)
        scores.append(std::inner_product(query.begin(), query.begin() + std::min(query.size(), passage.size()),
                                         passage.begin(), 0.0));
    QList<int> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&scores](int a, int b) { return scores[a] > scores[b]; });
    QByteArray hits;
    for (const int hit : order.mid(0, hitCount))
        hits += QByteArray::number(hit) + ' ';
    return hits.trimmed();
}

} // namespace sheaf
