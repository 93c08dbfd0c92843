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

QString withoutInvisible(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool zeroWidth =
            (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x00AD;
        const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
        const bool tag = c >= 0xE0000 && c <= 0xE007F;
        if (!zeroWidth && !bidi && !tag)
            clean += QString::fromUcs4(&c, 1);
    }
    return clean;
}

} // namespace sheaf
