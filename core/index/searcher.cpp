#include "core/index/searcher.h"

#include "core/concurrency/combine.h"

namespace sheaf {

Future<QList<RankedList>> Searcher::searchVectors(const QList<Vector>& queries, int k, const Scope& scope,
                                                  const CallContext& call)
{
    QList<Future<RankedList>> searches;
    for (const Vector& query : queries)
        searches.append(searchVector(query, k, scope, call));
    auto* const context = new QObject;
    return then(all(searches, context), context,
                [context](const QList<Result<RankedList>>& results) -> Result<QList<RankedList>> {
                    context->deleteLater();
                    QList<RankedList> lists;
                    for (const auto& result : results) {
                        if (!result.ok())
                            return result.error();
                        lists.append(*result);
                    }
                    return lists;
                });
}

} // namespace sheaf
