#include "core/documents/filehash.h"

#include "core/base/wording.h"
#include "core/documents/regularfile.h"

#include <QByteArray>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sheaf {

Result<FileHash> hashFile(const QString& path, std::stop_token stop)
{
    constexpr qint64 pieceBytes = 1024 * 1024;
    auto opened = openRegularFile(path);
    if (!opened)
        return opened.error();
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
    }
    result.hex = QString::fromLatin1(hash.result().toHex());
    return result;
}

} // namespace sheaf
