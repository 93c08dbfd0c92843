#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// XML of any kind: text in document order, "name: text" for elements that hold text alone.
class XmlReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
