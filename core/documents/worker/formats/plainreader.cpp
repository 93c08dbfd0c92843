#include "core/documents/worker/formats/plainreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/plain/plaintext.h"
#include "core/documents/textdecoder.h"
#include "core/documents/worker/formats/encoding.h"

namespace sheaf {

Result<DocumentText> PlainReader::read(const FormatInput& input) const
{
    if (input.bytes.size() > extractlimits::maxTextFileBytes)
        return refusal(ErrorCode::TooLarge, ExtractReason::TextTooLarge);
    const auto text = decodeAny(input.bytes);
    if (!text)
        return refusal(ErrorCode::Unsupported, ExtractReason::UnknownBinary);
    if (isBlank(*text))
        return refusal(ErrorCode::Empty);
    return readPlain(*text, m_format, input.name);
}

} // namespace sheaf
