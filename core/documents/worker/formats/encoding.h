#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace sheaf {

// Text in any encoding: by byte order mark; UTF-8 where it is valid; what `declared` names (a label such as
// "windows-1251"); what uchardet takes it for; Windows-1252 at last. Nothing where it holds a NUL, and so is no text.
std::optional<QString> decodeAny(const QByteArray& bytes, const QByteArray& declared = {});

// In the encoding of that name alone; nothing where the name is not known. Bytes that do not fit become U+FFFD.
std::optional<QString> decodeNamed(const QByteArray& bytes, const QByteArray& encoding);

} // namespace sheaf
