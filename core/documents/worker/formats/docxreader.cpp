#include "core/documents/worker/formats/docxreader.h"

#include "core/documents/worker/formats/chartlines.h"
#include "core/documents/worker/formats/ooxmlpackage.h"
#include "core/documents/worker/formats/wordbody.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The level of each style that is a heading's, by its outline level, by its name, or by the style it is based on.
QHash<QString, int> headingLevels(ZipArchive& archive, const QString& part)
{
    QHash<QString, int> levels;
    QHash<QString, QString> base;
    XmlPart xml(archive, part);
    QString style;
    while (xml.next()) {
        if (xml.starts("style"_L1)) {
            style = xml.attribute("styleId"_L1);
        } else if (xml.starts("name"_L1) && !style.isEmpty()) {
            const QString name = xml.attribute("val"_L1).toLower();
            if (name.startsWith("heading "_L1) && name.mid(8).toInt() > 0)
                levels.insert(style, std::min(name.mid(8).toInt(), 9));
        } else if (xml.starts("basedOn"_L1)) {
            base.insert(style, xml.attribute("val"_L1));
        } else if (xml.starts("outlineLvl"_L1) && xml.number("val"_L1, 9) < 9) {
            levels.insert(style, xml.number("val"_L1, 0) + 1);
        }
    }
    for (auto each = base.cbegin(); each != base.cend(); ++each) {
        QString from = each.value();
        for (int step = 0; step < 10 && !levels.contains(each.key()) && !from.isEmpty(); ++step) {
            if (levels.contains(from))
                levels.insert(each.key(), levels.value(from));
            from = base.value(from);
        }
    }
    return levels;
}

struct Extra
{
    QLatin1StringView type;
    QLatin1StringView title;
};
constexpr Extra extras[] = {
    {"footnotes"_L1, "Footnotes"_L1}, {"endnotes"_L1, "Endnotes"_L1}, {"comments"_L1, "Comments"_L1}};

} // namespace

Result<DocumentText> DocxReader::read(const FormatInput& input) const
{
    auto archive = ZipArchive::open(input.bytes);
    if (!archive)
        return archive.error();
    OoxmlPackage package(**archive);
    DocumentText document;
    package.readProperties(document);
    const QString main = package.mainPart(u"word/document.xml"_s);
    const QList<Relationship> related = package.relationships(main);
    QHash<QString, int> levels;
    for (const Relationship& each : related) {
        if (each.type == "styles"_L1)
            levels = headingLevels(**archive, each.target);
    }
    SectionBuilder sections;
    WordBody body(levels, sections);
    XmlPart text(**archive, main);
    const auto read = body.read(text);
    if (!read && (sections.isEmpty() || read.error().code == ErrorCode::ResourceLimit))
        return read.error().code == ErrorCode::NotFound ? refusal(ErrorCode::Corrupt, {}, main) : read.error();
    if (!read)
        document.warnings.append(u"a part of the document is damaged and was left out"_s);
    for (const Relationship& each : related) {
        if (each.type == "chart"_L1)
            appendChart(**archive, each.target, sections);
    }
    for (const Extra& extra : extras) {
        for (const Relationship& each : related) {
            if (each.type != extra.type)
                continue;
            sections.part(extra.title);
            XmlPart xml(**archive, each.target);
            static_cast<void>(body.read(xml));
        }
    }
    // Running lines: once each, whatever the number of sections that repeat them.
    SectionBuilder running;
    WordBody runningBody(levels, running);
    for (const Relationship& each : related) {
        if (each.type == "header"_L1 || each.type == "footer"_L1) {
            XmlPart xml(**archive, each.target);
            static_cast<void>(runningBody.read(xml));
        }
    }
    QSet<QString> seen;
    sections.part(u"Headers and footers"_s);
    for (const Page& page : running.take()) {
        for (const QString& line : page.text.split(u'\n', Qt::SkipEmptyParts)) {
            if (!seen.contains(line))
                sections.line(line);
            seen.insert(line);
        }
    }
    document.pages = sections.take();
    return document;
}

} // namespace sheaf
