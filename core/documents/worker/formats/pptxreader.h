#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// Presentations (PPTX): a page for each slide with its tables, charts, diagrams and notes.
class PptxReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
