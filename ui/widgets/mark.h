#pragma once

#include "ui/theme/colors.h"

class QLabel;
class QString;

namespace sheaf {

class Theme;

// An icon before the words of a label, as high as they are; no name: none. It goes where the label is empty and
// follows its text size, the direction of its words (as labels do, whatever that of the window) and the appearance.
void setMark(QLabel* label, const Theme& theme, const QString& icon, QColor Colors::*color);
// The icon of a tone of the style sheet: a tick for "ok", a warning for "warn" and "bad", none for others.
void setMark(QLabel* label, const Theme& theme, const char* tone);

} // namespace sheaf
