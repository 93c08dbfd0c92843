#pragma once

#include "core/index/turn.h"

#include <QList>
#include <QString>

namespace sheaf {

// Whether a question leans on the one before it: it begins like one that goes on ("and in 2023?", "was ist mit …"),
// says little by itself ("why?", "为什么？"), or points back with a pronoun. Told for English, German and Chinese; in
// doubt it stands by itself. Pure.
bool isElliptic(const QString& question);

// The question as it can be searched for: one that leans on the last of `recent` (the oldest first) gets that one's
// telling words behind it, except for numbers it puts another in place of ("and in 2023?" after one on 2022). Others
// are given back as they are. Pure.
QString standalone(const QString& question, const QList<Turn>& recent);

} // namespace sheaf
