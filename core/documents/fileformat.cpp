#include "core/documents/fileformat.h"

#include "core/documents/textdecoder.h"
#include "core/documents/textkind.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype pdfHeaderWithin = 1024;

qsizetype pdfHeaderAt(QByteArrayView head)
{
    const QByteArrayView magic("%PDF-");
    for (qsizetype at = head.indexOf(magic); at >= 0 && at < pdfHeaderWithin; at = head.indexOf(magic, at + 1)) {
        const qsizetype digit = at + magic.size();
        if (digit < head.size() && head[digit] >= '0' && head[digit] <= '9')
            return at;
    }
    return -1;
}

bool isTextControl(char c)
{
    return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\b' || c == '\x1b';
}

bool isBinary(QByteArrayView head)
{
    qsizetype controls = 0;
    for (const char c : head) {
        if (c == '\0')
            return true;
        if (static_cast<unsigned char>(c) < 0x20 && !isTextControl(c))
            ++controls;
    }
    return controls * 20 > head.size();
}

} // namespace

FileFormat sniffFormat(QByteArrayView head, const QString& name)
{
    if (head.isEmpty())
        return FileFormat::Empty;
    const qsizetype pdf = pdfHeaderAt(head);
    if (pdf == 0 || (pdf > 0 && head.indexOf(QByteArrayView(" obj"), pdf) >= 0))
        return FileFormat::Pdf;
    if (head.startsWith("PK\x03\x04") || head.startsWith(QByteArrayView("PK\x05\x06")))
        return FileFormat::Zip;
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return FileFormat::Ole;
    const auto encoding = unicodeEncoding(head);
    if (encoding && *encoding != QStringConverter::Utf8)
        return textKind(QStringDecoder(*encoding).decode(head), name);
    if (isBinary(head))
        return FileFormat::Binary;
    return textKind(QString::fromUtf8(head), name);
}

FileFormat sniffContainer(const QStringList& entries, QByteArrayView mimetype)
{
    const auto has = [&entries](QLatin1StringView start) {
        return std::any_of(entries.cbegin(), entries.cend(),
                           [start](const QString& name) { return name.startsWith(start, Qt::CaseInsensitive); });
    };
    const QByteArray type = mimetype.trimmed().toByteArray();
    if (type == "application/epub+zip" || has("META-INF/container.xml"_L1))
        return FileFormat::Epub;
    const QByteArray oasis = "application/vnd.oasis.opendocument.";
    if (type.startsWith(oasis)) {
        const QByteArray kind = type.mid(oasis.size());
        if (kind.startsWith("text"))
            return FileFormat::Odt;
        if (kind.startsWith("spreadsheet"))
            return FileFormat::Ods;
        return kind.startsWith("presentation") ? FileFormat::Odp : FileFormat::Zip;
    }
    if (!has("[Content_Types].xml"_L1) && !has("_rels/"_L1))
        return FileFormat::Zip;
    if (has("word/"_L1))
        return FileFormat::Docx;
    if (has("ppt/"_L1))
        return FileFormat::Pptx;
    return has("xl/"_L1) ? FileFormat::Xlsx : FileFormat::Zip;
}

bool isPlainKind(FileFormat format)
{
    return format == FileFormat::Delimited || format == FileFormat::Markdown || format == FileFormat::SourceCode ||
           format == FileFormat::Text;
}

const QStringList& readableSuffixes()
{
    static const QStringList all =
        u"pdf docx docm dotx pptx pptm ppsx xlsx xlsm odt ott ods odp epub html htm xhtml xml rtf eml txt text log"_s
            .split(u' ') +
        delimitedSuffixes() + markdownSuffixes() + codeSuffixes();
    return all;
}

} // namespace sheaf
