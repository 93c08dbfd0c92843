#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// OpenDocument texts and presentations: headings or slides as sections, lists, tables, notes.
class OdfReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
