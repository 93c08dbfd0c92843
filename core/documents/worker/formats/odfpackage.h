#pragma once

#include "core/documents/document.h"
#include "core/documents/worker/formats/ziparchive.h"

namespace sheaf {

// Opens an OpenDocument file and reads title and author. Errors: Corrupt, ResourceLimit, and Unsupported where its
// parts are encrypted (OpenDocument 1.2 part 3, 3.4).
Result<std::shared_ptr<ZipArchive>> openOdf(const QByteArray& bytes, DocumentText& document);

} // namespace sheaf
