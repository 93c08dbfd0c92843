#pragma once

#include "core/ask/question.h"

#include <QJsonObject>

namespace sheaf {

// A run as the command line prints it and the library keeps it; the shape stands in the README. Times in milliseconds.
QJsonObject toJson(const AskRun& run);

// The same without any text of a document, for the library: a document that is removed leaves nothing in what was
// asked.
QJsonObject toRecordJson(const AskRun& run);

// Two answers with the same are the same.
QString answerDigest(const QString& answer);

// The measured parts of a recorded run, for drawing it again.
QList<Span> spansFromJson(const QJsonObject& run);

// Stable name for JSON and traces: "running", "done", "failed", "cancelled".
QString outcomeName(Span::Outcome outcome);
// Likewise: "verified", "approximate", "not_found", as anything else is read.
QString verdictName(Citation::Verdict verdict);
Citation::Verdict verdictNamed(const QString& name);

} // namespace sheaf
