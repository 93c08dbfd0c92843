#include "core/documents/textfilereader.h"

#include "core/concurrency/run.h"
#include "core/documents/regularfile.h"
#include "core/documents/textdecoder.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error tooLarge(const QString& name, qint64 most)
{
    return Error::make(ErrorCode::TooLarge,
                       u"“%1” is larger than %2, the most Sheaf reads from a text file. Split it into parts."_s.arg(
                           name, QLocale::c().formattedDataSize(most, 0)));
}

} // namespace

Result<DocumentText> readTextFile(const QString& path, std::stop_token stop, qint64 maxBytes)
{
    constexpr qint64 pieceBytes = 1024 * 1024;
    const QString name = displayName(path);
    auto opened = openRegularFile(path);
    if (!opened)
        return opened.error();
    QFile& file = *(*opened)->device;
    // What the size says is asked first and not relied on: the file may grow meanwhile.
    if ((*opened)->size > maxBytes)
        return tooLarge(name, maxBytes);
    QByteArray bytes;
    for (;;) {
        if (stop.stop_requested())
            return Error::cancelled();
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        bytes.append(piece);
        if (bytes.size() > maxBytes)
            return tooLarge(name, maxBytes);
    }
    if (file.error() != QFileDevice::NoError)
        return Error::make(ErrorCode::Io, u"“%1” could not be read to its end."_s.arg(name), file.errorString());
    auto text = decodeText(bytes, name);
    if (!text)
        return text.error();
    DocumentText document;
    document.pageCount = 1;
    document.paged = false;
    document.pages.append(Page{1, std::move(*text)});
    return document;
}

Future<DocumentText> TextFileReader::read(const ReadRequest& request, const CallContext& call)
{
    return run(m_pool, call, [path = request.path](std::stop_token stop) { return readTextFile(path, stop); });
}

} // namespace sheaf
