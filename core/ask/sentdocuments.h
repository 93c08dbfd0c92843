#pragma once

#include "core/ask/question.h"

namespace sheaf {

// The documents whose text stands in a prompt, for CallContext::about. Sources of another origin than the library are
// nobody's document.
QList<DocumentId> documentsOf(const QList<Source>& sources);
QList<DocumentId> documentsOf(const QList<ChunkRecord>& chunks);

} // namespace sheaf
