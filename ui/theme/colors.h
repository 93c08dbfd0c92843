#pragma once

#include <QColor>

namespace sheaf {

// The palette of one appearance. Fills and text of one meaning differ where the fill alone would be too faint to read:
// every text colour keeps a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3) on ground, panel and accentSoft.
struct Colors
{
    QColor ground; // behind everything
    QColor panel;  // cards, rail, bars
    QColor line;   // hairlines, empty tracks
    QColor text;
    QColor dim;   // text of second rank
    QColor faint; // outlines and marks, never text
    QColor accent;
    QColor accentSoft; // ground of what is chosen
    QColor onAccent;   // text on accent

    QColor parallel; // blue: in parallel, embedding
    QColor parallelText;
    QColor sequential; // amber: one by one
    QColor sequentialText;
    QColor sequentialSoft; // amber that was added up, not measured as such
    QColor ok;             // green: search, verified
    QColor okText;
    QColor warn;
    QColor warnText;
    QColor badText;
    QColor highlight; // the marked passage
    QColor ghost;     // other work in a waterfall

    bool operator==(const Colors&) const = default;
};

Colors lightColors();
Colors darkColors();

// Relative luminance contrast of two opaque colours, 1 to 21 (WCAG 2.1).
double contrastRatio(const QColor& a, const QColor& b);

} // namespace sheaf
