#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// OpenDocument spreadsheets: as XlsxReader.
class OdsReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
