#pragma once

#include <QString>

namespace sheaf {

// Why a file was refused, where its error code alone would not tell the person what to do. The worker gives the reason,
// the program puts it into words (extracterrors.h), so that nothing a file says is taken for the program's own.
enum class ExtractReason {
    None,
    UnknownBinary,
    OldOffice,       // OLE2: .doc, .xls, .ppt
    OutlookMessage,  // OLE2: .msg
    EncryptedOffice, // OOXML in OLE2, ODF with encrypted parts, encrypted ZIP
    ProtectedBook,   // EPUB with DRM
    OtherOffice,     // a drawing, a database, a binary workbook
    Archive,         // ZIP without a document
    UnpacksTooLarge, // over a limit of containerlimits.h
    TextTooLarge,    // over maxTextFileBytes
};

// Stable names for the protocol.
QString reasonKey(ExtractReason reason);
// None for a key that is not known.
ExtractReason reasonOfKey(const QString& key);

} // namespace sheaf
