#pragma once

#include "core/lab/itemworkload.h"

namespace sheaf {

// Place, year and keeper out of a passage each, by a chat call that answers in JSON. What an item gives are the fields;
// an answer without them is BadResponse and is asked for again.
class ExtractWorkload final : public ItemWorkload
{
public:
    explicit ExtractWorkload(const LabOptions& options);

protected:
    Future<QByteArray> item(const LabEngines& engines, int index, const CallContext& call, QObject* context) override;
};

// The fields of an answer as one line of JSON. Pure.
Result<QByteArray> extractedFields(const QString& answer);

} // namespace sheaf
