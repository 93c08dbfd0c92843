#pragma once

#include <QString>

namespace sheaf {

// What sort of file it is, as a short lower-case word to filter by: "pdf" where the content says so, otherwise the
// name's ending, "txt" where there is none. Reads the first bytes; blocks. Empty where the file cannot be opened.
QString fileKind(const QString& path);

} // namespace sheaf
