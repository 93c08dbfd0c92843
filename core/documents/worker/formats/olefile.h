#pragma once

#include "core/documents/extractreason.h"

#include <QByteArrayView>

namespace sheaf {

// Why a file in Microsoft's compound format (OLE2, MS-CFB) is refused, by the names of its streams: an encrypted OOXML
// document, a message of Outlook, or a document of Office before 2007.
ExtractReason oleReason(QByteArrayView bytes);

} // namespace sheaf
