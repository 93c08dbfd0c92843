#include "core/documents/worker/formats/htmlreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/worker/formats/htmltext.h"

namespace sheaf {

Result<DocumentText> HtmlReader::read(const FormatInput& input) const
{
    if (input.bytes.size() > extractlimits::maxTextFileBytes)
        return refusal(ErrorCode::TooLarge, ExtractReason::TextTooLarge);
    const auto html = decodeHtml(input.bytes);
    if (!html)
        return refusal(ErrorCode::Unsupported, ExtractReason::UnknownBinary);
    SectionBuilder sections;
    DocumentText document;
    const HtmlHead head = appendHtml(*html, sections);
    document.title = head.title;
    document.author = head.author;
    document.pages = sections.take();
    return document;
}

} // namespace sheaf
