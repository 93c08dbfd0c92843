#pragma once

#include <QList>
#include <QString>

namespace sheaf {

// A run of letters, digits and marks in a text.
struct WordRun
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool grams = false;  // of a script without spaces or with endings that cling (Chinese, Japanese, Korean, Thai, …)
    bool joined = false; // to the run before it, by underscores: "foo_bar"
    bool operator==(const WordRun&) const = default;
};

// Pure, as is all here.
QList<WordRun> wordRuns(QStringView text);

// "TS9950" → TS, 9950; "getFileName" → get, File, Name. One part where there is no such border.
QList<QStringView> innerParts(QStringView word);

// The word as it is compared: lower case, wide and narrow forms made one (NFKC).
QString comparedForm(QStringView word);
// Without the marks of Latin, Greek, Cyrillic, Arabic and Hebrew letters ("é" → "e"); in other scripts a mark is part
// of the word.
QString withoutMarks(const QString& word);

} // namespace sheaf
