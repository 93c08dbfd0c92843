#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// A PDF file within another one, an attachment mostly: its text page by page, each with its number as the place. No
// password is tried, and pages without text are not recognised.
class PdfPartReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
