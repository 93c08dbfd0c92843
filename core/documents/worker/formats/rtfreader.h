#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// Rich Text Format: paragraphs, headings by outline level, tables; characters in every code page.
class RtfReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
