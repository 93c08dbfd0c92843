#pragma once

#include "core/documents/textrange.h"

#include <QList>
#include <QStringView>

namespace sheaf {

// Where something that a person typed stands in a text, parts of words too: case and accents do not matter, any run of
// white space is as good as another, and characters without width are passed over. At most `most` places that do not
// overlap, in order; none where only white space was typed. Pure, linear.
QList<TextRange> findInText(QStringView text, QStringView typed, int most);

} // namespace sheaf
