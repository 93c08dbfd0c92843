#include "core/documents/textdecoder.h"

#include <QStringConverter>
#include <array>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// 0x80 to 0x9F; 0 where the code page has no character.
constexpr std::array<char16_t, 32> windows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            if (const char16_t mapped = windows1252[c.unicode() - 0x80])
                c = QChar(mapped);
        }
    }
    return text;
}

QString decoded(const QByteArray& bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*encoding).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8.decode(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes, const QString& name)
{
    QString text = decoded(bytes);
    if (text.contains(QChar(u'\0')))
        return Error::make(
            ErrorCode::Unsupported,
            u"“%1” is a binary file of a kind Sheaf cannot read. It reads PDF, plain text and Markdown."_s.arg(name));
    const bool blank = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
    if (blank)
        return Error::make(ErrorCode::Empty, u"“%1” is empty: there is nothing to read in it."_s.arg(name));
    return text;
}

} // namespace sheaf
