#pragma once

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

// E-mail (RFC 5322, MIME): subject, from, to, date, the body, and what is attached as far as it can be read.
class MailReader : public FormatReader
{
public:
    Result<DocumentText> read(const FormatInput& input) const override;
};

} // namespace sheaf
