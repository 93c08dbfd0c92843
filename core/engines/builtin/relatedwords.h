#pragma once

#include <QList>
#include <QStringList>

namespace sheaf {

// Groups of words that are asked for under one another's name, English and German, in lower case. The list is our own.
const QList<QStringList>& relatedWords();

} // namespace sheaf
