#include "core/index/vectorgather.h"

namespace sheaf {

Future<RankedList> VectorGather::search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call)
{
    const Wanted wanted{query, k, scope, call, {}};
    m_wanted.append(wanted);
    if (m_wanted.size() == 1)
        QMetaObject::invokeMethod(
            &m_guard, [this] { go(); }, Qt::QueuedConnection);
    return wanted.promise.future();
}

void VectorGather::go()
{
    QList<Wanted> wanted = std::exchange(m_wanted, {});
    while (!wanted.isEmpty()) {
        const Wanted first = wanted.first();
        QList<Wanted> group;
        wanted.removeIf([&](const Wanted& each) {
            const bool fits = each.k == first.k && each.scope == first.scope && each.query.size() == first.query.size();
            if (fits)
                group.append(each);
            return fits;
        });
        searchTogether(group);
    }
}

void VectorGather::searchTogether(const QList<Wanted>& group)
{
    const Wanted& first = group.first();
    if (group.size() == 1) {
        observe(m_vectors.search(first.query, first.k, first.scope, first.call), &m_guard,
                [promise = first.promise](Result<RankedList> list) { promise.settle(std::move(list)); });
        return;
    }
    CallContext together; // nobody's stop: each hears of its own below
    together.priority = first.call.priority;
    QList<Vector> queries;
    for (const Wanted& each : group) {
        queries.append(each.query);
        together.priority = std::min(together.priority, each.call.priority);
        each.call.span.running();
    }
    observe(m_vectors.searchMany(queries, first.k, first.scope, together), &m_guard,
            [this, group](const Result<QList<RankedList>>& lists) {
                for (qsizetype i = 0; i < group.size(); ++i) {
                    const Wanted& each = group.at(i);
                    if (each.call.stopRequested())
                        each.promise.settle(Error::cancelled());
                    else if (lists.ok())
                        each.promise.settle(lists->at(i));
                    else // perhaps for the sake of one of them
                        searchTogether({each});
                }
            });
}

} // namespace sheaf
