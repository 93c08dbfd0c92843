#pragma once

#include "core/ask/question.h"

#include <QJsonObject>

namespace sheaf {

// A run as the command line prints it and the library keeps it; the shape stands in the README. Times in milliseconds.
QJsonObject toJson(const AskRun& run);

// The same without any text of a document, for the library: a document that is removed leaves nothing in what was
// asked.
QJsonObject toRecordJson(const AskRun& run);

// The measured parts of a recorded run, for drawing it again.
QList<Span> spansFromJson(const QJsonObject& run);

// Stable name for JSON and traces: "running", "done", "failed", "cancelled".
QString outcomeName(Span::Outcome outcome);

} // namespace sheaf
