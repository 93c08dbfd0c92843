#include "core/documents/worker/formats/pdfpartreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/losttext.h"
#include "core/documents/worker/formats/containerlimits.h"

#include <QBuffer>
#include <QtPdf/QPdfDocument>
#include <QtPdf/QPdfSelection>

using namespace Qt::StringLiterals;

namespace sheaf {

Result<DocumentText> PdfPartReader::read(const FormatInput& input) const
{
    QByteArray bytes = input.bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QPdfDocument file;
    file.load(&device);
    if (file.error() == QPdfDocument::Error::IncorrectPassword)
        return refusal(ErrorCode::PasswordRequired);
    if (file.status() != QPdfDocument::Status::Ready)
        return refusal(ErrorCode::Corrupt);
    DocumentText document;
    qint64 characters = 0;
    const int pages = std::min(file.pageCount(), containerlimits::maxPartPages);
    for (int number = 1; number <= pages && characters < containerlimits::maxPartCharacters; ++number) {
        const QString text = file.getAllText(number - 1).text().left(extractlimits::maxPageCharacters);
        if (text.trimmed().isEmpty() || isLostText(text))
            continue;
        characters += text.size();
        document.pages.append(Page{number, text, u"page %1"_s.arg(number)});
    }
    if (document.pages.isEmpty())
        return refusal(ErrorCode::NoText);
    if (file.pageCount() > pages || characters >= containerlimits::maxPartCharacters)
        document.warnings.append(u"the attachment “%1” was read in part"_s.arg(input.name));
    return document;
}

} // namespace sheaf
