#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace sheaf {

// The bytes of a text file as text. UTF-8, UTF-16 or UTF-32 by byte order mark; without one UTF-8 where it is valid,
// else Latin-1 with 0x80 to 0x9F read as Windows-1252, which is what files of that kind are (WHATWG Encoding,
// "latin1"). A NUL means that it is no text: Unsupported. Nothing but white space is Empty. `name` stands in the
// messages.
Result<QString> decodeText(const QByteArray& bytes, const QString& name);

} // namespace sheaf
