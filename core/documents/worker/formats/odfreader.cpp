#include "core/documents/worker/formats/odfreader.h"

#include "core/documents/worker/formats/odfbody.h"
#include "core/documents/worker/formats/odfpackage.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<DocumentText> OdfReader::read(const FormatInput& input) const
{
    DocumentText document;
    auto archive = openOdf(input.bytes, document);
    if (!archive)
        return archive.error();
    SectionBuilder sections;
    OdfBody body(document, sections);
    XmlPart xml(**archive, u"content.xml"_s);
    const auto read = body.read(xml);
    if (body.slides() == 0)
        document.pages = sections.take();
    if (!read && (document.pages.isEmpty() || read.error().code == ErrorCode::ResourceLimit))
        return read.error();
    if (!read)
        document.warnings.append(u"a part of the document is damaged and was left out"_s);
    return document;
}

} // namespace sheaf
