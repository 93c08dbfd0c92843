#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace sheaf {

// Parses text that must be one JSON object. `source` names where it came from in the error message.
Result<QJsonObject> parseJsonObject(const QByteArray& text, const QString& source);

// One line without indentation, and several lines for people.
QByteArray compactJson(const QJsonObject& object);
QByteArray compactJson(const QJsonArray& array);
QByteArray indentedJson(const QJsonObject& object);

// {"code","message"} as every JSON output of the program writes an error.
QJsonObject toJson(const Error& error);

} // namespace sheaf
