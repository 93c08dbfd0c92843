#include "core/documents/worker/formats/pptxreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/worker/formats/chartlines.h"
#include "core/documents/worker/formats/ooxmlpackage.h"
#include "core/documents/worker/formats/slidepages.h"
#include "core/documents/worker/formats/slidetext.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The slides in the order of the show.
QStringList slideParts(OoxmlPackage& package, const QString& main)
{
    QHash<QString, QString> targets;
    QStringList unordered;
    for (const Relationship& each : package.relationships(main)) {
        if (each.type == "slide"_L1) {
            targets.insert(each.id, each.target);
            unordered.append(each.target);
        }
    }
    QStringList parts;
    XmlPart xml(package.archive(), main);
    while (xml.next()) {
        if (!xml.starts("sldId"_L1))
            continue;
        // "id" is there twice: the slide's number, and in another namespace the relationship's name.
        for (const QXmlStreamAttribute& each : xml.reader().attributes()) {
            if (each.name() == "id"_L1 && targets.contains(each.value().toString()))
                parts.append(targets.take(each.value().toString()));
        }
    }
    return parts.isEmpty() ? unordered : parts;
}

} // namespace

Result<DocumentText> PptxReader::read(const FormatInput& input) const
{
    auto archive = ZipArchive::open(input.bytes);
    if (!archive)
        return archive.error();
    OoxmlPackage package(**archive);
    DocumentText document;
    package.readProperties(document);
    const QString main = package.mainPart(u"ppt/presentation.xml"_s);
    if (!(*archive)->contains(main))
        return refusal(ErrorCode::Corrupt, {}, main);
    int number = 0;
    int damaged = 0;
    for (const QString& part : slideParts(package, main)) {
        if (++number > extractlimits::maxPages)
            break;
        SectionBuilder body;
        SectionBuilder notes;
        SlideText slide;
        XmlPart xml(**archive, part);
        damaged += !slide.read(xml, SlideText::Part::Slide, body);
        for (const Relationship& each : package.relationships(part)) {
            if (each.type == "chart"_L1) {
                appendChart(**archive, each.target, body);
            } else if (each.type == "diagramData"_L1 || each.type == "notesSlide"_L1 || each.type == "comments"_L1) {
                SlideText other;
                XmlPart otherXml(**archive, each.target);
                static_cast<void>(
                    other.read(otherXml, SlideText::Part::Notes, each.type == "notesSlide"_L1 ? notes : body));
            }
        }
        appendSlide(document, number, slide.title(), body, notes);
    }
    if ((*archive)->trouble() && (*archive)->trouble()->code == ErrorCode::ResourceLimit)
        return *(*archive)->trouble();
    if (damaged > 0 && document.pages.isEmpty())
        return refusal(ErrorCode::Corrupt);
    if (damaged > 0)
        document.warnings.append(u"%1 of %2 slides are damaged"_s.arg(damaged).arg(number));
    return document;
}

} // namespace sheaf
