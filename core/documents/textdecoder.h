#pragma once

#include <QByteArray>
#include <QString>
#include <QStringConverter>
#include <optional>

namespace sheaf {

// The encoding of a text by its byte order mark; without one UTF-16, where its beginning reads as such. Nothing: UTF-8
// or no Unicode at all.
std::optional<QStringConverter::Encoding> unicodeEncoding(QByteArrayView head);

// The bytes of a text in UTF-8, UTF-16 or UTF-32, told by unicodeEncoding(). Nothing where they are not valid, or hold
// a NUL and so are no text. Those in legacy encodings are worker/formats/encoding.h's.
std::optional<QString> decodeUnicode(const QByteArray& bytes);

// Nothing but white space and controls.
bool isBlank(QStringView text);

} // namespace sheaf
