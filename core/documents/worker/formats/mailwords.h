#pragma once

#include <QByteArray>
#include <QString>

namespace sheaf {

// A header field's value as text: unfolded, with its encoded words (RFC 2047) decoded. Words that cannot be decoded
// stay as they are written.
QString decodeHeader(const QByteArray& raw);

} // namespace sheaf
