#pragma once

#include "core/engines/filesearch.h"

#include <QByteArray>

namespace sheaf {

// What `rg --json` writes (man rg, "--json"; docs.rs/grep-printer, "JSON"): a line for each begin, match, context and
// end. Fed in any pieces. What cannot be read, a line that is too long and a file that turns out to be binary are
// passed over.
class RipgrepParser
{
public:
    RipgrepParser(QStringList words, int contextLines);

    // The matches of files that have come to their end.
    QList<FileMatch> feed(const QByteArray& bytes);
    // Where it was ended early: what there is of the file at work.
    QList<FileMatch> finish();

private:
    struct Line
    {
        int number = 0;
        QString text;
        bool isMatch = false;
    };
    QList<FileMatch> take(const QByteArray& json);
    QList<FileMatch> matches() const;

    QStringList m_words;
    int m_contextLines;
    QByteArray m_rest;      // of a line that is not complete
    bool m_tooLong = false; // the line at work is passed over
    QString m_path;
    QList<Line> m_lines;
};

} // namespace sheaf
