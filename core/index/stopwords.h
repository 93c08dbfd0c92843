#pragma once

#include <QStringList>

namespace sheaf {

// The words of a question that carry its content: function words of its language are left out, unless nothing else
// remains. The language is the one whose list knows most of the words (English where they tie), because "war" and "die"
// are content in one language and not in another. `words` are lower case. Pure.
QStringList withoutStopWords(const QStringList& words);

} // namespace sheaf
