#pragma once

#include <QList>
#include <QString>

namespace sheaf {

// Short pieces of a text (three words, or three characters of scripts without spaces), as sorted hashes without repeats
// that are the same in every run. Letters alone count, not their case. A text of fewer words is one piece. Pure.
QList<quint64> shinglesOf(QStringView text);

// How much of the smaller text stands in the other, 0 to 1 (containment; Broder, 1997). Nothing is contained in
// nothing.
double containment(const QList<quint64>& a, const QList<quint64>& b);

} // namespace sheaf
