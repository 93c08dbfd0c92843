#pragma once

#include "core/documents/fileformat.h"

namespace sheaf {

// What a text is by its start: Html, Xml, Rtf, Mail, Delimited, Markdown, SourceCode or Text. `head` may end anywhere,
// also within a line. Pure, linear.
FileFormat textKind(const QString& head, const QString& name);

// The character that divides the cells of most lines, for text whose lines have the same number of them (at least
// two); a null character where there is none. Quoted cells are looked through.
QChar cellDelimiter(QStringView head);

const QStringList& delimitedSuffixes();
const QStringList& markdownSuffixes();
const QStringList& codeSuffixes();
const QStringList& sourceSuffixes(); // code, and data and settings that programs read

} // namespace sheaf
