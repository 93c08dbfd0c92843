#include "core/documents/worker/formats/ooxmlpackage.h"

#include "core/documents/worker/formats/xmlpart.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sheaf {

QString entryPath(const QString& from, const QString& target)
{
    const QString path = QUrl::fromPercentEncoding(target.section(u'#', 0, 0).toUtf8());
    QStringList parts = path.startsWith(u'/') ? QStringList() : from.split(u'/').first(from.count(u'/'));
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == ".."_L1 && !parts.isEmpty())
            parts.removeLast();
        else if (part != "."_L1 && part != ".."_L1)
            parts.append(part);
    }
    return parts.join(u'/');
}

QList<Relationship> OoxmlPackage::relationships(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    XmlPart xml(m_archive, part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s);
    QList<Relationship> all;
    while (xml.next()) {
        if (xml.starts("Relationship"_L1) && xml.attribute("TargetMode"_L1) != "External"_L1)
            all.append({xml.attribute("Id"_L1), xml.attribute("Type"_L1).section(u'/', -1),
                        entryPath(part, xml.attribute("Target"_L1))});
    }
    return all;
}

QString OoxmlPackage::target(const QString& part, QLatin1StringView type)
{
    for (const Relationship& each : relationships(part)) {
        if (each.type == type)
            return each.target;
    }
    return {};
}

QString OoxmlPackage::mainPart(const QString& usual)
{
    const QString found = target({}, "officeDocument"_L1);
    return found.isEmpty() || !m_archive.contains(found) ? usual : found;
}

void OoxmlPackage::readProperties(DocumentText& document)
{
    XmlPart xml(m_archive, target({}, "core-properties"_L1));
    while (xml.next()) {
        if (xml.starts("title"_L1))
            document.title = xml.reader().readElementText(QXmlStreamReader::SkipChildElements).simplified();
        else if (xml.starts("creator"_L1))
            document.author = xml.reader().readElementText(QXmlStreamReader::SkipChildElements).simplified();
    }
}

} // namespace sheaf
