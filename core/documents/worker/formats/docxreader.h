#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// Word documents (DOCX): headings as sections, lists, tables, text boxes, notes, comments, headers and footers; text
// that was deleted under change tracking is left out.
class DocxReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
