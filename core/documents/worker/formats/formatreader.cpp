#include "core/documents/worker/formats/formatreader.h"

#include "core/documents/worker/formats/docxreader.h"
#include "core/documents/worker/formats/epubreader.h"
#include "core/documents/worker/formats/htmlreader.h"
#include "core/documents/worker/formats/mailreader.h"
#include "core/documents/worker/formats/odfreader.h"
#include "core/documents/worker/formats/odsreader.h"
#include "core/documents/worker/formats/olefile.h"
#include "core/documents/worker/formats/pdfpartreader.h"
#include "core/documents/worker/formats/plainreader.h"
#include "core/documents/worker/formats/pptxreader.h"
#include "core/documents/worker/formats/rtfreader.h"
#include "core/documents/worker/formats/xlsxreader.h"
#include "core/documents/worker/formats/xmlreader.h"
#include "core/documents/worker/formats/ziparchive.h"

namespace sheaf {

namespace {

Result<FileFormat> formatOf(const FormatInput& input)
{
    const FileFormat format =
        sniffFormat(QByteArrayView(input.bytes).first(std::min<qsizetype>(sniffBytes, input.bytes.size())), input.name);
    if (format != FileFormat::Zip)
        return format;
    auto archive = ZipArchive::open(input.bytes);
    if (!archive)
        return archive.error();
    const QByteArray type = (*archive)->read(QStringLiteral("mimetype")).valueOr({});
    const FileFormat inside = sniffContainer((*archive)->names(), type);
    if (inside != FileFormat::Zip)
        return inside;
    if ((*archive)->hasEncrypted())
        return refusal(ErrorCode::Unsupported, ExtractReason::EncryptedOffice);
    const bool office = !type.isEmpty() || (*archive)->contains(QStringLiteral("[Content_Types].xml"));
    return refusal(ErrorCode::Unsupported, office ? ExtractReason::OtherOffice : ExtractReason::Archive);
}

} // namespace

std::unique_ptr<FormatReader> makeFormatReader(FileFormat format)
{
    switch (format) {
    case FileFormat::Docx:
        return std::make_unique<DocxReader>();
    case FileFormat::Pptx:
        return std::make_unique<PptxReader>();
    case FileFormat::Xlsx:
        return std::make_unique<XlsxReader>();
    case FileFormat::Odt:
    case FileFormat::Odp:
        return std::make_unique<OdfReader>();
    case FileFormat::Ods:
        return std::make_unique<OdsReader>();
    case FileFormat::Epub:
        return std::make_unique<EpubReader>();
    case FileFormat::Html:
        return std::make_unique<HtmlReader>();
    case FileFormat::Xml:
        return std::make_unique<XmlReader>();
    case FileFormat::Rtf:
        return std::make_unique<RtfReader>();
    case FileFormat::Mail:
        return std::make_unique<MailReader>();
    case FileFormat::Delimited:
    case FileFormat::Markdown:
    case FileFormat::SourceCode:
    case FileFormat::Text:
        return std::make_unique<PlainReader>(format);
    case FileFormat::Empty:
    case FileFormat::Pdf:
    case FileFormat::Zip:
    case FileFormat::Ole:
    case FileFormat::Binary:
        break;
    }
    return nullptr;
}

Result<DocumentText> readFormat(const FormatInput& input)
{
    const auto format = formatOf(input);
    if (!format)
        return format.error();
    if (*format == FileFormat::Empty)
        return refusal(ErrorCode::Empty);
    if (*format == FileFormat::Ole)
        return refusal(ErrorCode::Unsupported, oleReason(input.bytes));
    const bool part = *format == FileFormat::Pdf && input.depth > 0 && !input.careful;
    const std::unique_ptr<FormatReader> reader = part ? std::make_unique<PdfPartReader>() : makeFormatReader(*format);
    if (!reader)
        return refusal(ErrorCode::Unsupported, ExtractReason::UnknownBinary);
    auto document = reader->read(input);
    if (document) {
        document->paged = false;
        document->pageCount = document->pages.isEmpty() ? 0 : document->pages.last().number;
    }
    return document;
}

Error refusal(ErrorCode code, ExtractReason reason, const QString& detail)
{
    return Error::make(code, reasonKey(reason), detail);
}

} // namespace sheaf
