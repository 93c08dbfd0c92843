#include "core/index/watchedfolders.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/index/watchstore.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

WatchedFolders::WatchedFolders(Database& database, IngestPipeline& pipeline, QThreadPool& pool, Clock& clock,
                               const FolderWatcher::Options& options)
    : m_database(database)
    , m_pipeline(pipeline)
    , m_watcher(pool, clock, options)
{
    connect(&m_watcher, &FolderWatcher::found, this, &WatchedFolders::found);
    connect(&m_watcher, &FolderWatcher::limited, this, &WatchedFolders::limited);
}

Future<void> WatchedFolders::start()
{
    m_started = true;
    return follow();
}

Future<void> WatchedFolders::follow()
{
    return then(folders(), this, [this](const QList<WatchedFolder>& list) {
        if (m_started)
            m_watcher.watch(list);
    });
}

Future<QList<WatchedFolder>> WatchedFolders::folders() const
{
    return m_database.read(CallContext{}, [](Connection& connection) { return WatchStore(connection).all(); });
}

Future<void> WatchedFolders::add(const WatchedFolder& folder)
{
    const QFileInfo info(folder.path);
    if (!info.exists())
        return failedFuture<void>(Error::make(ErrorCode::NotFound, Wording::tr("%1 does not exist.").arg(folder.path)));
    if (!info.isDir())
        return failedFuture<void>(Error::make(
            ErrorCode::InvalidInput, Wording::tr("%1 is a file; only folders can be watched.").arg(folder.path)));
    const WatchedFolder clean{info.canonicalFilePath(), folder.ignore};
    const auto stored =
        m_database.write(CallContext{}, [clean](Connection& connection) { return WatchStore(connection).put(clean); });
    return then(stored, this, [this] { return follow(); });
}

Future<void> WatchedFolders::remove(const QString& path)
{
    // A folder that is gone has no canonical path any more.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QString clean = canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
    const auto removed = m_database.write(
        CallContext{}, [clean](Connection& connection) { return WatchStore(connection).remove(clean); });
    return then(removed, this, [this, clean](bool wasThere) {
        if (!wasThere)
            return failedFuture<void>(Error::make(ErrorCode::NotFound, Wording::tr("%1 is not watched.").arg(clean)));
        return follow();
    });
}

void WatchedFolders::found(const QStringList& files, const QStringList& gone)
{
    if (!files.isEmpty())
        static_cast<void>(m_pipeline.addFound(files)); // the rows tell how it goes
    observe(m_pipeline.lookForMissing(gone), this, [](const Result<void>& result) {
        if (!result.ok() && result.error().code != ErrorCode::Cancelled)
            qCWarning(lcIndex, "missing files could not be looked for: %s", qUtf8Printable(result.error().message));
    });
}

} // namespace sheaf
