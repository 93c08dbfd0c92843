#include "core/documents/worker/formats/workbook.h"

#include "core/documents/extractlimits.h"
#include "core/documents/worker/formats/formatreader.h"
#include "core/documents/worker/formats/xmlpart.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QStringList readStrings(ZipArchive& archive, const QString& part)
{
    QStringList strings;
    qsizetype characters = 0;
    QString current;
    bool inText = false;
    XmlPart xml(archive, part);
    while (xml.next() && characters <= extractlimits::maxTextCharacters) {
        if (xml.starts("rPh"_L1)) {
            xml.skip(); // how it is read aloud
        } else if (xml.starts("t"_L1)) {
            inText = true;
        } else if (xml.ends("t"_L1)) {
            inText = false;
        } else if (xml.ends("si"_L1)) {
            strings.append(std::exchange(current, {}));
        } else if (inText && xml.reader().isCharacters()) {
            current += xml.reader().text();
            characters += xml.reader().text().size();
        }
    }
    return strings;
}

QList<CellFormat> readStyles(ZipArchive& archive, const QString& part)
{
    QHash<int, CellFormat> written;
    QList<CellFormat> formats;
    bool inCells = false;
    XmlPart xml(archive, part);
    while (xml.next()) {
        if (xml.starts("numFmt"_L1)) {
            written.insert(xml.number("numFmtId"_L1, -1), formatOfCode(xml.attribute("formatCode"_L1)));
        } else if (xml.starts("cellXfs"_L1)) {
            inCells = true;
        } else if (xml.ends("cellXfs"_L1)) {
            inCells = false;
        } else if (xml.starts("xf"_L1) && inCells) {
            const int number = xml.number("numFmtId"_L1, 0);
            formats.append(written.value(number, builtInFormat(number)));
        }
    }
    return formats;
}

} // namespace

Result<Workbook> readWorkbook(OoxmlPackage& package)
{
    Workbook book;
    const QString main = package.mainPart(u"xl/workbook.xml"_s);
    QHash<QString, QString> parts;
    for (const Relationship& each : package.relationships(main)) {
        if (each.type == "worksheet"_L1)
            parts.insert(each.id, each.target);
        else if (each.type == "sharedStrings"_L1)
            book.strings = readStrings(package.archive(), each.target);
        else if (each.type == "styles"_L1)
            book.formats = readStyles(package.archive(), each.target);
    }
    XmlPart xml(package.archive(), main);
    while (xml.next()) {
        if (xml.starts("workbookPr"_L1)) {
            const QString value = xml.attribute("date1904"_L1);
            book.since1904 = value == "1"_L1 || value == "true"_L1;
        } else if (xml.starts("sheet"_L1)) {
            for (const QXmlStreamAttribute& each : xml.reader().attributes()) {
                if (each.name() == "id"_L1 && parts.contains(each.value().toString()))
                    book.sheets.append({xml.attribute("name"_L1), parts.value(each.value().toString())});
            }
        }
    }
    const auto& trouble = package.archive().trouble();
    if (trouble && trouble->code == ErrorCode::ResourceLimit)
        return *trouble;
    if (const auto read = xml.outcome(); !read && book.sheets.isEmpty())
        return refusal(ErrorCode::Corrupt, {}, read.error().detail);
    return book;
}

} // namespace sheaf
