#include "core/documents/worker/formats/olefile.h"

#include <QByteArray>

namespace sheaf {

namespace {

// A stream's name as a directory entry holds it: UTF-16 with a NUL, from the entry's start.
bool hasStream(QByteArrayView bytes, const char* name)
{
    QByteArray wide;
    for (const char* c = name; *c != '\0'; ++c) {
        wide.append(*c);
        wide.append('\0');
    }
    return bytes.indexOf(wide) >= 0;
}

} // namespace

ExtractReason oleReason(QByteArrayView bytes)
{
    if (hasStream(bytes, "EncryptedPackage"))
        return ExtractReason::EncryptedOffice;
    return hasStream(bytes, "__substg1.0_") ? ExtractReason::OutlookMessage : ExtractReason::OldOffice;
}

} // namespace sheaf
