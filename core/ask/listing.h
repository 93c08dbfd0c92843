#pragma once

#include <QString>

namespace sheaf {

// Whether a passage is a piece of a table of contents or of an index: it names every subject and says nothing of any.
// Told from dot leaders before numbers, and from lines that mostly end in page numbers while the numbers or the lines
// themselves ascend; a table of figures does neither. Pure.
bool isListing(const QString& text);

} // namespace sheaf
