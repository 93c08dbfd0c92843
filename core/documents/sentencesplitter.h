#pragma once

#include "core/documents/textrange.h"

#include <QList>
#include <QStringView>

namespace sheaf {

// Sentences of a cleaned text in order: ranges that do not overlap, without white space at either end, and that
// together hold every character that is not white space. Pure, linear.
//
// A sentence ends after . ! ? … and closing quotes or brackets where white space follows and what comes next does not
// start in lower case; not after abbreviations (English, German, Russian), initials, ordinals and numbers of list
// items, nor inside numbers, file names and addresses; after 。！？ and their closing brackets; at empty lines; before
// list items; and after headings, which are lines much shorter than the text's own lines, without a stop, followed by a
// line that starts anew. Where the rules are in doubt the sentence goes on: two sentences in one cost less than half a
// sentence.
QList<TextRange> splitSentences(QStringView text);

// A short line by itself, without a stop at its end: a title, a table's row.
bool looksLikeHeading(QStringView line);

} // namespace sheaf
