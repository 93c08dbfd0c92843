#pragma once

#include "core/lab/itemworkload.h"

namespace sheaf {

// Queries: each is embedded and the nearest of a few dozen passages are found in memory. The passages are embedded
// beforehand. What an item gives are the numbers of its hits, best first.
class QueryWorkload final : public ItemWorkload
{
public:
    explicit QueryWorkload(const LabOptions& options);

    Future<void> prepare(const LabEngines& engines, const CallContext& call, QObject* context) override;

protected:
    Future<QByteArray> item(const LabEngines& engines, int index, const CallContext& call, QObject* context) override;

private:
    QByteArray nearest(const Vector& query) const;

    QList<Vector> m_passages;
};

} // namespace sheaf
