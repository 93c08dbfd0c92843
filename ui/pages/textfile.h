#pragma once

#include "core/base/result.h"
#include "core/documents/textrange.h"

#include <optional>
#include <stop_token>

namespace sheaf {

struct ShownText
{
    QString text;
    std::optional<TextRange> mark; // where the passage stands
    bool exact = false;            // the quote itself was found, not only the passage around it
};

// A text file for the viewer, at most `longestShownText` bytes of it, with the place of the quote, or else of the
// passage. Blocks: call it on a pool's thread.
inline constexpr qint64 longestShownText = 8 * 1024 * 1024;
Result<ShownText> readShownText(const QString& path, const QString& quote, const QString& passage,
                                const std::stop_token& stop);

} // namespace sheaf
