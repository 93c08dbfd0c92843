#pragma once

#include "core/base/result.h"
#include "core/engines/fieldextractor.h"

#include <QJsonObject>

namespace sheaf {

// What is to be read out of documents.
struct FieldSchema
{
    QString name; // for the person; may be empty
    QList<Field> fields;

    bool operator==(const FieldSchema&) const = default;
};

inline constexpr int mostFields = 64;

// "text", "number", "date", "money", "yes/no", "list", "one of", as files and the command line write it.
QString fieldTypeName(FieldType type);
// Nothing for any other word; "yesno", "bool", "oneof" and "enum" are understood as well.
std::optional<FieldType> fieldTypeNamed(const QString& name);

// Whether a schema can be worked with: 1 to mostFields fields, names of letters, digits, spaces, - and _, each once
// without regard to case, at least two choices for "one of" and none for the others. InvalidInput names the field.
Result<void> checkFieldSchema(const FieldSchema& schema);

// {"name", "fields": [{"name", "type", "description", "required", "choices"}]}, and back. What is read is checked; only
// a field's name must be there. InvalidInput says what is wrong, `source` names where it came from.
QJsonObject toJson(const FieldSchema& schema);
Result<FieldSchema> schemaFromJson(const QByteArray& json, const QString& source);

// "invoice number, total:money, paid:yes/no!, kind:one of(bill|offer)": names with types, text where none is given; a !
// marks what is required.
Result<FieldSchema> schemaFromLine(const QString& line);

// The JSON Schema of an answer: for each field an object of "value" ("values" of a list) and "quote", texts or null.
// Values are texts because they shall stand as in the document; what they mean is read by code. Strict as OpenAI wants
// it: everything required, nothing else allowed.
QJsonObject answerSchema(const QList<Field>& fields);

// What results are kept under: SHA-256 of the fields, hex. The schema's name does not matter, nor what is required.
QString schemaHash(const FieldSchema& schema);

} // namespace sheaf
