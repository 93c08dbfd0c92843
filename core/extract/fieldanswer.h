#pragma once

#include "core/engines/fieldextractor.h"

namespace sheaf {

// The candidates in what a model answered to fieldRequest(). Around the object there may be prose, code fences and
// thoughts; the object itself is read leniently. Names of fields count without regard to case, spaces, - and _; a
// value may stand bare instead of as {"value", "quote"}. null, "", "n/a", "not found" and the like are no value. Of
// several objects the one that knows the most fields counts. BadResponse where none knows any: the message is for the
// model. Pure.
Result<QList<FieldCandidate>> readFieldAnswer(const QString& answer, const QList<Field>& fields);

} // namespace sheaf
