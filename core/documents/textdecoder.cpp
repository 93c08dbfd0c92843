#include "core/documents/textdecoder.h"

#include <QStringConverter>
#include <algorithm>

namespace sheaf {

std::optional<QString> decodeUnicode(const QByteArray& bytes)
{
    // Stateless: half a character at the end is an error too.
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8),
                           QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

} // namespace sheaf
