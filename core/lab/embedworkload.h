#pragma once

#include "core/lab/itemworkload.h"

namespace sheaf {

// Texts into vectors, LabOptions::batch of them in a call; an item is a call. What it gives are the vectors, bit by
// bit.
class EmbedWorkload final : public ItemWorkload
{
public:
    explicit EmbedWorkload(const LabOptions& options);

protected:
    Future<QByteArray> item(const LabEngines& engines, int index, const CallContext& call, QObject* context) override;

private:
    int m_texts;
    int m_batch;
};

} // namespace sheaf
