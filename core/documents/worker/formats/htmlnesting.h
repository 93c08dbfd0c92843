#pragma once

#include <QByteArray>

namespace sheaf {

// Elements deeper than this in one another are not opened; browsers end at the same depth (512 in Blink's tree
// builder).
inline constexpr int maxHtmlDepth = 512;

// The page without the tags that would open elements deeper than maxHtmlDepth, and without those that would close them;
// their text stays. Gumbo takes time that is quadratic in the depth, and a stack that is linear in it. Pages that are
// not deep come back as they are. In linear time; pure.
QByteArray withoutDeepNesting(const QByteArray& html);

} // namespace sheaf
