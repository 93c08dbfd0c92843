#pragma once

#include <QStringList>

namespace sheaf {

// The words of a question that carry its content: function words of its language are left out, unless nothing else
// remains. English and German are told apart by which list knows more of the words (English where they tie), because
// "war" and "die" are content in one of them and not in the other. `words` are lower case. Pure.
QStringList withoutStopWords(const QStringList& words);

} // namespace sheaf
