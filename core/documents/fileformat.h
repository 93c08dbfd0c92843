#pragma once

#include <QByteArrayView>

namespace sheaf {

enum class FileFormat { Empty, Pdf, Text, Binary };

// How many bytes of a file's start sniffFormat wants to see.
inline constexpr int sniffBytes = 4096;

// What a file is by its first bytes; its name plays no part. PDF: "%PDF-" and a digit within the first 1,024 bytes,
// where the PDF specification's implementation notes ask readers to look (ISO 32000-1, annex H.3, note 13); where it is
// not at the very start an object must follow, so that a text about PDF files stays a text. Text: no NUL outside UTF-16
// and UTF-32, few control characters.
FileFormat sniffFormat(QByteArrayView head);

} // namespace sheaf
