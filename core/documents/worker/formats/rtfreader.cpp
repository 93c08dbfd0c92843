#include "core/documents/worker/formats/rtfreader.h"

#include "core/documents/worker/formats/rtfparser.h"

namespace sheaf {

Result<DocumentText> RtfReader::read(const FormatInput& input) const
{
    SectionBuilder sections;
    RtfParser parser(sections);
    parser.parse(input.bytes);
    DocumentText document;
    document.title = parser.title;
    document.author = parser.author;
    document.pages = sections.take();
    return document;
}

} // namespace sheaf
