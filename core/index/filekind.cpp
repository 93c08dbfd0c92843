#include "core/index/filekind.h"

#include "core/documents/filereader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

QString fileKind(const QString& path)
{
    constexpr int longest = 12;
    const auto probe = probeFile(path);
    if (!probe.ok())
        return {};
    if (probe->format == FileFormat::Pdf)
        return u"pdf"_s;
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix.isEmpty() || suffix.size() > longest ? u"txt"_s : suffix;
}

} // namespace sheaf
