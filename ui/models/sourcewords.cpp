#include "ui/models/sourcewords.h"

#include "ui/models/documentwords.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString hostOf(const Source& source)
{
    return source.url.host(QUrl::FullyEncoded);
}

QString toolName(const QString& tool)
{
    const std::pair<QLatin1String, const char*> names[] = {
        {"calculator"_L1, QT_TRANSLATE_NOOP("sheaf", "calculator")},
        {"dates"_L1, QT_TRANSLATE_NOOP("sheaf", "dates")},
        {"units"_L1, QT_TRANSLATE_NOOP("sheaf", "units")},
        {"table"_L1, QT_TRANSLATE_NOOP("sheaf", "table query")},
        {"outline"_L1, QT_TRANSLATE_NOOP("sheaf", "outline")},
        {"files"_L1, QT_TRANSLATE_NOOP("sheaf", "search in files")},
        {"web"_L1, QT_TRANSLATE_NOOP("sheaf", "search of the web")},
    };
    for (const auto& [name, text] : names) {
        if (tool == name)
            return words(text);
    }
    return tool;
}

} // namespace

QString sourceName(const Source& source)
{
    switch (source.origin) {
    case Source::Origin::Library:
    case Source::Origin::File:
        return fileNameOf(source.chunk.path);
    case Source::Origin::Web:
        return hostOf(source);
    case Source::Origin::Earlier:
        return words("earlier conversation");
    case Source::Origin::Tool:
        return toolName(source.chunk.title);
    }
    return {};
}

QString sourcePlace(const Source& source)
{
    switch (source.origin) {
    case Source::Origin::Library:
    case Source::Origin::File:
        return placeOf(source.chunk);
    case Source::Origin::Web:
        return source.chunk.title.isEmpty() ? hostOf(source)
                                            : words("%1 (%2)").arg(source.chunk.title.simplified(), hostOf(source));
    case Source::Origin::Earlier:
        return words("earlier conversation, %1").arg(source.chunk.title);
    case Source::Origin::Tool:
        return toolName(source.chunk.title);
    }
    return {};
}

QString originText(Source::Origin origin)
{
    switch (origin) {
    case Source::Origin::Library:
        return {};
    case Source::Origin::Web:
        return words("from the web");
    case Source::Origin::File:
        return words("from a file that is not in the library");
    case Source::Origin::Earlier:
        return words("from an earlier conversation");
    case Source::Origin::Tool:
        return words("worked out by a tool");
    }
    return {};
}

QString originIcon(Source::Origin origin)
{
    switch (origin) {
    case Source::Origin::Library:
        return {};
    case Source::Origin::Web:
        return u"web"_s;
    case Source::Origin::File:
        return u"document"_s;
    case Source::Origin::Earlier:
        return u"clock"_s;
    case Source::Origin::Tool:
        return u"tool"_s;
    }
    return {};
}

std::optional<QString> webAddress(const Source& source)
{
    const QString scheme = source.url.scheme();
    if ((scheme != "http"_L1 && scheme != "https"_L1) || source.url.host().isEmpty())
        return std::nullopt;
    return QString::fromLatin1(source.url.toEncoded());
}

} // namespace sheaf
