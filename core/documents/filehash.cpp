#include "core/documents/filehash.h"

#include "core/base/wording.h"
#include "core/documents/regularfile.h"

#include <QByteArray>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 maxFileBytes = 2048ll * 1024 * 1024; // no reader takes more; hashing alone takes 5 s for as many

Error tooLarge(const QString& path)
{
    return Error::make(ErrorCode::TooLarge,
                       u"“%1” is larger than the %2 GiB that Sheaf reads of one file. Split it, or leave it out."_s
                           .arg(displayName(path))
                           .arg(maxFileBytes >> 30));
}

} // namespace

Result<FileHash> hashFile(const QString& path, std::stop_token stop)
{
    constexpr qint64 pieceBytes = 1024 * 1024;
    auto opened = openRegularFile(path);
    if (!opened)
        return opened.error();
    if ((*opened)->size > maxFileBytes)
        return tooLarge(path);
    QFile& file = *(*opened)->device;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    FileHash result;
    for (;;) {
        if (stop.stop_requested())
            return Error::cancelled();
        const qint64 count = file.read(piece.data(), piece.size());
        if (count < 0)
            return Error::make(ErrorCode::Io, Wording::tr("“%1” could not be read to its end.").arg(displayName(path)),
                               file.errorString());
        if (count == 0)
            break;
        hash.addData(QByteArrayView(piece.constData(), count));
        result.size += count;
        if (result.size > maxFileBytes) // it grows
            return tooLarge(path);
    }
    result.hex = QString::fromLatin1(hash.result().toHex());
    return result;
}

} // namespace sheaf
