#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace sheaf {

// The bytes of a text in UTF-8, UTF-16 or UTF-32: by byte order mark, and without one UTF-8. Nothing where they are not
// valid, or hold a NUL and so are no text. Those in legacy encodings are worker/formats/encoding.h's.
std::optional<QString> decodeUnicode(const QByteArray& bytes);

// Nothing but white space and controls.
bool isBlank(QStringView text);

} // namespace sheaf
