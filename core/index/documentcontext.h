#pragma once

#include "core/documents/document.h"

namespace sheaf {

// What a document is about, for finding its passages: a passage of a quarterly report seldom names the company or the
// quarter, but its document does. Line 1: the file's name without its ending, and the title. Line 2: how the text
// begins (title page, names, dates). Line 3: its most frequent telling words. It is searched together with each chunk's
// own text, never shown or cited. Pure.
QString documentContext(const QString& fileName, const QString& title, const QList<Chunk>& chunks);

// The line a chunk is embedded under: short, so that the chunk's own words weigh most.
inline QString contextHeading(const QString& context)
{
    return context.section(QLatin1Char('\n'), 0, 0);
}

} // namespace sheaf
