#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// Spreadsheets (XLSX): the rows of each sheet as text and tables, values as the sheet shows dates and shares; comments.
class XlsxReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
