#pragma once

#include "core/base/result.h"
#include "core/engines/filesearch.h"

namespace sheaf {

// What the searchers of files share, so that both find and order the same. All of it pure but searchableFolders().

inline constexpr qint64 maxSearchedFile = 8 * 1024 * 1024; // bytes; larger ones are passed over
inline constexpr qsizetype maxSearchedLine = 64 * 1024;    // characters, likewise
inline constexpr qsizetype maxShownLine = 400;             // characters of a match or of its context
inline constexpr int maxMatchesOfFile = 20;

// The folders as canonical paths, without those inside another. InvalidInput where there is none, NotFound where none
// is there. Looks at the file system: for a pool's thread.
Result<QStringList> searchableFolders(const QStringList& folders);

// The words of a question that are looked for, lower case: without function words unless nothing else remains, as the
// stem where the word begins with it, at most 12, each once.
QStringList fileSearchWords(const QString& query);

// A line as it is shown: controls as blanks, cut to maxShownLine around the first of the words.
QString shownLine(const QString& line, const QStringList& words);

// The lines around line `index` (from 0) of consecutive lines as context of a match.
FileMatch matchAt(const QString& path, const QStringList& lines, int index, int contextLines, const QStringList& words);

// Collects matches and orders them: a line counts by the words in it, each once and more the rarer it is among the
// lines found; a word that only begins inside another one, or stands in the context, counts less.
class FileMatchRanking
{
public:
    FileMatchRanking(QStringList words, int limit);

    // With the score it has by what was found so far.
    FileMatch add(FileMatch match);
    // At most `limit`; of lines that show each other as context only the best. Equal scores by path and line.
    QList<FileMatch> best(int contextLines) const;

private:
    double score(const FileMatch& match) const;
    void thinOut();

    QStringList m_words;
    int m_limit;
    QList<int> m_linesWith; // by word
    int m_lines = 0;
    QList<FileMatch> m_matches;
};

} // namespace sheaf
