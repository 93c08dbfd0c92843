#include "core/documents/worker/formats/encoding.h"

#include "core/documents/textdecoder.h"

#include <QStringConverter>
#include <memory>
#include <uchardet.h>

namespace sheaf {

namespace {

constexpr qsizetype detectedBytes = 1024 * 1024;

QByteArray detected(const QByteArray& bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.constData(), size_t(std::min(bytes.size(), detectedBytes)));
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

bool hasNul(const QString& text)
{
    return text.contains(QChar(u'\0'));
}

} // namespace

std::optional<QString> decodeNamed(const QByteArray& bytes, const QByteArray& encoding)
{
    // What is labelled Latin-1 or ASCII is Windows-1252 (WHATWG Encoding, "latin1").
    const QByteArray label = encoding.trimmed().toLower();
    const bool latin = label == "iso-8859-1" || label == "latin1" || label == "us-ascii" || label == "ascii";
    QStringDecoder decoder(latin ? "windows-1252" : label.constData());
    if (label.isEmpty() || !decoder.isValid())
        return std::nullopt;
    return QString(decoder.decode(bytes));
}

std::optional<QString> decodeAny(const QByteArray& bytes, const QByteArray& declared)
{
    if (auto text = decodeUnicode(bytes))
        return text;
    if (bytes.contains('\0') && !unicodeEncoding(bytes))
        return std::nullopt;
    for (const QByteArray& name : {declared, detected(bytes)}) {
        // UTF-8 was tried, and one of those that say UTF-8 and are not is better guessed.
        if (name.toLower() == "utf-8" || name.toLower() == "utf8")
            continue;
        if (auto text = decodeNamed(bytes, name); text && !hasNul(*text))
            return text;
    }
    auto text = decodeNamed(bytes, "windows-1252");
    return text && !hasNul(*text) ? text : std::nullopt;
}

} // namespace sheaf
