#include "core/index/pastedfolder.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// SQLite counts a text's letters, Qt its UTF-16 units.
qint64 lettersOf(const QString& text)
{
    return text.toUcs4().size();
}

} // namespace

QString pastedFolder(const QString& libraryFolder)
{
    return libraryFolder + u"/pasted"_s;
}

Result<void> followPastedTexts(Connection& connection, const QString& libraryFolder)
{
    const auto known = connection.value(u"SELECT value FROM library WHERE key = 'folder'"_s);
    if (!known.ok())
        return known.error();
    const QString before = known->toString();
    if (before == libraryFolder)
        return {};
    if (!before.isEmpty()) {
        const QString from = pastedFolder(before) + u'/';
        const QString to = pastedFolder(libraryFolder) + u'/';
        const auto renamed =
            connection.run(u"UPDATE OR IGNORE documents SET path = ? || substr(path, ?) WHERE substr(path, 1, ?) = ?"_s,
                           {to, lettersOf(from) + 1, lettersOf(from), from});
        if (!renamed.ok())
            return renamed.error();
    }
    const auto kept =
        connection.run(u"INSERT OR REPLACE INTO library (key, value) VALUES ('folder', ?)"_s, {libraryFolder});
    return kept.ok() ? Result<void>() : Result<void>(kept.error());
}

} // namespace sheaf
