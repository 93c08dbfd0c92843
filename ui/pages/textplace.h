#pragma once

#include "core/documents/textrange.h"

#include <QString>
#include <optional>

namespace sheaf {

// A page's text with the place of what is to be marked in it.
struct TextPlace
{
    QString text;
    std::optional<TextRange> mark;
    bool exact = false; // the quote itself was found, not only the passage around it
};

// At most `longestShownText` characters are shown.
inline constexpr qsizetype longestShownText = 8 * 1024 * 1024;

// Finds the quote, or else the passage. Linear in the text: for a pool's thread where that is long. Pure.
TextPlace placeInText(QString text, const QString& quote, const QString& passage);

} // namespace sheaf
