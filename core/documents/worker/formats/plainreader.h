#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// Text, source code, Markdown and separated values in whatever encoding they have.
class PlainReader : public FormatReader
{
public:
    explicit PlainReader(FileFormat format)
        : m_format(format)
    {}

    Result<DocumentText> read(const FormatInput& input) const override;

private:
    const FileFormat m_format;
};

} // namespace sheaf
