#include "ui/pages/textfile.h"

#include "core/documents/regularfile.h"
#include "core/documents/spanlocator.h"
#include "core/documents/textdecoder.h"

#include <QCoreApplication>

namespace sheaf {

Result<ShownText> readShownText(const QString& path, const QString& quote, const QString& passage,
                                const std::stop_token& stop)
{
    const auto file = openRegularFile(path);
    if (!file.ok())
        return file.error();
    QByteArray bytes;
    while (bytes.size() < longestShownText) {
        if (stop.stop_requested())
            return Error::cancelled();
        const QByteArray block = (*file)->device->read(std::min<qint64>(1 << 18, longestShownText - bytes.size()));
        if (block.isEmpty())
            break;
        bytes += block;
    }
    auto decoded = decodeText(bytes, displayName(path));
    if (!decoded.ok())
        return decoded.error();
    ShownText shown;
    shown.text = *std::move(decoded);
    shown.text.remove(u'\r'); // the editor shows and counts line breaks as one character
    shown.mark = locateQuote(shown.text, quote);
    shown.exact = shown.mark.has_value();
    if (!shown.mark)
        shown.mark = locateQuote(shown.text, passage);
    return shown;
}

} // namespace sheaf
