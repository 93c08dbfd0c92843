#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sheaf {

// A place in a file where words of a query stand.
struct FileMatch
{
    QString path;
    int line = 0; // from 1
    QString text; // the line
    QStringList before;
    QStringList after;
    double score = 0; // the more the better; comparable within one search

    bool operator==(const FileMatch&) const = default;
};

struct FileSearchOptions
{
    QStringList folders; // those the person allowed; nothing outside them is read, no link leaves them
    int limit = 10;
    int contextLines = 2; // before and after
};

// Receives matches as they are found, in the thread `search` was called in.
using FileMatchSink = std::function<void(const FileMatch&)>;

// Looks for the words of a question in files that are not in the library.
class FileSearch
{
public:
    FileSearch() = default;
    FileSearch(const FileSearch&) = delete;
    FileSearch& operator=(const FileSearch&) = delete;
    virtual ~FileSearch() = default;

    virtual QString name() const = 0; // for the person
    // The best first. The sink may hear of more than the result keeps, and may be empty. Where the call's deadline
    // comes first, what was found by then is the result.
    virtual Future<QList<FileMatch>> search(const QString& query, const FileSearchOptions& options,
                                            const CallContext& call, FileMatchSink sink) = 0;
};

} // namespace sheaf
