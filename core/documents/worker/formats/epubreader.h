#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// E-books (EPUB 2 and 3): the parts of the spine in order, headings as sections.
class EpubReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
