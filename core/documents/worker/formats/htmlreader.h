#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// Web pages: title, headings as sections, lists and tables; no scripts, styles or navigation.
class HtmlReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
