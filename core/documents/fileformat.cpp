#include "core/documents/fileformat.h"

#include <QStringConverter>

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

} // namespace

FileFormat sniffFormat(QByteArrayView head)
{
    if (head.isEmpty())
        return FileFormat::Empty;
    const qsizetype pdf = pdfHeaderAt(head);
    if (pdf == 0 || (pdf > 0 && head.indexOf(QByteArrayView(" obj"), pdf) >= 0))
        return FileFormat::Pdf;
    const auto encoding = QStringConverter::encodingForData(head);
    if (encoding && *encoding != QStringConverter::Utf8)
        return FileFormat::Text;
    qsizetype controls = 0;
    for (const char c : head) {
        if (c == '\0')
            return FileFormat::Binary;
        if (static_cast<unsigned char>(c) < 0x20 && !isTextControl(c))
            ++controls;
    }
    return controls * 20 > head.size() ? FileFormat::Binary : FileFormat::Text;
}

} // namespace sheaf
