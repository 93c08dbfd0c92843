#pragma once

#include "core/index/documentrecord.h"

#include <QPair>

namespace sheaf {

// What is known of a document, as a person reads it: name and value, in order; what is not known is left out. Pure.
using DocumentFacts = QList<QPair<QString, QString>>;
DocumentFacts factsOf(const DocumentRecord& record);

} // namespace sheaf
