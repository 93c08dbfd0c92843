#pragma once

#include <QString>
#include <QStringList>

namespace sheaf {

// Questions that the sample documents answer, from questions.json in their folder; empty where there is none. Reads a
// small file.
QStringList sampleQuestions(const QString& folder, int count);

} // namespace sheaf
