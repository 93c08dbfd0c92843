#pragma once

#include "core/index/database.h"
#include "core/index/folderwatcher.h"
#include "core/index/ingestpipeline.h"

namespace sheaf {

// Folders the library follows: what comes or changes in them is indexed, what was moved keeps its row, what has gone is
// marked as missing. Which they are stands in the library. Lives in the thread of the pipeline; what it is given
// outlives it.
class WatchedFolders final : public QObject
{
    Q_OBJECT

public:
    WatchedFolders(Database& database, IngestPipeline& pipeline, QThreadPool& pool, Clock& clock,
                   const FolderWatcher::Options& options = {});

    // Watches from now on, and looks through everything at once. Without it the list can be read and changed.
    Future<void> start();
    Future<QList<WatchedFolder>> folders() const; // by path
    // Or other patterns for one that is watched. NotFound, InvalidInput where it is not a folder.
    Future<void> add(const WatchedFolder& folder);
    // What was indexed from it stays. NotFound where it is not watched.
    Future<void> remove(const QString& path);

Q_SIGNALS:
    void limited(const QString& message); // see FolderWatcher

private:
    void found(const QStringList& files, const QStringList& gone);
    Future<void> follow();

    Database& m_database;
    IngestPipeline& m_pipeline;
    FolderWatcher m_watcher;
    bool m_started = false;
};

} // namespace sheaf
