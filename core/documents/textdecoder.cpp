#include "core/documents/textdecoder.h"

#include <algorithm>

namespace sheaf {

namespace {

constexpr qsizetype sampleBytes = 4096;
constexpr int spacesInHundred = 3; // at least, of text in a script that puts spaces between words

// Reads as text, with ordinary spaces and line ends in it: in the wrong byte order those are something else.
bool readsAs(QStringConverter::Encoding encoding, QByteArrayView sample)
{
    const QString text = QStringDecoder(encoding).decode(sample);
    qsizetype spaces = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool space = c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
        spaces += space ? 1 : 0;
        if (!space && (c == QChar::ReplacementCharacter || (!c.isPrint() && !c.isSurrogate())))
            return false;
    }
    return !text.isEmpty() && spaces * 100 >= text.size() * spacesInHundred;
}

} // namespace

std::optional<QStringConverter::Encoding> unicodeEncoding(QByteArrayView head)
{
    if (const auto marked = QStringConverter::encodingForData(head))
        return marked;
    if (!head.contains('\0'))
        return std::nullopt;
    const QByteArrayView sample = head.first(std::min(head.size(), sampleBytes) & ~qsizetype(1));
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        if (readsAs(encoding, sample))
            return encoding;
    }
    return std::nullopt;
}

std::optional<QString> decodeUnicode(const QByteArray& bytes)
{
    // Stateless: half a character at the end is an error too.
    QStringDecoder decoder(unicodeEncoding(bytes).value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
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
