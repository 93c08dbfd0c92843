#pragma once

#include <QString>

namespace sheaf {

class Theme;

// The one style sheet of the program. Widgets say what they are through dynamic properties:
//   card: true · tone: dim, ok, warn, bad, accent, parallel, sequential · type: tiny, small, reading, title, big ·
//   strong: true kind (buttons): primary, link, chip, rail, segment, suggestion
QString styleSheetOf(const Theme& theme);

} // namespace sheaf
