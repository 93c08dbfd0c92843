#include "core/engines/datamarks.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sheaf {

DataMarks::DataMarks()
    : m_salt(16, Qt::Uninitialized)
{
    for (char& byte : m_salt)
        byte = char(QRandomGenerator::system()->generate());
}

QString DataMarks::wordFor(const QString& prefix, const QByteArrayList& data) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_salt);
    for (const QByteArray& piece : data) {
        code.addData(QByteArray::number(piece.size()) + ':');
        code.addData(piece);
    }
    return prefix + u'-' + QLatin1StringView(code.result().toHex().left(16));
}

namespace {

struct CodeRange
{
    char32_t first;
    char32_t last;
};

// Unicode 15: all of Default_Ignorable_Code_Point, the controls but tab, line feed and carriage return, and the
// characters that begin and end annotations.
constexpr CodeRange invisible[] = {
    {0x0000, 0x0008},   {0x000B, 0x000C},   {0x000E, 0x001F},   {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x034F, 0x034F},
    {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
    {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

bool isInvisible(char32_t c)
{
    return std::any_of(std::begin(invisible), std::end(invisible),
                       [c](const CodeRange& range) { return c >= range.first && c <= range.last; });
}

} // namespace

QString withoutInvisible(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == 0x2028 || c == 0x2029)
            clean += u'\n';
        else if (!isInvisible(c))
            clean += QString::fromUcs4(&c, 1);
    }
    return clean;
}

} // namespace sheaf
