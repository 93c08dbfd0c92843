#include "core/documents/worker/formats/odfpackage.h"

#include "core/documents/worker/formats/formatreader.h"
#include "core/documents/worker/formats/xmlpart.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<std::shared_ptr<ZipArchive>> openOdf(const QByteArray& bytes, DocumentText& document)
{
    auto archive = ZipArchive::open(bytes);
    if (!archive)
        return archive;
    XmlPart manifest(**archive, u"META-INF/manifest.xml"_s);
    while (manifest.next()) {
        if (manifest.starts("encryption-data"_L1))
            return refusal(ErrorCode::Unsupported, ExtractReason::EncryptedOffice);
    }
    if (!(*archive)->contains(u"content.xml"_s))
        return refusal(ErrorCode::Corrupt, {}, u"content.xml"_s);
    XmlPart meta(**archive, u"meta.xml"_s);
    while (meta.next()) {
        if (meta.starts("title"_L1))
            document.title = meta.reader().readElementText(QXmlStreamReader::SkipChildElements).simplified();
        else if (meta.starts("initial-creator"_L1) || (meta.starts("creator"_L1) && document.author.isEmpty()))
            document.author = meta.reader().readElementText(QXmlStreamReader::SkipChildElements).simplified();
    }
    return archive;
}

} // namespace sheaf
