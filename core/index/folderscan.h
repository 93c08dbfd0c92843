#pragma once

#include "core/base/error.h"
#include "core/documents/fileformat.h"
#include "core/index/filestamp.h"
#include "core/index/ignorepatterns.h"

#include <QList>
#include <QStringList>
#include <functional>
#include <optional>
#include <stop_token>

namespace sheaf {

struct ScanOptions
{
    // What is taken from a folder; a file that is given by itself is always taken, and its reader says whether it can
    // be read.
    QStringList suffixes = readableSuffixes();
    int maxFiles = 100'000;                           // of one scan
    int maxDepth = 64;                                // folders within folders
    IgnorePatterns ignore = {};                       // below a folder
    QString ignoreRoot = {};                          // the folder they are for; empty: the one that was given
    std::function<void(const QString&)> entered = {}; // told of each folder before it is listed
};

struct ScannedFile
{
    QString path;               // absolute and clean
    std::optional<Error> error; // why there is nothing to be had at this path
    FileStamp stamp = {};
};

// "page 9" before "page 10", upper and lower case alike, and a fixed order for everything else. Pure.
bool naturalLess(const QString& a, const QString& b);

// The files at and below the paths, each once: the paths as given, in a folder first its files and then its folders, in
// natural order. Below a folder symbolic links are not followed and hidden entries are skipped; a link that is given by
// itself stands for what it points to. Nothing is opened but folders. A path that does not exist, is no regular file or
// cannot be listed, a folder without documents, and what lies beyond a limit each give an entry with an error. Blocks;
// a stop ends it with what was found.
QList<ScannedFile> scanFolders(const QStringList& paths, const ScanOptions& options, const std::stop_token& stop);

} // namespace sheaf
