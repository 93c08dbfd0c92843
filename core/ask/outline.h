#pragma once

#include "core/base/ids.h"
#include "core/index/connection.h"

#include <QStringList>

namespace sheaf {

struct OutlineEntry
{
    QString heading;
    int page = 0; // from 1

    bool operator==(const OutlineEntry&) const = default;
};

inline constexpr int maxOutline = 300; // entries

// The headings of a document in its order: the names of its places where its format has some (sheets, slides,
// sections), otherwise the lines of its text that are numbered as headings are ("3.2 Installation", "Chapter 4"), each
// once. Empty where it has none.
Result<QList<OutlineEntry>> outlineOf(Connection& connection, DocumentId document);

// Whether a line stands as a heading by its number and its length. Pure.
bool isNumberedHeading(const QString& line);

} // namespace sheaf
