#pragma once

#include "core/extract/extractresults.h"

#include <QByteArray>
#include <QJsonObject>

namespace sheaf {

// A row for each document (RFC 4180: CRLF, quotation marks doubled): document, path, and for each field its value,
// page, quote and remark ("conflict", "not in the text", "missing", "not a date"). Several values of a list stand with
// "; " between. UTF-8 with a byte order mark, which Excel needs. A cell that a spreadsheet would take for a formula
// gets an apostrophe in front, numbers excepted (OWASP, "CSV Injection"). Pure.
QByteArray toCsv(const ResultGrid& grid);

// {"schema", "documents": [{"document", "path", "chunks", "done", "failed", "fields": {name: {"values": [{"value",
// "text", "verified", "quotes": [{"page", "quote"}]}], "alternatives": […], "conflict", "missing"}}}]}. Pure.
QJsonObject toJson(const ResultGrid& grid);

// One object in a line for each value: {"document", "path", "field", "value", "text", "page", "quote", "verified",
// "conflict"}; a field without a value has null. Pure.
QByteArray toJsonLines(const ResultGrid& grid);

} // namespace sheaf
