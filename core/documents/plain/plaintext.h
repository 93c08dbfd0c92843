#pragma once

#include "core/documents/document.h"
#include "core/documents/fileformat.h"

namespace sheaf {

// A text of one of the plain kinds (isPlainKind) as a document without pages. `name` is the file's, for the table of
// separated values. Pure.
DocumentText readPlain(const QString& text, FileFormat format, const QString& name);

// CSV, TSV and their like (RFC 4180; the delimiter is found, quotes may hold it and line breaks). The first row names
// the columns.
DocumentText readDelimited(const QString& text, const QString& name);

// Markdown (CommonMark with tables): headings as sections, the marks removed, code as it stands.
DocumentText readMarkdown(const QString& text);

} // namespace sheaf
