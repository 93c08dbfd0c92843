#include "core/documents/worker/formats/epubreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/worker/formats/htmltext.h"
#include "core/documents/worker/formats/ooxmlpackage.h"
#include "core/documents/worker/formats/xmlpart.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The package document: what belongs to the book, and in which order it is read.
struct Book
{
    QStringList chapters; // entries, in order
    QString contents;     // the table of contents, NCX or navigation document
};

QString textOf(XmlPart& xml)
{
    return xml.reader().readElementText(QXmlStreamReader::IncludeChildElements).simplified();
}

Book readBook(ZipArchive& archive, const QString& part, DocumentText& document)
{
    Book book;
    QHash<QString, QString> items;
    XmlPart xml(archive, part);
    while (xml.next()) {
        if (xml.starts("title"_L1) && document.title.isEmpty()) {
            document.title = textOf(xml);
        } else if (xml.starts("creator"_L1)) {
            const QString name = textOf(xml);
            document.author += (document.author.isEmpty() ? QString() : u", "_s) + name;
        } else if (xml.starts("item"_L1)) {
            const QString entry = entryPath(part, xml.attribute("href"_L1));
            items.insert(xml.attribute("id"_L1), entry);
            if (xml.attribute("media-type"_L1) == "application/x-dtbncx+xml"_L1 ||
                (book.contents.isEmpty() && xml.attribute("properties"_L1).contains("nav"_L1)))
                book.contents = entry;
        } else if (xml.starts("itemref"_L1)) {
            if (const QString entry = items.value(xml.attribute("idref"_L1)); !entry.isEmpty())
                book.chapters.append(entry);
        }
    }
    book.chapters.removeDuplicates();
    return book;
}

// The name of each chapter by its entry, from <navPoint> or from <a>.
QHash<QString, QString> chapterNames(ZipArchive& archive, const QString& part)
{
    QHash<QString, QString> names;
    const auto name = [&](const QString& target, const QString& text) {
        const QString entry = entryPath(part, target);
        if (!names.contains(entry) && !text.isEmpty())
            names.insert(entry, text);
    };
    XmlPart xml(archive, part);
    QString label;
    while (xml.next()) {
        if (xml.starts("text"_L1)) {
            label = textOf(xml);
        } else if (xml.starts("content"_L1)) {
            name(xml.attribute("src"_L1), label);
        } else if (xml.starts("a"_L1)) {
            const QString target = xml.attribute("href"_L1);
            name(target, textOf(xml));
        }
    }
    return names;
}

// Entries that are encrypted; fonts may be, and are not read.
QSet<QString> encryptedEntries(ZipArchive& archive)
{
    QSet<QString> entries;
    XmlPart xml(archive, u"META-INF/encryption.xml"_s);
    while (xml.next()) {
        if (xml.starts("CipherReference"_L1))
            entries.insert(entryPath({}, xml.attribute("URI"_L1)));
    }
    return entries;
}

bool hasHeading(const QString& html)
{
    for (const QLatin1StringView tag : {"<h1"_L1, "<h2"_L1, "<h3"_L1, "<h4"_L1, "<h5"_L1, "<h6"_L1}) {
        if (html.contains(tag, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

Result<DocumentText> EpubReader::read(const FormatInput& input) const
{
    auto opened = ZipArchive::open(input.bytes);
    if (!opened)
        return opened.error();
    ZipArchive& archive = **opened;
    QString part;
    XmlPart container(archive, u"META-INF/container.xml"_s);
    while (container.next()) {
        if (container.starts("rootfile"_L1) && part.isEmpty())
            part = entryPath({}, container.attribute("full-path"_L1));
    }
    DocumentText document;
    const Book book = readBook(archive, part, document);
    if (book.chapters.isEmpty())
        return archive.trouble().value_or(refusal(ErrorCode::Corrupt, {}, u"no chapters"_s));
    const QHash<QString, QString> names = chapterNames(archive, book.contents);
    const QSet<QString> encrypted = encryptedEntries(archive);
    SectionBuilder sections;
    int unreadable = 0;
    for (const QString& chapter : book.chapters) {
        if (encrypted.contains(chapter))
            return refusal(ErrorCode::Unsupported, ExtractReason::ProtectedBook);
        const auto bytes = archive.read(chapter);
        if (!bytes && bytes.error().code == ErrorCode::ResourceLimit)
            return bytes.error();
        const auto html = bytes ? decodeHtml(*bytes) : std::nullopt;
        if (!html) {
            ++unreadable;
            continue;
        }
        sections.part(hasHeading(*html) ? QString() : names.value(chapter));
        appendHtml(*html, sections);
        if (sections.characters() > extractlimits::maxTextCharacters)
            return refusal(ErrorCode::TooLarge);
    }
    if (unreadable > 0)
        document.warnings.append(u"%1 of %2 chapters could not be read"_s.arg(unreadable).arg(book.chapters.size()));
    document.pages = sections.take();
    return document;
}

} // namespace sheaf
