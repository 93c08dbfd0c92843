#pragma once

#include "ui/palette/paletteentry.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace sheaf {

// How well a text fits what was typed.
struct PaletteMatch
{
    int score = 0;     // more is better
    QList<int> places; // of the characters that fit, ascending
};

// Every word that was typed has to be found, in any order, without regard to case and accents. The start of the text
// counts most, then the starts of words one after the other, then the start of a word, a part of a word, and last its
// letters with others between them. Nothing typed fits everything. Pure.
std::optional<PaletteMatch> matchPalette(const QString& text, const QString& typed);

struct PaletteHit
{
    int entry = 0; // index into the entries
    QList<int> places;
};

// The entries that fit, best first and at most `most`. What was used lately (keys, newest first) goes before what fits
// as well; where nothing is typed it goes before everything, and the rest stays in its order. Pure.
QList<PaletteHit> rankPalette(const QList<PaletteEntry>& entries, const QString& typed, const QStringList& recent,
                              int most = 200);

// The text that is matched: the name with its detail behind it.
QString paletteLine(const PaletteEntry& entry);

} // namespace sheaf
